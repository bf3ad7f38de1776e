import type { Evidence, LedgerRow, TaskRow } from './evidence.ts'

/** A promise, and where it was broken, in words. */
export interface Verdict {
  readonly promise: string
  readonly broken: readonly string[]
}

/** Holds what is left to every promise of ARCHITECTURE.md. */
export function check(evidence: Evidence): readonly Verdict[] {
  return Object.entries(checks).map(([promise, find]) => ({ promise, broken: find(evidence) }))
}

const hasEnded = ({ state }: TaskRow): boolean => state === 'completed' || state === 'failed'

const checks: Readonly<Record<string, (evidence: Evidence) => readonly string[]>> = {
  'accepted tasks lost': ({ notes, tasks }) => {
    const byId = new Map(tasks.map((task) => [task.id, task]))
    const lost = notes.flatMap(({ id, payload }) =>
      id === null || byId.has(id) ? [] : [`${payload} (${id}) is not there`],
    )
    const open = tasks.filter((task) => !hasEnded(task))
    return [...lost, ...open.map(({ id, state }) => `${id} has not ended: ${state}`)]
  },

  'tasks made twice for one Idempotency-Key': ({ tasks }) =>
    repeated(tasks.map(({ payload }) => payload)).map((payload) => `${payload} is there twice`),

  'tasks settled twice': ({ ends, tasks }) => {
    const changed = ends.filter(({ what }) => what !== 'ended')
    const twice = repeated(ends.filter(({ what }) => what === 'ended').map(({ taskId }) => taskId))
    const unseen = new Set(tasks.filter(hasEnded).map(({ id }) => id))
    for (const { taskId } of ends) unseen.delete(taskId)
    return [
      ...changed.map(({ taskId, what }) => `${taskId} ${what}`),
      ...twice.map((id) => `${id} ended more than once`),
      // The witness itself has to have seen every end.
      ...[...unseen].map((id) => `${id} ended unseen`),
    ]
  },

  'ledger violations': ({ tasks, ledger, accounts }) => {
    const byTask = Map.groupBy(ledger, ({ taskId }) => taskId)
    const tasksWrong = tasks.flatMap((task) => {
      const found = entriesText(byTask.get(task.id) ?? [])
      const wanted = wantedEntries(task)
      return found === wanted ? [] : [`${task.id} (${task.state}) has ${found}, not ${wanted}`]
    })
    const strangers = [...byTask.keys()].filter(
      (id) => id !== null && !tasks.some((task) => task.id === id),
    )
    const accountsWrong = accounts.flatMap(({ id, balanceMicros }) => {
      const entries = ledger.filter(({ accountId }) => accountId === id)
      const sum = entries.reduce((total, entry) => total + entry.balanceMicros, 0)
      return sum === balanceMicros ? [] : [`${id} has ${balanceMicros}, its entries ${sum}`]
    })
    return [...tasksWrong, ...strangers.map((id) => `an entry of no task: ${id}`), ...accountsWrong]
  },

  'upstream jobs created twice for one task': ({ jobs }) =>
    repeated(jobs).map((taskId) => `${taskId} has more than one job`),

  'tasks charged without a picture that can be fetched': ({ tasks, answers, pictures }) =>
    tasks
      // Of a create that no client heard of, nobody has a URL.
      .filter(({ id, state }) => state === 'completed' && answers.has(id))
      .flatMap(({ id }) => {
        const told = answers.get(id)?.metadata.sha256
        const fetched = pictures.get(id) ?? null
        if (fetched === null) return [`${id}: its picture could not be fetched`]
        return fetched === told ? [] : [`${id}: its picture has the hash ${fetched}, not ${told}`]
      }),

  'terminal callbacks lost, unsigned or wrong': ({ tasks, callbacks, answers }) => {
    const byPath = Map.groupBy(callbacks, ({ path }) => path)
    const forged = callbacks.filter(({ isSigned }) => !isSigned)
    const wrong = tasks.filter(hasEnded).flatMap(({ id, callbackUrl }) => {
      if (callbackUrl === null) return []
      const came = byPath.get(new URL(callbackUrl).pathname) ?? []
      const terminal = came.filter(({ body }) => isTerminal(body))
      if (!terminal.some(({ isTaken }) => isTaken)) return [`${id}: its end was never delivered`]
      const bodies = new Set(terminal.map(({ body }) => body))
      if (bodies.size > 1) return [`${id}: its end was told in ${bodies.size} versions`]
      const answer = answers.get(id)
      if (answer === undefined) return []
      const same = sorted(JSON.parse([...bodies][0] ?? '')) === sorted(answer)
      return same ? [] : [`${id}: its callback is not what the task is answered as`]
    })
    return [...wrong, ...forged.map(({ deliveryId }) => `${deliveryId} had no valid signature`)]
  },

  'accepted tasks that no node answers in the end': ({ notes, answers }) =>
    notes.flatMap(({ id }) => (id === null || answers.has(id) ? [] : [id])),

  'wrong answers seen by clients': ({ wrong }) => wrong,

  'processes that died by themselves or not cleanly': ({ deaths }) =>
    deaths
      .filter(({ kind }) => kind !== 'starting')
      .map(({ node, kind, how }) => `${node} ${kind}: ${how}`),
}

/** `charge 30000 +0, reserve 30000 -30000`. */
function entriesText(entries: readonly LedgerRow[]): string {
  const text = entries.map(
    ({ kind, amountMicros, balanceMicros }) => `${kind} ${amountMicros} ${balanceMicros}`,
  )
  return text.toSorted().join(', ')
}

function wantedEntries({ state, reservedMicros }: TaskRow): string {
  const reserve = `reserve ${reservedMicros} ${-reservedMicros}`
  if (state === 'completed') return `charge ${reservedMicros} 0, ${reserve}`
  if (state === 'failed') return `release ${reservedMicros} ${reservedMicros}, ${reserve}`
  return reserve
}

function isTerminal(body: string): boolean {
  const { status } = JSON.parse(body) as { status?: unknown }
  return status === 'completed' || status === 'failed'
}

function repeated(names: readonly string[]): readonly string[] {
  return [...Map.groupBy(names, (name) => name)]
    .filter(([, found]) => found.length > 1)
    .map(([name]) => name)
}

/** JSON with the keys of every object in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
