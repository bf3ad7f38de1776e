import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorTable } from '../../src/core/errors.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

interface Operation {
  operationId?: string
  security?: unknown[]
  requestBody?: { content: Record<string, { schema: unknown }> }
  responses: Record<string, unknown>
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { properties: Record<string, Record<string, unknown>> }> }
}

async function readDocument(): Promise<Document> {
  return (await server.send('GET', '/openapi.json', { key: null })).body as Document
}

/** Every route there is, written out: one that is added must be described here and there. */
const routes = [
  'DELETE /v1/generations/{id}',
  'GET /api/v1/skill/models',
  'GET /api/v1/skill/models/{id}/spec',
  'GET /files/{name}',
  'GET /healthz',
  'GET /metrics',
  'GET /model/v1/generation/task/{id}',
  'GET /model/v1/generation/task/{id}/stream',
  'GET /model/v1/models/skill/search',
  'GET /model/v1/models/skill/{model}',
  'GET /readyz',
  'GET /v1/generations',
  'GET /v1/generations/{id}',
  'GET /v1/generations/{id}/events',
  'GET /v1/models',
  'GET /v1/models/{id}',
  'POST /model/v1/generation',
  'POST /model/v1/generation/precharge',
  'POST /model/v1/generation/sync',
  'POST /v1/generations',
  'POST /v1/generations/estimate',
  'POST /v1/generations/{id}/cancel',
]

describe('/openapi.json', () => {
  it('describes every route, each under a name of its own', async () => {
    const document = await readDocument()
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    const names = described.map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    expect(names.sort()).toEqual(routes)
    const ids = described.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(routes.length)
    expect(ids).not.toContain(undefined)
  })

  it.each(routes)('is true: %s is there', async (route) => {
    const [method = '', path = ''] = route.split(' ')
    const answer = await server.send(method, path.replaceAll(/\{\w+\}/g, 'x'))
    expect(answer.status).not.toBe(405)
    expect(answer.text).not.toContain(`There is no ${method}`)
  })

  it('says which routes need no key, and is right', async () => {
    const { paths } = await readDocument()
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { security }] of Object.entries(methods)) {
        const needsKey = security === undefined
        const answer = await server.send(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x'), {
          key: null,
        })
        expect([path, answer.status === 401]).toEqual([path, needsKey])
      }
    }
  })

  it('has the parameters, defaults and limits of the API source', async () => {
    const { components } = await readDocument()
    const name = Object.keys(components.schemas).find((key) => key.startsWith('GenerationRequest'))
    const { properties } = components.schemas[name ?? ''] ?? { properties: {} }
    expect(Object.keys(properties)).toEqual([
      'model',
      'prompt',
      'images',
      'subjects',
      'resolution',
      'aspect_ratio',
      'seed',
      'payload',
      'callback_url',
    ])
    expect(properties['prompt']).toMatchObject({ type: 'string', maxLength: 2000 })
    expect(properties['images']).toMatchObject({ type: 'array', maxItems: 7 })
    expect(properties['resolution']).toMatchObject({
      enum: ['1080p', '2K', '4K'],
      default: '1080p',
    })
    expect(properties['aspect_ratio']).toMatchObject({ default: '16:9' })
    expect(properties['seed']).toMatchObject({ type: 'integer' })
    expect(properties['payload']).toMatchObject({ maxLength: 1_048_576 })
  })

  it('names only statuses that the error table has', async () => {
    const { paths } = await readDocument()
    const known = new Set(Object.values(errorTable).map(({ status }) => String(status)))
    for (const methods of Object.values(paths)) {
      for (const { responses } of Object.values(methods)) {
        for (const status of Object.keys(responses).filter((code) => code.startsWith('4'))) {
          expect(known).toContain(status)
        }
      }
    }
  })

  it('may be read by the pages of others', async () => {
    const { headers } = await server.send('GET', '/openapi.json', { key: null })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('content-type')).toContain('application/json')
  })
})

describe('/docs', () => {
  it('is a page that can reach nothing but this server', async () => {
    const { status, headers, text } = await server.send('GET', '/docs', { key: null })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
    expect(text).not.toMatch(/(?:src|href|url)=["']?(?:https?:)?\/\//)
    for (const [, path] of text.matchAll(/(?:src|href|spec-url)="([^"]+)"/g)) {
      expect((await server.send('GET', path ?? '', { key: null })).status).toBe(200)
    }
  })

  it('brings its script along', async () => {
    const { status, headers, text } = await server.send('GET', '/docs/rapidoc.js', { key: null })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(text.length).toBeGreaterThan(100_000)
  })
})
