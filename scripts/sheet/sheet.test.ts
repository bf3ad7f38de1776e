import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ballotPage } from './ballot.ts'
import { readOrders } from './orders.ts'

const folder = 'examples/references'

it('reads prompts with their photos', () => {
  const text = '# mine\na fox\n\n @mia and [image 1] | coffee.png | mia = astronaut.png\n'
  expect(() => readOrders(text, folder)).toThrow('line 4: there is no photo')
  expect(readOrders(text.replace('mia = ', 'mia='), folder)).toEqual([
    { prompt: 'a fox', photos: [] },
    {
      prompt: '@mia and [image 1]',
      photos: [
        { path: resolve(folder, 'coffee.png'), subject: null },
        { path: resolve(folder, 'astronaut.png'), subject: 'mia' },
      ],
    },
  ])
})

it.each([
  ['\n# only this\n', 'there is no prompt in the file'],
  ['a fox\n | coffee.png', 'line 2 has photos and no prompt'],
  ['a fox | ', 'line 1: there is no photo'],
])('says what is wrong with %j', (text, message) => {
  expect(() => readOrders(text, folder)).toThrow(message)
})

it('puts prompts on the page as data, whatever is in them', () => {
  const prompt = '</script><img src=x onerror=alert(1)>'
  const page = ballotPage([
    { number: 1, file: '001.webp', prompt, seed: 7, warnings: [], choices: [prompt] },
  ])
  expect(page).not.toContain(prompt)
  expect(page.match(/<\/script>/g)).toHaveLength(1)
})
