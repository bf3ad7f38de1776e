import { z } from 'zod'
import { LikenessError } from '../core/errors.ts'
import { nearestName } from '../core/nearest.ts'

type Issue = z.core.$ZodIssue

/** `images[2]`, `subjects[0].id`. */
export function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number'
        ? `${name}[${part}]`
        : name === ''
          ? String(part)
          : `${name}.${String(part)}`,
    '',
  )
}

/** The value at `path`, so that a message can say what was found. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined,
    value,
  )
}

/** A short, safe name for what was found: never the text of a prompt or an image. */
function found(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') {
    return value.length <= 40 ? JSON.stringify(value) : `a text of ${value.length} characters`
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value
}

/** The schema of what is at `path`, without what makes it optional. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): unknown {
  let inner: unknown = schema
  const unwrap = (): void => {
    while (
      inner instanceof z.ZodOptional ||
      inner instanceof z.ZodDefault ||
      inner instanceof z.ZodPrefault
    ) {
      inner = inner.unwrap()
    }
  }
  unwrap()
  for (const part of path) {
    if (inner instanceof z.ZodArray) inner = inner.element
    else if (inner instanceof z.ZodObject) inner = inner.shape[String(part)]
    unwrap()
  }
  return inner
}

/** Whether the issue is about an entry of `images` or of a subject's `images`. */
function isImageEntry(path: readonly PropertyKey[]): boolean {
  return path.at(-2) === 'images' && typeof path.at(-1) === 'number'
}

function expectation(issue: Issue, schema: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      // Of what is no number at all, zod only says that a number was expected.
      if (schema instanceof z.ZodNumberFormat) return 'must be an integer of up to 53 bits'
      return `must be ${article(issue.expected === 'int' ? 'integer' : issue.expected)}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    case 'too_big':
      return issue.origin === 'int' || issue.origin === 'number'
        ? `must be at most ${issue.maximum}`
        : issue.message
    case 'too_small':
      return issue.origin === 'int' || issue.origin === 'number'
        ? `must be at least ${issue.minimum}`
        : issue.message
    default:
      return issue.message
  }
}

function article(type: string): string {
  if (type === 'number') return 'a number'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

/** One issue as the error a client sees: the parameter, the rule, and what was found. */
function toError(issue: Issue, value: unknown, schema: z.ZodType): LikenessError {
  const param = pathName(issue.path)
  const actual = valueAt(value, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const name = pathName([...issue.path, key])
    const owner = schemaAt(schema, issue.path)
    const known = owner instanceof z.ZodObject ? Object.keys(owner.shape) : []
    const nearest = nearestName(key, known)
    const hint =
      nearest === null ? `known are ${known.join(', ')}.` : `did you mean \`${nearest}\`?`
    return new LikenessError('400', `\`${name.slice(0, 80)}\` is no parameter; ${hint}`, {
      param: name.slice(0, 80),
    })
  }
  if (param === '') {
    // Fastify has a missing body validated as null.
    if (actual === undefined || actual === null) {
      return new LikenessError('400', 'The body is empty; send a JSON object.')
    }
    return new LikenessError('400', `The body must be a JSON object, not ${found(actual)}.`)
  }
  if (param === 'prompt' && actual === undefined) return promptMissing()
  if (param === 'model' && actual === undefined) {
    return new LikenessError('400', '`model` is missing: name one of GET /v1/models.', { param })
  }
  if (isImageEntry(issue.path)) {
    return new LikenessError(
      '008023002',
      `\`${param}\` is no image: it must be a string, a URL or a data URL, not ${found(actual)}.`,
      { param },
    )
  }
  const rule = expectation(issue, schemaAt(schema, issue.path))
  const detail =
    /, and has |, not /.test(rule) || typeof actual === 'undefined' ? '' : `, not ${found(actual)}`
  return new LikenessError('400', `\`${param}\` ${rule}${detail}.`, { param })
}

function promptMissing(): LikenessError {
  return new LikenessError(
    '008023003',
    '`prompt` is missing: say in 1 to 2000 characters what the picture shows.',
    {
      param: 'prompt',
    },
  )
}

/** Which fault to tell first when there are several: a name nobody knows, then in this order. */
const order = ['model', 'prompt', 'images', 'subjects']

function rank(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return -1
  const at = order.indexOf(String(issue.path[0]))
  return at < 0 ? order.length : at
}

/**
 * Parses `value` by `schema`.
 * @throws LikenessError for the first fault: 008023003 for a missing or blank prompt, 008023002 for an
 * entry of `images` that is no string, else 400.
 */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (!result.success) {
    const [first] = [...result.error.issues].sort((a, b) => rank(a) - rank(b))
    throw first === undefined
      ? new LikenessError('400', 'The request is not as it must be.')
      : toError(first, value, schema)
  }
  const prompt: unknown = valueAt(result.data, ['prompt'])
  if (typeof prompt === 'string' && prompt.trim() === '') throw promptMissing()
  return result.data
}
