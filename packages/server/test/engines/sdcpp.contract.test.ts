import { describeEngine } from '../../src/engines/engine.contract.ts'
import { startSdcppSimulator } from '../upstreams/sdcpp/simulator.ts'
import { startEngine } from './sdcpp-support.ts'

describeEngine('sdcpp', async () => {
  const server = await startSdcppSimulator()
  const { engine } = startEngine([server.url])
  return {
    engine,
    model: 'klein',
    keeps: 'job',
    dawdle: () => {
      server.settings.workMs = Infinity
    },
    hurry: () => {
      server.settings.workMs = 0
      server.finishAll()
    },
    jobsMade: () => server.jobs().length,
    close: async () => {
      await engine.close()
      await server.close()
    },
  }
})
