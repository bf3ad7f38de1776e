import { createServer, connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serverSecret } from '../../src/data-directory.ts'
import { webhookSecret } from '../../src/deliveries/sign.ts'
import { startPostgres, type TestPostgres } from '../support/postgres.ts'
import { createAccounts, type Accounts } from './accounts.ts'
import { openGate } from './gate.ts'
import type { Guard } from './guard.ts'
import { startChaosReceiver, type ChaosReceiver } from './receiver.ts'
import type { S3Calls, S3Hello } from './s3-process.ts'
import { startNode, type ServerNode } from './server-node.ts'
import { startService, type Service } from './service.ts'
import type { ViduCalls, ViduHello } from './vidu-process.ts'

/** All there is: the processes under test and what they depend on. */
export interface Cluster {
  readonly nodes: readonly ServerNode[]
  readonly postgres: TestPostgres
  /** Past every gate. */
  readonly databaseUrl: string
  readonly s3: Service<S3Calls, S3Hello>
  readonly vidu: Service<ViduCalls, ViduHello>
  readonly receiver: ChaosReceiver
  readonly accounts: Accounts
  /** Ends everything. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  readonly api: number
  readonly workers: number
  /** For logs and settings. */
  readonly folder: string
  readonly guard: Guard
}

/** A stopped worker is past it soon. */
export const leaseMs = 3_000
/** A task that cannot be made ends within the run. */
export const deadlineMs = 90_000

const secret = 'what every process of this run signs with'

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, guard } = options
  const closing: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).toReversed()) await close().catch(() => {})
  }
  const closed = <T>(made: T, close: (made: T) => Promise<unknown>): T => {
    closing.push(() => close(made))
    return made
  }
  try {
    const postgres = closed(
      // Frozen connections stay for a while on the server's side.
      await startPostgres({ durable: true, flags: ['-c', 'max_connections=300'] }),
      (made) => made.stop(),
    )
    const s3 = closed(await startService<S3Calls, S3Hello>('s3', guard), (made) => made.close())
    const vidu = closed(await startService<ViduCalls, ViduHello>('vidu', guard), (made) =>
      made.close(),
    )
    const databaseUrl = await postgres.createDatabase()
    const accounts = await createAccounts(databaseUrl)
    const key = serverSecret({ secret, dataDirectory: folder })
    const receiver = closed(
      await startChaosReceiver((path) => webhookSecret(key, accounts.byPath(path).id)),
      (made) => made.close(),
    )
    const nodes: ServerNode[] = []
    const balancer = closed(await startBalancer(nodes), (made) => made.close())
    const config = join(folder, 'likeness.config.json')
    await writeFile(config, JSON.stringify(configOf(vidu.hello.url)))
    const env = {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      LIKENESS_CONFIG: config,
      LIKENESS_DATA_DIR: join(folder, 'data'),
      LIKENESS_SECRET: secret,
      LIKENESS_PUBLIC_URL: balancer.url,
      LIKENESS_ALLOW_PRIVATE_URLS: '1',
      LIKENESS_TASK_DEADLINE: `${deadlineMs}ms`,
      LIKENESS_LEASE: `${leaseMs}ms`,
      LIKENESS_DRAIN: '2s',
      LIKENESS_DATABASE_POOL: '6',
      LIKENESS_RATE_LIMIT: '1000000',
      LIKENESS_WAITING_MAX: '100000',
      LIKENESS_S3_BUCKET: s3.hello.bucket,
      LIKENESS_S3_REGION: s3.hello.region,
      LIKENESS_S3_ENDPOINT: s3.hello.endpoint,
      LIKENESS_S3_ADDRESSING: 'path',
      AWS_ACCESS_KEY_ID: s3.hello.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: s3.hello.credentials.secretAccessKey,
      VIDU_API_KEY: vidu.hello.apiKey,
    }
    const names = [
      ...Array.from({ length: options.api }, (_, i) => ['api', i + 1] as const),
      ...Array.from({ length: options.workers }, (_, i) => ['worker', i + 1] as const),
    ]
    for (const [role, number] of names) {
      const gate = closed(await openGate(Number(new URL(databaseUrl).port)), (made) => made.close())
      const url = new URL(databaseUrl)
      url.port = String(gate.port)
      const name = `${role}-${number}`
      const nodeEnv = { ...env, LIKENESS_ROLE: role, DATABASE_URL: url.href }
      nodes.push(
        closed(await startNode({ name, role, gate, env: nodeEnv, folder, guard }), (made) =>
          made.stop(),
        ),
      )
    }
    await within(60_000, Promise.all(nodes.map((node) => node.ready())), 'the servers to start')
    return { nodes, postgres, databaseUrl, s3, vidu, receiver, accounts, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function configOf(viduUrl: string): object {
  return {
    engines: { vidu: { type: 'vidu', url: viduUrl } },
    models: { viduq2_reference2image: { engines: [{ engine: 'vidu', model: 'viduq2' }] } },
  }
}

/** What stands before the api nodes in public: each connection to one of those that are there. */
async function startBalancer(nodes: readonly ServerNode[]) {
  const balancer = createServer((client) => {
    const up = nodes.filter(({ role, url }) => role === 'api' && url !== null)
    const url = up[Math.floor(Math.random() * up.length)]?.url ?? null
    if (url === null) return void client.resetAndDestroy()
    const server = connect(Number(new URL(url).port), '127.0.0.1')
    const end = (): void => {
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) socket.on('error', end).on('close', end)
    client.pipe(server).pipe(client)
  })
  balancer.listen(0, '127.0.0.1')
  await once(balancer, 'listening')
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    close: async () => {
      balancer.close()
    },
  }
}

/** @throws Error that says what was waited for, when it takes longer */
export async function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms / 1000} s for ${what}`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
