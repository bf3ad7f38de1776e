import type {
  Estimate,
  GenerationParams,
  Metadata,
  Model,
  Output,
  Subject,
  Task,
  Usage,
} from '@likeness/sdk'
import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type {
  createBody,
  estimateSchema,
  modelSchema,
  taskSchema,
  WireTask,
} from '../http/schemas.ts'

/** Names of all fields of all members of a union. */
type Keys<T> = T extends unknown ? keyof T : never

/** Checked by the compiler, since a type leaves nothing to run. */
test('the types of the client are those of the server', () => {
  expectTypeOf<Model>().toEqualTypeOf<z.output<typeof modelSchema>>()
  expectTypeOf<Estimate>().toEqualTypeOf<z.output<typeof estimateSchema>>()
  expectTypeOf<Output>().toEqualTypeOf<WireTask['output']>()
  expectTypeOf<Keys<Task>>().toEqualTypeOf<keyof WireTask>()
  expectTypeOf<Task>().toExtend<z.input<typeof taskSchema>>()
  expectTypeOf<keyof Metadata>().toEqualTypeOf<keyof WireTask['metadata']>()
  expectTypeOf<Usage>().toEqualTypeOf<NonNullable<WireTask['usage']>>()
  type Body = z.input<typeof createBody>
  expectTypeOf<keyof GenerationParams>().toEqualTypeOf<keyof Body>()
  expectTypeOf<keyof Subject>().toEqualTypeOf<keyof NonNullable<Body['subjects']>[number]>()
  expectTypeOf<GenerationParams['aspect_ratio']>().toEqualTypeOf<Body['aspect_ratio']>()
  expectTypeOf<GenerationParams['resolution']>().toEqualTypeOf<Body['resolution']>()
})
