import type { Profile } from '../profile.ts'
import { sizingOf } from '../sizing.ts'

/** LocalAI takes what follows a `|` for what the picture should not have. */
const bar = /\s*\|\s*/g

function withoutBars(text: string): string {
  return text.replace(bar, ', ')
}

/**
 * LocalAI. References are bare base64 in the JSON of a generation; one that it cannot load is left out
 * without a word.
 */
export const localai: Profile = {
  title: 'LocalAI',
  url: null,
  isPaid: false,
  hasSeeds: true,
  placesEach: 1,
  // Guidance is in its own file of the model.
  lacks: ['guidance', 'trueGuidance', 'quality', 'inputFidelity'],
  sizing: (_, settings) => sizingOf(settings),
  mendPrompt: (prompt) =>
    prompt.includes('|')
      ? {
          prompt: withoutBars(prompt),
          warnings: [
            {
              code: 'prompt-changed',
              message:
                'LocalAI takes what follows a `|` in a prompt for what the picture should not have: each was sent as a comma.',
            },
          ],
        }
      : { prompt, warnings: [] },
  call: ({ model, settings, prompt, size, seed, references }) => {
    const { negativePrompt } = settings
    return {
      path: '/v1/images/generations',
      body: {
        model,
        prompt: negativePrompt === undefined ? prompt : `${prompt}|${withoutBars(negativePrompt)}`,
        n: 1,
        size: `${size.width}x${size.height}`,
        response_format: 'b64_json',
        seed,
        step: settings.steps,
        ...(references.length > 0 && {
          ref_images: references.map(({ bytes }) => bytes.toString('base64')),
        }),
      },
    }
  },
  refusals: [
    {
      // Nothing was begun, whatever the status says.
      statuses: [500],
      words: /(?:could not|failed to) load model/,
      fate: 'operator',
      says: 'The operator has to install the model there, or name it as LocalAI does.',
    },
  ],
}
