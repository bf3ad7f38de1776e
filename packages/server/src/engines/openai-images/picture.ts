import { z } from 'zod'
import { isComplete } from '../../images/completeness.ts'
import { recognise } from '../../images/magic.ts'
import type { UpstreamAnswer } from '../../net/upstream.ts'
import { fetchResult, type FetchResultOptions } from '../remote/fetch-result.ts'
import { ImagesError, jsonOf, UnreadableAnswer } from './images-error.ts'

const maybeText = z.string().min(1).nullish().catch(null)

const answerSchema = z.object({
  data: z.array(z.object({ b64_json: maybeText, url: maybeText })).min(1),
})

/**
 * The picture of an answer, whole. It comes as base64, which is what was asked for; where a URL comes all
 * the same, it is fetched.
 * @throws ImagesError when the answer is an error, UnreadableAnswer when it is a success without a whole
 *   picture, LikenessError 008023096 when there is nothing to be had where the URL leads
 */
export async function pictureIn(
  answer: UpstreamAnswer,
  fetching: Omit<FetchResultOptions, 'url' | 'urlAgain'>,
): Promise<Buffer> {
  const { upstream } = fetching
  if (answer.status < 200 || answer.status > 299) throw new ImagesError(answer)
  const item = answerSchema.safeParse(jsonOf(answer.bytes)).data?.data[0]
  const url = item?.url ?? null
  if (typeof item?.b64_json === 'string') return decoded(item.b64_json, upstream)
  if (url === null) {
    const { message } = new ImagesError(answer)
    const words = message === '' ? '' : `: "${message}"`
    throw new UnreadableAnswer(
      `${upstream} answered HTTP ${answer.status} without a picture${words}`,
    )
  }
  return await fetchResult({ ...fetching, url, urlAgain: () => Promise.resolve(url) })
}

function decoded(base64: string, upstream: string): Buffer {
  // Some relays send a data URL.
  const bytes = Buffer.from(base64.replace(/^data:[^,]{0,100},/, ''), 'base64')
  const found = recognise(bytes)
  if (found.kind === 'other') {
    const what = bytes.length === 0 ? 'empty' : found.name
    throw new UnreadableAnswer(`what ${upstream} sent for a picture is ${what}`)
  }
  if (!isComplete(bytes, found.format)) {
    throw new UnreadableAnswer(`the picture by ${upstream} came cut short`)
  }
  return bytes
}
