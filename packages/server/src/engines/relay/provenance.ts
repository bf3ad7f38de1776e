import type { DigitalSourceType } from '../../images/xmp.ts'

/** What pictures of servers like this one say of their making, in their XMP. */
const newsCodes = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

const sourceTypes = [
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'compositeSynthetic',
  'algorithmicMedia',
] as const satisfies readonly DigitalSourceType[]

/** How a picture says that it came to be; null when it does not, or in words that no engine uses. */
export function declaredSourceType(bytes: Buffer): DigitalSourceType | null {
  const at = bytes.indexOf(newsCodes, 0, 'latin1')
  if (at === -1) return null
  const from = at + newsCodes.length
  const [word] = /^[a-zA-Z]*/.exec(bytes.toString('latin1', from, from + 64)) ?? []
  return sourceTypes.find((type) => type === word) ?? null
}
