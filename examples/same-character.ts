/** One subject in several scenes. The tasks run side by side; each is asked for only once, whatever breaks. */
import { Likeness } from '@likeness/sdk'

const scenes = ['on a beach at sunset', 'in a city at night', 'on a meadow in spring']

const likeness = new Likeness()
const astronaut = {
  id: 'eileen',
  images: [new URL('references/astronaut.png', import.meta.url)],
}
await Promise.all(
  scenes.map(async (scene, i) => {
    const task = await likeness.generations.run({
      model: 'viduq2_reference2image',
      prompt: `@eileen ${scene}`,
      subjects: [astronaut],
      aspect_ratio: '4:3',
      seed: 7,
    })
    await likeness.files.downloadTo(task, `same-character-${i + 1}.png`)
    console.log(`${scene}: same-character-${i + 1}.png`)
  }),
)
