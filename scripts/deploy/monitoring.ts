/** What is in a dashboard and in a file of alerts. */
import { parse } from 'yaml'

/** Every query, wherever it is: `expr` of panels and of rules. */
export function queriesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'expr' && typeof inner === 'string' ? [inner] : queriesIn(inner),
  )
}

interface Rule {
  readonly alert?: string
  readonly expr?: string
  readonly for?: string
  readonly labels?: { readonly severity?: string }
  readonly annotations?: { readonly summary?: string }
}

/** Whether the alerts are whole, and are those that the page explains. */
export function faultsOfAlerts(alerts: string, page: string): string[] {
  const { groups } = parse(alerts) as { groups: { rules: Rule[] }[] }
  const rules = groups.flatMap((group) => group.rules)
  const faults = rules.flatMap((rule) => {
    const found: string[] = []
    if (rule.expr === undefined) found.push('expr is missing')
    if (rule.annotations?.summary === undefined) found.push('its summary is missing')
    if (!['warning', 'critical'].includes(rule.labels?.severity ?? '')) {
      found.push('its severity must be warning or critical')
    }
    if (rule.for !== undefined && !/^\d+[smh]$/.test(rule.for)) found.push(`for: ${rule.for}`)
    return found.map((fault) => `${rule.alert}: ${fault}`)
  })
  const named = rules.flatMap(({ alert }) => alert ?? [])
  const explained = [...page.matchAll(/^\| `(Likeness[A-Z]\w*)` \|/gm)].map(([, name = '']) => name)
  for (const name of named) {
    if (!explained.includes(name)) faults.push(`docs/operations.md does not explain ${name}`)
  }
  for (const name of explained) {
    if (!named.includes(name))
      faults.push(`docs/operations.md explains ${name}, which is not there`)
  }
  return faults
}
