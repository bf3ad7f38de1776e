import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LikenessError } from '../core/errors.ts'
import { finishPicture } from '../images/finish.ts'
import { photoFile } from '../images/test-pictures.ts'
import {
  AttemptStopped,
  type Attempt,
  type Engine,
  type EngineReference,
  type EngineRequest,
  type StopReason,
} from './engine.ts'

export interface EngineUnderTest {
  readonly engine: Engine
  /** One that it has. */
  readonly model: string
  /**
   * What it has on record while others make the picture: a job that can be taken up again, no more than
   * the intention, since the answer is the picture itself, or nothing, since nothing is lost by making
   * it again.
   */
  readonly keeps: 'job' | 'intention' | 'nothing'
  /** Whether somebody elsewhere is at work; absent: nobody is, or the job on record tells. */
  isAtWork?(): boolean
  /** Has every picture take until the attempt is stopped. */
  dawdle(): void
  /** Ends that. */
  hurry(): void
  /** Jobs made so far at a remote one. */
  jobsMade(): number
  close(): Promise<void>
}

/** What an attempt was told, and a way to stop it. */
interface Recorder {
  readonly attempt: Attempt
  readonly checkpoints: readonly string[]
  readonly stages: readonly string[]
  stop(reason: StopReason): void
}

function record(job: Attempt['job'] = null): Recorder {
  const checkpoints: string[] = []
  const stages: string[] = []
  const controller = new AbortController()
  const checkpoint = (text: string) => {
    checkpoints.push(text)
    return Promise.resolve()
  }
  return {
    checkpoints,
    stages,
    stop: (reason) => controller.abort(new AttemptStopped(reason)),
    attempt: {
      signal: controller.signal,
      job,
      progress: (fraction, stage) => {
        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThanOrEqual(1)
        stages.push(stage)
      },
      intend: () => checkpoint('intend'),
      withdraw: () => checkpoint('withdraw'),
      created: (id) => checkpoint(`created ${id}`),
      patienceMs: Infinity,
      onHint: () => () => {},
    },
  }
}

