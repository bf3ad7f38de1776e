import { describeEngine } from '../../src/engines/engine.contract.ts'
import { profileNames } from '../../src/engines/openai-images/profiles.ts'
import { startOpenaiImagesSimulator } from '../upstreams/openai-images/simulator.ts'
import { modelNames, startEngine } from './openai-images-support.ts'

for (const profile of profileNames) {
  describeEngine(`openai-images, ${profile}`, async () => {
    const server = await startOpenaiImagesSimulator({ profile })
    server.settings.referencesMax = 7
    // What is stopped goes on there, and takes no place from the tests after it.
    const { engine } = startEngine(profile, [server.url], { settings: { placesEach: 64 } })
    return {
      engine,
      model: modelNames[profile],
      keeps: profile === 'openai' ? 'intention' : 'nothing',
      isAtWork: () => server.jobs().some(({ state }) => state === 'working'),
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
}
