import type { Child, Usage } from './child.ts'
import { burst, openConnection } from './connection.ts'
import type { Figure } from './figure.ts'
import { interleave, medianRatio, summarise, type Summary } from './statistics.ts'

/** One side of a comparison of rates. */
export interface Side {
  readonly child: Child
  readonly request: Buffer
  readonly status: number
}

interface Turn {
  readonly perSecond: number
  readonly latenciesMs: readonly number[]
  readonly cpuMsPerRequest: number
}

/** Bursts of requests at both sides in turns: requests a second, latency, and CPU time of the process. */
export async function compareRates(
  sides: { readonly measured: Side; readonly floor: Side },
  options: { readonly concurrency: number; readonly rounds: number; readonly burstMs: number },
): Promise<Pick<Figure, 'measured' | 'ratio' | 'detail'> & { floorSummary: Summary }> {
  const lanes = await Promise.all([laneOf(sides.measured), laneOf(sides.floor)])
  async function laneOf({ child, request, status }: Side) {
    const connections = await Promise.all(
      Array.from({ length: options.concurrency }, () => openConnection(child.url)),
    )
    return {
      run: async (): Promise<Turn> => {
        const before = await child.ask<Usage>({ what: 'usage' })
        const { perSecond, latenciesMs } = await burst(connections, request, {
          status,
          ms: options.burstMs,
        })
        const after = await child.ask<Usage>({ what: 'usage' })
        return {
          perSecond,
          latenciesMs,
          cpuMsPerRequest: (after.cpuMs - before.cpuMs) / latenciesMs.length,
        }
      },
      close: () => connections.forEach((connection) => connection.close()),
    }
  }
  const runs = lanes.map((lane) => lane.run)
  // Until the code is compiled, a rate is that of the compiler.
  await interleave(2, runs)
  const [measured = [], floor = []] = await interleave(options.rounds, runs)
  for (const lane of lanes) lane.close()
  const rate = (turn: Turn): number => turn.perSecond
  const cpu = (turn: Turn): number => turn.cpuMsPerRequest
  const latency = summarise(measured.flatMap((turn) => turn.latenciesMs))
  return {
    measured: summarise(measured.map(rate)),
    floorSummary: summarise(floor.map(rate)),
    ratio: medianRatio(measured.map(rate), floor.map(rate)),
    detail: {
      latencyP50Ms: latency.p50,
      latencyP95Ms: latency.p95,
      latencyP99Ms: latency.p99,
      cpuMsPerRequest: summarise(measured.map(cpu)).p50,
      floorCpuMsPerRequest: summarise(floor.map(cpu)).p50,
      // Floor over measured: the part of the server's CPU time that the bare route needs too.
      cpuRatio: medianRatio(floor.map(cpu), measured.map(cpu)),
    },
  }
}
