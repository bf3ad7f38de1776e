import { describeEngine } from '../../src/engines/engine.contract.ts'
import { startComfyuiSimulator } from '../upstreams/comfyui/simulator.ts'
import { startEngine } from './comfyui-support.ts'

describeEngine('comfyui', async () => {
  const server = await startComfyuiSimulator()
  const { engine } = startEngine([server.url])
  return {
    engine,
    model: 'klein',
    keeps: 'job',
    dawdle: () => {
      server.settings.workMs = Infinity
    },
    hurry: () => server.finishAll(),
    jobsMade: () => server.jobs().length,
    close: async () => {
      await engine.close()
      await server.close()
    },
  }
})
