import { describeEngine } from '../../src/engines/engine.contract.ts'
import { gatewayModel } from '../upstreams/relay/orders.ts'
import { startRelaySimulator } from '../upstreams/relay/simulator.ts'
import { startRelay } from './relay-support.ts'

describeEngine('relay', async () => {
  const gateway = await startRelaySimulator()
  const engine = startRelay({ urls: [gateway.url] })
  return {
    engine,
    model: gatewayModel,
    keeps: 'job',
    dawdle: () => {
      gateway.settings.workMs = Infinity
    },
    hurry: () => {
      gateway.settings.workMs = 0
      gateway.finishAll()
    },
    jobsMade: () => gateway.jobs().length,
    close: async () => {
      await engine.close()
      await gateway.close()
    },
  }
})
