/**
 * Runs an upstream by hand: `npm run upstream -- vidu --port 9100 [--key KEY] [--seconds N]`. Faults are
 * ordered by `POST /simulator/faults`; docs/engines/vidu.md has examples.
 */
import { parseArgs } from 'node:util'
import { startViduSimulator } from './vidu/simulator.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '9100' },
    key: { type: 'string', default: 'vidu-simulator-key' },
    seconds: { type: 'string', default: '5' },
  },
})
const port = Number(values.port)
const workMs = Number(values.seconds) * 1000
if (positionals[0] !== 'vidu' || !Number.isInteger(port) || !(workMs >= 0)) {
  console.error('usage: npm run upstream -- vidu [--port 9100] [--key KEY] [--seconds 5]')
  process.exitCode = 2
} else {
  const { url } = await startViduSimulator({ port, workMs, apiKey: values.key })
  console.log(
    `A simulated Vidu on ${url}; a picture takes ${values.seconds} s. Start Likeness with`,
  )
  console.log(`  VIDU_API_KEY=${values.key} VIDU_BASE_URL=${url} npm start`)
}
