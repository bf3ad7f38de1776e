import { setTimeout as delay } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import type { FrontMode } from './front.ts'
import type { Fault } from './plan.ts'
import type { ServerNode } from './server-node.ts'

/** Makes it go wrong, and resolves at the end of it, when all is left to recover. */
export async function strike(cluster: Cluster, fault: Fault): Promise<void> {
  const { postgres, vidu, receiver } = cluster
  const { kind, target, ms } = fault
  const node = cluster.nodes.find(({ name }) => name === target)

  async function during(begin: () => unknown, end: () => unknown): Promise<void> {
    await begin()
    try {
      await delay(ms)
    } finally {
      await end()
    }
  }
  const bucket = (mode: FrontMode) =>
    during(
      () => cluster.s3.call('behave', mode),
      () => cluster.s3.call('behave', { kind: 'pass' }),
    )
  const storm = (name: Parameters<typeof vidu.call<'begin'>>[1]) =>
    during(
      () => vidu.call('begin', name),
      () => vidu.call('end'),
    )
  const callbacks = (mode: 'refuse' | 'ignore') =>
    during(
      () => receiver.behave(mode),
      () => receiver.behave('take'),
    )

  switch (kind) {
    case 'kill-api':
    case 'kill-worker':
      return there(node).end('SIGKILL', ms)
    case 'term-api':
    case 'term-worker':
      return there(node).end('SIGTERM', ms)
    case 'stop-api':
    case 'stop-worker':
      return during(
        () => there(node).signal('SIGSTOP'),
        () => there(node).signal('SIGCONT'),
      )
    case 'cut-api':
    case 'cut-worker':
      return during(there(node).gate.cut, there(node).gate.pass)
    case 'lose-answers-api':
    case 'lose-answers-worker':
      return during(there(node).gate.loseAnswers, there(node).gate.pass)
    case 'freeze-api':
    case 'freeze-worker':
      return during(there(node).gate.freeze, there(node).gate.pass)
    case 'database-restart':
      return during(postgres.pause, postgres.resume)
    case 'database-crash':
      return during(postgres.crash, postgres.resume)
    case 's3-down':
      return bucket({ kind: 'down' })
    case 's3-slow':
      return bucket({ kind: 'slow', ms: 1_500 })
    case 's3-errors':
      return bucket({ kind: 'refuse', share: 0.7, status: 503, code: 'SlowDown' })
    case 's3-full':
      return bucket({ kind: 'refuse', share: 1, status: 507, code: 'InsufficientStorage' })
    case 'upstream-errors':
      return storm('errors')
    case 'upstream-throttled':
      return storm('throttled')
    case 'upstream-answers-lost':
      return storm('answers-lost')
    case 'callbacks-refused':
      return callbacks('refuse')
    case 'callbacks-unanswered':
      return callbacks('ignore')
  }
}

function there(node: ServerNode | undefined): ServerNode {
  if (node === undefined) throw new Error('the plan names a process that is not there')
  return node
}
