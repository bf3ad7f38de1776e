import type { Profile } from '../profile.ts'
import { sglang } from './sglang.ts'

const tooManyImages =
  /^Received (?:multiple|\d+) input images\. (?:At most (\d+) images are|Only a single image is) supported/

/** vLLM-Omni, whose fields are SGLang's. */
export const vllmOmni: Profile = {
  ...sglang,
  title: 'vLLM-Omni',
  refusals: [
    {
      statuses: [400],
      words: tooManyImages,
      fate: 'operator',
      says: 'Send no more references than that; from now on it is not asked for more.',
    },
    {
      statuses: [400],
      words: /model mismatch/i,
      fate: 'operator',
      says: 'The operator has to name the model as the server was started with it.',
    },
    {
      statuses: [400],
      words: /exceeds the maximum allowed/,
      fate: 'operator',
      says: "The operator has to set the model's `pixelsMax` to what the server was started with.",
    },
  ],
  referencesMaxIn: ({ message }) => {
    const found = tooManyImages.exec(message)
    return found === null ? null : Number(found[1] ?? 1)
  },
}
