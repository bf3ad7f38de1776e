/** The functions of Go, sprig and Helm that the chart uses, as they work there. */
import { createHash } from 'node:crypto'
import { stringify } from 'yaml'

export type Value = unknown
export type TemplateFunction = (...values: Value[]) => Value

/** False, zero, nothing and what is empty. */
export function isTrue(value: Value): boolean {
  if (value === undefined || value === null) return false
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object') return Object.keys(value).length > 0
  return value !== '' && value !== 0 && value !== false
}

/** As it stands in the output. @throws Error for what Go would write as no YAML has it. */
export function print(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (value === undefined || value === null) return ''
  // Helm reads numbers of the values as float64, and prints large ones with an exponent.
  if (typeof value === 'number' && Math.abs(value) < 1e6) return String(value)
  throw new Error(`printing ${JSON.stringify(value)} is not covered: write it by toYaml or quote`)
}

function text(value: Value): string {
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} is no string`)
  return value
}

function number(value: Value): number {
  if (typeof value !== 'number') throw new Error(`${JSON.stringify(value)} is no number`)
  return value
}

/** A map's keys in the order in which Go writes them. */
export function sortedEntries(map: object): [string, Value][] {
  return Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(sortedEntries(value).map(([key, inner]) => [key, sorted(inner)]))
}

function indent(spaces: Value, value: Value): string {
  return text(value).replaceAll(/^/gm, ' '.repeat(number(spaces)))
}

function format(pattern: Value, values: readonly Value[]): string {
  let next = 0
  return text(pattern).replaceAll(/%(.)/g, (_all, verb: string) => {
    if (verb === '%') return '%'
    const value = values[next++]
    if (verb === 's') return text(value)
    if (verb === 'd') return String(Math.trunc(number(value)))
    if (verb === 'q') return JSON.stringify(text(value))
    throw new Error(`%${verb} is not covered`)
  })
}

function pick(collection: Value, key: Value): Value {
  if (Array.isArray(collection)) return collection[number(key)]
  if (typeof collection !== 'object' || collection === null) return undefined
  return Object.hasOwn(collection, text(key))
    ? (collection as Record<string, Value>)[text(key)]
    : undefined
}

/** Go's JSON writes these three so that HTML can hold it. */
function toJson(value: Value): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' }
  return JSON.stringify(sorted(value)).replaceAll(/[<>&]/g, (sign) => escapes[sign] ?? sign)
}

export const functions: Readonly<Record<string, TemplateFunction>> = {
  add: (...values) => values.map(number).reduce((sum, value) => sum + value, 0),
  and: (...values) => values.find((value) => !isTrue(value)) ?? values.at(-1),
  concat: (...lists) => lists.flatMap((list) => (Array.isArray(list) ? list : [])),
  contains: (part, whole) => text(whole).includes(text(part)),
  default: (fallback, value) => (isTrue(value) ? value : fallback),
  dict: (...values) =>
    Object.fromEntries(
      values.flatMap((key, index) => (index % 2 === 0 ? [[text(key), values[index + 1]]] : [])),
    ),
  eq: (first, ...others) => others.some((other) => other === first),
  fail: (message) => {
    throw new Error(text(message))
  },
  indent,
  index: (collection, ...keys) => keys.reduce(pick, collection),
  int: (value) => Math.trunc(Number(value)),
  list: (...values) => values,
  nindent: (spaces, value) => `\n${indent(spaces, value)}`,
  not: (value) => !isTrue(value),
  or: (...values) => values.find(isTrue) ?? values.at(-1),
  print: (...values) => values.map(print).join(''),
  printf: (pattern, ...values) => format(pattern, values),
  quote: (value) => JSON.stringify(print(value)),
  replace: (from, to, value) => text(value).replaceAll(text(from), text(to)),
  sha256sum: (value) => createHash('sha256').update(text(value)).digest('hex'),
  toJson,
  toYaml: (value) =>
    stringify(sorted(value), { lineWidth: 0, indentSeq: false, version: '1.1' }).trimEnd(),
  trimSuffix: (end, value) =>
    text(value).endsWith(text(end)) ? text(value).slice(0, -text(end).length) : value,
  trunc: (length, value) => text(value).slice(0, number(length)),
}
