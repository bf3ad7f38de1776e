import type { ImagesError } from './images-error.ts'
import type { Profile, Refusal, RefusalRule } from './profile.ts'

/** What statuses mean wherever a server has no words of its own for it. */
const commonRules: readonly RefusalRule[] = [
  {
    statuses: [401],
    fate: 'operator',
    says: 'It does not know the key of this server: the operator has to check the variable that `apiKeyEnv` names.',
  },
  { statuses: [403], fate: 'operator', says: 'It does not let this server in.' },
  {
    statuses: [404],
    fate: 'operator',
    says: 'The operator has to check its URL, its profile and the name of the model.',
  },
  { statuses: [429], fate: 'later', says: 'It takes no more now: try again later.' },
  {
    statuses: [503],
    isOwnWord: true,
    fate: 'later',
    says: 'It takes no more now: try again later.',
  },
]

const redirect: Refusal = {
  fate: 'operator',
  says: 'It sends callers elsewhere: the operator has to check its URL.',
}

const misfit: Refusal = {
  fate: 'operator',
  says: 'It was asked for something that it does not do: the operator has to check its profile and the settings of the model.',
}

/**
 * What a refusal means; null when it is none: then something broke there, and nobody knows whether the
 * picture was made.
 */
export function refusalOf(error: ImagesError, profile: Profile): Refusal | null {
  const { status } = error
  const rule = [...profile.refusals, ...commonRules].find((one) => fits(one, error, profile))
  if (rule !== undefined) return rule
  if (status >= 300 && status <= 399) return redirect
  // 408 and 499 say that somebody gave up waiting.
  const isRefusal = status >= 400 && status <= 499 && status !== 408 && status !== 499
  return isRefusal ? misfit : null
}

function fits(rule: RefusalRule, error: ImagesError, { isPaid }: Profile): boolean {
  const { statuses, codes, params, words } = rule
  if (rule.isOwnWord === true && isPaid && !error.isOwnWord) return false
  if (statuses !== undefined && !statuses.includes(error.status)) return false
  if (codes !== undefined && (error.code === null || !codes.includes(error.code))) return false
  if (params !== undefined && (error.param === null || !params.includes(error.param))) return false
  return words === undefined || words.test(error.message)
}
