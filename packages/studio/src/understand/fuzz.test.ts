import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from '../random.ts'
import {
  cameras,
  relationKinds,
  type SceneDescription,
  seasons,
  settingKinds,
  sizes,
  skyLights,
  timesOfDay,
  weathers,
} from '../scene.ts'
import { corpus, languageCorpus } from './corpus/corpus.ts'
import { understand } from './understand.ts'

const promptCodePointsMax = 2000

/** Everything `SceneDescription` promises, whatever the prompt. */
function expectSound(scene: SceneDescription, prompt: string, referenceCount: number) {
  expect(settingKinds).toContain(scene.setting)
  expect(timesOfDay).toContain(scene.time)
  expect(weathers).toContain(scene.weather)
  expect([null, ...seasons]).toContain(scene.season)
  expect(cameras).toContain(scene.camera)
  const ids = scene.things.map((thing) => thing.id)
  expect(ids).toEqual(ids.map((_, n) => `t${n + 1}`))
  for (const thing of scene.things) {
    expect(sizes).toContain(thing.size)
    expect(Number.isInteger(thing.count) && thing.count >= 1 && thing.count <= 24).toBe(true)
    expect(thing.noun !== '' || thing.source.kind === 'reference').toBe(true)
    expect(prompt).toContain(thing.phrase)
    if (thing.source.kind === 'words') continue
    expect(thing.source.references.length).toBeGreaterThan(0)
    for (const index of thing.source.references)
      expect(index >= 0 && index < referenceCount).toBe(true)
  }
  for (const relation of scene.relations) {
    expect(relationKinds).toContain(relation.kind)
    expect(ids).toContain(relation.subject)
    expect(ids).toContain(relation.object)
    expect(relation.subject).not.toBe(relation.object)
    expect([null, ...ids]).toContain(relation.object2)
  }
  for (const light of scene.skyLights) expect(skyLights).toContain(light)
  expect(new Set(scene.skyLights).size).toBe(scene.skyLights.length)
  for (const { words, on } of scene.texts) {
    // Control characters count as spaces.
    expect(prompt.replaceAll(/[^\P{C}\n]/gu, ' ')).toContain(words)
    expect([null, ...ids]).toContain(on)
  }
  for (const kind of scene.surroundings ?? []) expect(settingKinds).toContain(kind)
  expect(scene.surroundings ?? []).not.toContain(scene.setting)
  for (const index of scene.styleReferences) expect(index < referenceCount).toBe(true)
}

const names = ['mia', 'Tom', 'mi', 'a', '小明', 'x-1', 'c++', '(', 'mia rose']
const pieces = [
  ...languageCorpus.flatMap(({ es, fr, de, zh, ja }) => [es, fr, de, zh, ja]),
  'one black and one white ',
  'both wearing hats ',
  'looking at each other ',
  'saying “Hi” on it ',
  'titled "Dusk" ',
  'the moon ',
  ...corpus.flatMap((entry) => entry.prompt.split(/(?<= )/)),
  '[image 1]',
  '[image 99]',
  '@mia',
  '@',
  '@nobody',
  '"',
  "'",
  '“',
  '”',
  ', ',
  '. ',
  '\n',
  '\t',
  '\u0000',
  '\u200D',
  '\uFEFF',
  '\u202E',
  '🦊',
  '👩‍🚀',
  '🇯🇵',
  'שלום ',
  'مرحبا ',
  '红色',
  '猫',
  'の',
  '한국어 ',
  'Ünïcödé ',
  'if (x) { return y; } ',
  '<script>',
  '{"a":1}',
  '0',
  '-',
  '--',
  '—',
  '½',
  '1e9 ',
  '999 ',
  '\uD800',
  'the ',
  'a ',
  'and ',
  'between ',
  'without ',
  'of ',
  'in ',
  'her ',
  'it ',
  'them ',
  'is ',
  "'s ",
  'named ',
  'as ',
  'style ',
]

function randomPrompt(random: Random): string {
  const length = random.integer(1, random.next() < 0.1 ? promptCodePointsMax : 120)
  let text = ''
  while (text.length < length) {
    text +=
      random.next() < 0.85
        ? random.pick(pieces)
        : String.fromCodePoint(random.integer(1, random.next() < 0.5 ? 0x24f : 0xffff))
  }
  return Array.from(text).slice(0, length).join('')
}

describe('any string', () => {
  it('gives a sound scene', () => {
    const random = createRandom(20_260, 'understand')
    for (let n = 0; n < 600; n++) {
      const prompt = randomPrompt(random)
      const references = Array.from({ length: random.integer(0, 7) }, () => ({
        subject: random.next() < 0.5 ? null : random.pick(names),
      }))
      const scene = understand(prompt, references)
      expectSound(scene, prompt, references.length)
    }
  })

  it('gives the same scene each time, whatever was read before', () => {
    const random = createRandom(7, 'understand-again')
    const prompts = Array.from({ length: 30 }, () => randomPrompt(random))
    const first = prompts.map((prompt) => understand(prompt, []))
    expect(prompts.map((prompt) => understand(prompt, []))).toEqual(first)
  })

  it.each([
    ['one letter, 2000 times', 'a'.repeat(promptCodePointsMax)],
    ['one word, 1000 times', 'a '.repeat(promptCodePointsMax / 2)],
    ['hyphens without end', 'cat-'.repeat(promptCodePointsMax / 4)],
    ['adjectives without a noun', 'red '.repeat(promptCodePointsMax / 4)],
    ['commas', 'a,'.repeat(promptCodePointsMax / 2)],
    ['nouns', 'cat '.repeat(promptCodePointsMax / 4)],
    ['things', 'a cat and '.repeat(promptCodePointsMax / 10)],
    ['relations', 'a cat on a mat, '.repeat(promptCodePointsMax / 16)],
    ['quotes', '"'.repeat(promptCodePointsMax)],
    ['opening brackets', '[image '.repeat(promptCodePointsMax / 7)],
    ['mentions', '@mia '.repeat(promptCodePointsMax / 5)],
    ['URLs', 'http://'.repeat(Math.floor(promptCodePointsMax / 7))],
    ['emoji', '🦊'.repeat(promptCodePointsMax)],
    ['Chinese', '猫'.repeat(promptCodePointsMax)],
    ['Chinese clauses', '在桌子上的'.repeat(promptCodePointsMax / 5)],
    ['Japanese clauses', '木の下で'.repeat(promptCodePointsMax / 4)],
    ['German compounds', `eine ${'holz'.repeat(promptCodePointsMax / 4 - 2)}`],
    ['slips', 'elephunt '.repeat(Math.floor(promptCodePointsMax / 9))],
    ['members', `two cats, ${'one black, '.repeat(150)}`],
    ['signs', '“a” on '.repeat(Math.floor(promptCodePointsMax / 7))],
    ['flags', '--a 1 '.repeat(Math.floor(promptCodePointsMax / 6))],
    ['spaces', ' '.repeat(promptCodePointsMax)],
    ['control characters', '\u0000\u0007'.repeat(promptCodePointsMax / 2)],
    ['possessives', "mia's ".repeat(Math.floor(promptCodePointsMax / 6))],
  ])('%s: a sound scene in bounded time', (_, prompt) => {
    const references = [{ subject: 'mia' }, { subject: null }]
    understand('warm up', [])
    const before = process.cpuUsage()
    const scene = understand(prompt, references)
    const { user } = process.cpuUsage(before)
    // Far above what it takes, far below what a quadratic rule would. Of this process alone: others may be busy.
    expect(user / 1000).toBeLessThan(500)
    expectSound(scene, prompt, references.length)
  })
})
