/** One reference, one prompt, one picture. */
import { Likeness } from '@likeness/sdk'

const likeness = new Likeness()
const task = await likeness.generations.run(
  {
    model: 'viduq2_reference2image',
    prompt: 'The astronaut of [image 1] on a beach at sunset',
    images: [new URL('references/astronaut.png', import.meta.url)],
    seed: 7,
  },
  { onProgress: ({ progress }) => console.log(`${Math.round(progress * 100)} %`) },
)
await likeness.files.downloadTo(task, 'first-picture.png')
console.log(`made by ${task.metadata.engine}: first-picture.png`)
