import { expect, it } from 'vitest'
import { createMetrics } from './metrics.ts'

it('has the figures of the process while the store is away, and none of the queue', async () => {
  let isAway = false
  const metrics = createMetrics({
    enginePlaces: () => [{ engine: 'vidu', places: 0 }],
    processMetrics: false,
    queueNumbers: () =>
      isAway
        ? Promise.reject(new Error('the database is away'))
        : Promise.resolve({ queued: 3, running: 1, oldestQueuedMs: 2000, pendingDeliveries: 4 }),
  })
  metrics.tasksEnded.inc({ engine: 'studio', result: 'completed', code: '' })
  const before = await metrics.registry.metrics()
  expect(before).toContain('likeness_queue_tasks{state="queued"} 3')
  expect(before).toContain('likeness_queue_oldest_seconds 2')
  isAway = true
  const text = await metrics.registry.metrics()
  expect(text).toContain('likeness_tasks_ended_total{engine="studio"')
  expect(text).toContain('likeness_engine_places{engine="vidu"} 0')
  expect(text).not.toContain('likeness_queue_tasks{state="queued"} 3')
  expect(text).not.toContain('likeness_queue_oldest_seconds 2')
  isAway = false
  expect(await metrics.registry.metrics()).toContain('likeness_deliveries_pending 4')
})
