import { expect, it } from 'vitest'
import { openaiImagesSettings } from './settings.ts'

const models = { klein: { referencesMax: 4 } }
const sglang = { type: 'openai-images', profile: 'sglang', urls: ['http://gpu:30000/v1/'], models }

function faultsOf(section: unknown): readonly string[] {
  const parsed = openaiImagesSettings.safeParse(section)
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it('needs little to be said', () => {
  expect(openaiImagesSettings.parse(sglang)).toEqual({
    type: 'openai-images',
    profile: 'sglang',
    urls: ['http://gpu:30000/v1'],
    answerTimeoutMs: 600_000,
    models: { klein: { referencesMin: 0, referencesMax: 4 } },
  })
})

it('knows where OpenAI is, but not its key', () => {
  const { urls: _, ...section } = { ...sglang, profile: 'openai' }
  expect(faultsOf(section)).toEqual([
    'apiKeyEnv: must name the variable with the key: OpenAI takes nothing without',
  ])
  expect(faultsOf({ ...section, apiKeyEnv: 'OPENAI_API_KEY' })).toEqual([])
  // Something in between may have the key.
  expect(faultsOf({ ...section, urls: ['http://proxy'] })).toEqual([])
})

it('says what is missing or cannot be', () => {
  const { urls: _, ...nowhere } = sglang
  expect(faultsOf(nowhere)).toEqual(['urls: must say where SGLang is'])
  expect(faultsOf({ ...sglang, profile: 'ollama' })).toHaveLength(1)
  expect(faultsOf({ ...sglang, model: 'klein' })).toHaveLength(1)
  const sized = { klein: { referencesMax: 4, sizes: ['large'] } }
  expect(faultsOf({ ...sglang, models: sized })).toEqual([
    'models.klein.sizes.0: must be a size such as 1536x1024',
  ])
})

it.each([
  ['openai', 'steps', 4],
  ['openai', 'guidance', 0],
  ['openai', 'negativePrompt', ''],
  ['sglang', 'quality', 'high'],
  ['localai', 'guidance', 3.5],
])('refuses a setting that would do nothing: %s, %s', (profile, name, value) => {
  const section = { ...sglang, profile, models: { klein: { referencesMax: 4, [name]: value } } }
  const [fault, ...more] = faultsOf(section)
  expect(fault).toMatch(new RegExp(`^models\\.klein\\.${name}: is nothing that a request can tell`))
  expect(more).toEqual([])
})
