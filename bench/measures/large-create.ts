import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { createBody, createRequest, startFloor, startServer, type Bench } from '../bench.ts'
import type { Child, Usage } from '../child.ts'
import { encodeRequest, expectStatus, openConnection } from '../connection.ts'
import type { Figure, Result } from '../figure.ts'
import type { LongestTurn } from '../loop-watch.ts'
import { interleave, median, medianRatio, summarise } from '../statistics.ts'

const referenceBytes = 8 * 1024 * 1024

/** A PNG of noise of about 8 MB: what no encoder can make smaller. */
async function noisePng(): Promise<Buffer> {
  const side = Math.floor(Math.sqrt(referenceBytes / 3))
  const data = Buffer.alloc(side * side * 3)
  let state = 1
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    data[i] = state >>> 24
  }
  return sharp(data, { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
}

interface Cost {
  readonly ms: number
  /** CPU time of the thread that runs JavaScript: what another process takes does not count. */
  readonly mainMs: number
}

function withCpu(child: Child, job: () => Promise<number>): () => Promise<Cost> {
  return async () => {
    const before = await child.ask<Usage>({ what: 'usage' })
    const ms = await job()
    const after = await child.ask<Usage>({ what: 'usage' })
    return { ms, mainMs: after.mainMs - before.mainMs }
  }
}

/**
 * Creates with an 8 MB base64 reference. The floor does in a plain process what no create can do
 * without: JSON.parse, base64, SHA-256, write and fsync of the same bytes. Between the two, a bare
 * Fastify route that does just that shows what HTTP costs.
 */
export async function measureLargeCreate(bench: Bench): Promise<Result> {
  const image = await noisePng()
  const body = createBody({ images: [`data:image/png;base64,${image.toString('base64')}`] })
  const bodyPath = join(bench.folder, 'large-body.json')
  writeFileSync(bodyPath, body)
  const server = await startServer(bench, { name: 'large-create', engine: 'held' })
  const floor = await startFloor(bench, { name: 'large-create', bodyPath })
  try {
    const toServer = await openConnection(server.url)
    const toFloor = await openConnection(floor.url)
    const create = createRequest(body)
    const keep = encodeRequest({ method: 'POST', path: '/keep', body })
    const lanes = [
      withCpu(server, async () => {
        const answer = await toServer.send(create)
        expectStatus(answer, 202)
        return answer.ms
      }),
      withCpu(floor, () => floor.ask<number>({ what: 'keep' })),
      withCpu(floor, async () => {
        const answer = await toFloor.send(keep)
        expectStatus(answer, 202)
        return answer.ms
      }),
    ] as const
    await interleave(5, lanes)
    const rounds = bench.quick ? 20 : 60
    const [creates = [], floors = [], bares = []] = await interleave(rounds, lanes)

    const turns: LongestTurn[] = []
    for (let i = 0; i < (bench.quick ? 10 : 25); i++) {
      await server.ask({ what: 'watch-loop' })
      await lanes[0]()
      turns.push(await server.ask<LongestTurn>({ what: 'longest-turn' }))
    }
    toServer.close()
    toFloor.close()
    const ms = (turns: readonly Cost[]): number[] => turns.map((turn) => turn.ms)
    const cpuP50 = (turns: readonly Cost[]): number => median(turns.map((turn) => turn.mainMs))
    const ratio = medianRatio(ms(creates), ms(floors))
    const hold = summarise(turns.map((turn) => turn.wallMs))
    const holdCpu = summarise(turns.map((turn) => turn.cpuMs))
    const figures: Figure[] = [
      {
        name: 'large-create',
        title: 'create, 8 MB base64 reference',
        unit: 'ms',
        measured: summarise(ms(creates)),
        floor: { what: 'parse, decode, hash, write, fsync', summary: summarise(ms(floors)) },
        ratio,
        aim: { text: 'p50 at most 1.5x', met: ratio <= 1.5 },
        detail: {
          bareFastifyP50Ms: median(ms(bares)),
          ratioToBareFastify: medianRatio(ms(creates), ms(bares)),
          mainThreadCpuMs: cpuP50(creates),
          floorMainThreadCpuMs: cpuP50(floors),
          bareFastifyMainThreadCpuMs: cpuP50(bares),
        },
      },
      {
        name: 'large-create-loop',
        title: 'longest turn of the event loop in it',
        unit: 'ms',
        measured: hold,
        floor: null,
        ratio: null,
        aim: { text: 'never over 50 ms', met: hold.max <= 50 },
        detail: { cpuP50Ms: holdCpu.p50, cpuMaxMs: holdCpu.max },
      },
    ]
    return { figures, skipped: [] }
  } finally {
    await Promise.all([server.stop(), floor.stop()])
  }
}