/** What every engine owes the worker, whatever is behind it. */
export function describeEngine(name: string, start: () => Promise<EngineUnderTest>): void {
  describe(`the engine contract: ${name}`, () => {
    let under: EngineUnderTest
    let references: EngineReference[]
    let tasks = 0
    beforeAll(async () => {
      under = await start()
      references = await Promise.all(
        [0, 1, 2, 3, 4, 5, 6].map(async (i) => {
          const bytes = await photoFile(i % 2 === 0 ? 'png' : 'jpeg', 200 + 10 * i, 160)
          return {
            label: `images[${i}]`,
            format: i % 2 === 0 ? ('png' as const) : ('jpeg' as const),
            width: 200 + 10 * i,
            height: 160,
            subject: i < 4 ? null : 'mia',
            read: () => Promise.resolve(bytes),
          }
        }),
      )
    })
    afterEach(() => under.hurry())
    afterAll(() => under.close())

    const ask = (changes: Partial<EngineRequest> = {}): EngineRequest => ({
      taskId: `gen_0000000000000000000000000${tasks++}`,
      model: under.model,
      prompt: 'a red boat on a lake with @mia',
      references: [],
      width: 480,
      height: 270,
      seed: 7,
      ...changes,
    })

    async function finished(request: EngineRequest, attempt: Attempt) {
      const result = await under.engine.run(request, attempt)
      const { image, digitalSourceType, warnings, consistency } = result
      for (const { reference, features, colourDistance } of consistency ?? []) {
        expect(request.references[reference]).toBeDefined()
        expect(features ?? 0.5).toBeGreaterThanOrEqual(0)
        expect(features ?? 0.5).toBeLessThanOrEqual(1)
        expect(colourDistance).toBeGreaterThanOrEqual(0)
      }
      for (const warning of warnings) {
        expect(warning.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
        expect(warning.message).toMatch(/\.$/)
      }
      const { width, height } = request
      const provenance = { engine: under.engine.id, engineModel: request.model, digitalSourceType }
      return finishPicture({ image, width, height, provenance })
    }

    it('has a name and knows its models', () => {
      const { engine, model } = under
      expect(engine.id).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(engine.version).not.toBe('')
      const capabilities = engine.capabilities(model)
      expect(capabilities?.referencesMax).toBeGreaterThanOrEqual(0)
      expect(engine.capabilities('no-such-model')).toBeNull()
      expect(engine.capabilities('constructor')).toBeNull()
    })

    it('makes a picture of exactly the size that was asked for', async () => {
      for (const size of [
        { width: 480, height: 270 },
        { width: 270, height: 480 },
      ]) {
        expect(await finished(ask(size), record().attempt)).toMatchObject(size)
      }
    })

    it('takes as many references as it says', async () => {
      const { referencesMax = 0 } = under.engine.capabilities(under.model) ?? {}
      const request = ask({ references: references.slice(0, referencesMax) })
      expect(await finished(request, record().attempt)).toMatchObject({ width: 480 })
    })

    it('takes any safe integer as a seed', async () => {
      for (const seed of [0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
        await finished(ask({ seed }), record().attempt)
      }
    })

    it('says where a reference is damaged', async () => {
      const [whole] = references
      if (whole === undefined) throw new Error('no reference')
      const bytes = Buffer.from(await whole.read())
      bytes.fill(0xff, bytes.length >> 1)
      const damaged = { ...whole, read: () => Promise.resolve(bytes) }
      const error: unknown = await under.engine
        .run(ask({ references: [damaged] }), record().attempt)
        .catch((e: unknown) => e)
      // An engine that never looks at pixels may well make its picture.
      if (!(error instanceof Error)) return
      expect(error).toBeInstanceOf(LikenessError)
      expect(error).toMatchObject({ code: '008023002' })
    })

    it.each(['ended', 'deadline', 'lease-lost', 'draining'] as const)(
      'stops soon after it is told: %s',
      async (reason) => {
        under.dawdle()
        const recorder = record()
        const running = under.engine.run(ask(), recorder.attempt)
        running.catch(() => {})
        // One that has others make pictures is stopped while they are at it, any other at once.
        const isAtWork = () =>
          under.keeps === 'job'
            ? recorder.checkpoints.at(-1)?.startsWith('created ')
            : (under.isAtWork?.() ?? true)
        await expect.poll(isAtWork).toBe(true)
        recorder.stop(reason)
        await expect(running).rejects.toBeInstanceOf(Error)
      },
    )

    it('does not begin what has been stopped before', async () => {
      under.dawdle()
      const before = under.jobsMade()
      const recorder = record()
      recorder.stop('ended')
      await expect(under.engine.run(ask(), recorder.attempt)).rejects.toBeInstanceOf(Error)
      expect(under.jobsMade()).toBe(before)
    })

    it('keeps its checkpoints in order, and takes its job up again', async () => {
      if (under.keeps !== 'job') return
      const before = under.jobsMade()
      const first = record()
      const request = ask()
      await finished(request, first.attempt)
      expect(first.checkpoints[0]).toBe('intend')
      expect(first.checkpoints).toHaveLength(2)
      const id = first.checkpoints[1]?.replace(/^created /, '') ?? ''
      const second = record({ id })
      await finished(request, second.attempt)
      expect(second.checkpoints).toEqual([])
      expect(under.jobsMade()).toBe(before + 1)
    })

    it('never makes again what may have cost money', async () => {
      if (under.keeps !== 'intention') return
      const before = under.jobsMade()
      const first = record()
      await finished(ask(), first.attempt)
      expect(first.checkpoints).toEqual(['intend'])
      const second = record({ id: null })
      const resumed = under.engine.run(ask(), second.attempt)
      await expect(resumed).rejects.toMatchObject({ code: '008023099' })
      expect(under.jobsMade()).toBe(before + 1)
    })

    it('says how much it can take at once', () => {
      expect(under.engine.places?.() ?? 1).toBeGreaterThan(0)
    })
  })
}
