/**
 * Runs a simulated upstream by hand: `npm run upstream -- sdcpp --port 9101`. It behaves as the real one
 * does, paints gradients, and goes wrong as it is told to by `POST /simulator/faults`; docs/engines/
 * has examples. `--config` writes a likeness.config.json that has its pictures made.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { profileNames, type ProfileName } from '../../src/engines/openai-images/profiles.ts'
import { startComfyuiSimulator } from './comfyui/simulator.ts'
import { startOpenaiImagesSimulator } from './openai-images/simulator.ts'
import { startRelaySimulator } from './relay/simulator.ts'
import { startSdcppSimulator } from './sdcpp/simulator.ts'
import { startViduSimulator } from './vidu/simulator.ts'

interface Start {
  readonly port: number
  readonly workMs: number
  readonly profile: ProfileName
}

interface Started {
  readonly url: string
  /** The section of the engine, and the model to name. */
  readonly section: Readonly<Record<string, unknown>>
  readonly model: string
  /** A variable with the key, where it wants one. */
  readonly key: readonly [name: string, value: string] | null
}

const names = ['vidu', 'sdcpp', 'openai-images', 'comfyui', 'relay'] as const

const starters: Record<(typeof names)[number], (options: Start) => Promise<Started>> = {
  vidu: async (options) => {
    const { url } = await startViduSimulator(options)
    const key = ['VIDU_API_KEY', 'vidu-simulator-key'] as const
    return { url, section: { type: 'vidu', url }, model: 'viduq2', key }
  },
  sdcpp: async (options) => {
    const { url } = await startSdcppSimulator(options)
    const models = { 'flux-2-klein-4b': { referencesMax: 4, steps: 4 } }
    const section = { type: 'sdcpp', urls: [url], models }
    return { url, section, model: 'flux-2-klein-4b', key: null }
  },
  'openai-images': async ({ profile, ...options }) => {
    const { url } = await startOpenaiImagesSimulator({ ...options, profile })
    const isPaid = profile === 'openai'
    const model = isPaid ? 'gpt-image-1' : 'flux-2-klein-4b'
    const section = {
      type: 'openai-images',
      profile,
      urls: [url],
      ...(isPaid && { apiKeyEnv: 'OPENAI_API_KEY' }),
      models: { [model]: { referencesMax: 4 } },
    }
    const key = isPaid ? (['OPENAI_API_KEY', 'openai-simulator-key'] as const) : null
    return { url, section, model, key }
  },
  comfyui: async (options) => {
    const { url } = await startComfyuiSimulator(options)
    const models = { flux2: { template: 'flux2', referencesMax: 4, steps: 4 } }
    return { url, section: { type: 'comfyui', urls: [url], models }, model: 'flux2', key: null }
  },
  relay: async (options) => {
    const { url } = await startRelaySimulator(options)
    const model = 'viduq2_reference2image'
    const section = { type: 'relay', urls: [url], apiKeyEnv: 'RELAY_KEY', models: { [model]: {} } }
    return { url, section, model, key: ['RELAY_KEY', 'relay-simulator-key'] }
  },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '9100' },
    seconds: { type: 'string', default: '5' },
    profile: { type: 'string', default: 'sglang' },
    config: { type: 'string' },
  },
})
const name = names.find((known) => known === positionals[0])
const profile = profileNames.find((known) => known === values.profile)
const port = Number(values.port)
const workMs = Number(values.seconds) * 1000
if (name === undefined || profile === undefined || !Number.isInteger(port) || !(workMs >= 0)) {
  console.error(
    `usage: npm run upstream -- <${names.join(' | ')}> [--port 9100] [--seconds 5] [--config <file>]
       openai-images also takes --profile <${profileNames.join(' | ')}>`,
  )
  process.exitCode = 2
} else {
  const { url, section, model, key } = await starters[name]({ port, workMs, profile })
  const engine = name === 'openai-images' ? profile : name
  const file = {
    engines: { [engine]: section },
    models: { viduq2_reference2image: { engines: [{ engine, model }] } },
  }
  const text = JSON.stringify(file, null, 2)
  console.log(`A simulated ${engine} on ${url}; a picture takes ${values.seconds} s.`)
  const path = values.config ?? './likeness.config.json'
  if (values.config === undefined) {
    console.log(
      `Have its pictures made by this as likeness.config.json (--config writes it):\n\n${text}\n`,
    )
  } else {
    writeFileSync(path, `${text}\n`)
    console.log(`${path} has its pictures made.`)
  }
  const variables = key === null ? '' : `${key[0]}=${key[1]} `
  console.log(`  ${variables}LIKENESS_CONFIG=${path} npx likeness engines check`)
  console.log(`  ${variables}LIKENESS_CONFIG=${path} npm start`)
}
