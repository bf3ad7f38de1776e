import { createLog } from '../../src/core/log.ts'
import { describeEngine } from '../../src/engines/engine.contract.ts'
import { createViduEngine } from '../../src/engines/vidu/vidu-engine.ts'
import { createNet } from '../../src/net/net.ts'
import { createGate, createTestEngine } from '../support/engine.ts'
import { startViduSimulator } from '../upstreams/vidu/simulator.ts'
import { hurried, simulatorKey } from '../vidu/app.ts'

describeEngine('test', async () => {
  const engine = createTestEngine()
  return {
    engine,
    model: 'test',
    keeps: 'nothing',
    dawdle: () => engine.behave(createGate().wait),
    hurry: () => engine.behave(null),
    jobsMade: () => 0,
    close: () => engine.close(),
  }
})

describeEngine('vidu', async () => {
  const vidu = await startViduSimulator()
  const net = createNet({ allowPrivate: false })
  const engine = createViduEngine({
    apiKey: simulatorKey,
    baseUrl: vidu.url,
    net,
    log: createLog({ level: 'silent' }),
    timing: hurried,
  })
  return {
    engine,
    model: 'viduq2',
    keeps: 'job',
    dawdle: () => {
      vidu.settings.workMs = Infinity
    },
    hurry: () => {
      vidu.settings.workMs = 0
      vidu.finishAll()
    },
    jobsMade: () => vidu.jobs().length,
    close: async () => {
      await engine.close()
      await net.close()
      await vidu.close()
    },
  }
})
