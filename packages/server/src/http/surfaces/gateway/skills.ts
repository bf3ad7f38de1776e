import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify'
import { LikenessError } from '../../../core/errors.ts'
import { formatUsd } from '../../../core/money.ts'
import type { Model } from '../../../tasks/models.ts'
import type { HttpContext } from '../../context.ts'
import { payloadCharsMax, promptCharsMax } from '../../schemas.ts'

/** One parameter as a spec describes it to a client that builds its request from it. */
interface SpecParameter {
  readonly name: string
  readonly path: string
  readonly type: string
  readonly required: boolean
  readonly description: string
  readonly constraints: Readonly<Record<string, unknown>>
  readonly example: unknown
  readonly children: readonly SpecParameter[]
}

function parametersOf(model: Model): readonly SpecParameter[] {
  const parameter = (
    name: string,
    type: string,
    description: string,
    constraints: Readonly<Record<string, unknown>>,
    example: unknown,
    required = false,
    children: readonly SpecParameter[] = [],
  ): SpecParameter => ({
    name,
    path: name,
    type,
    required,
    description,
    constraints,
    example,
    children,
  })
  return [
    parameter(
      'prompt',
      'string',
      'What the picture shows. `@name` calls a subject, `[image n]` the n-th image.',
      { min_length: 1, max_length: promptCharsMax },
      'The cat of [image 1] on a beach at sunset',
      true,
    ),
    parameter(
      'images',
      'array',
      'References: URLs or data URLs of png, jpeg or webp, at least 128x128 px, 1:4 to 4:1.',
      { max_items: model.referencesMax },
      ['https://example.com/cat.png'],
    ),
    parameter(
      'subjects',
      'array',
      'Named groups of references, at most 7 images in all.',
      {},
      [{ id: 'mia', images: ['https://example.com/mia.png'] }],
      false,
      [
        {
          ...parameter(
            'id',
            'string',
            'The name the prompt writes after `@`.',
            { max_length: 64 },
            'mia',
            true,
          ),
          path: 'subjects[].id',
        },
        {
          ...parameter(
            'images',
            'array',
            'References of this subject.',
            { max_items: model.referencesMax },
            ['https://example.com/mia.png'],
            true,
          ),
          path: 'subjects[].images',
        },
      ],
    ),
    parameter(
      'resolution',
      'string',
      'The short side: 1080, 1440 or 2160 px.',
      { enum: model.resolutions, default: '1080p' },
      '1080p',
    ),
    parameter(
      'aspect_ratio',
      'string',
      '`auto` keeps the ratio of the first image.',
      { enum: model.aspectRatios, default: '16:9' },
      '16:9',
    ),
    parameter(
      'seed',
      'integer',
      'The same seed gives the same picture; absent is random.',
      { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
      7,
    ),
    parameter(
      'payload',
      'string',
      'Passed through untouched.',
      { max_length: payloadCharsMax },
      'order-42',
    ),
    parameter(
      'callback_url',
      'string',
      'Called at every change of state.',
      { max_length: 2048 },
      'https://example.com/hooks',
    ),
  ]
}

const modalities = { input_modalities: ['text', 'image'], output_modalities: ['image'] }

function summaryOf(model: Model) {
  return {
    id: model.id,
    name: model.name,
    type: 'image',
    description: model.description,
    ...modalities,
  }
}

/** The model's parameters as Markdown, for people and for agents. */
export function describeModel(model: Model): string {
  const rows = parametersOf(model).map(({ name, type, required, description, constraints }) => {
    const rules = Object.entries(constraints)
      .map(([rule, value]) => `${rule}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
      .join('; ')
    return `| ${name} | ${type} | ${required ? 'yes' : 'no'} | ${description} ${rules === '' ? '' : `(${rules})`} |`
  })
  const prices = model.prices.map(
    (row) =>
      `| ${row.referencesMin === row.referencesMax ? row.referencesMin : `${row.referencesMin} to ${row.referencesMax}`} | ${model.resolutions.map((resolution) => (row.micros[resolution] === undefined ? '-' : formatUsd(row.micros[resolution]))).join(' | ')} |`,
  )
  return [
    `# ${model.id}`,
    '',
    model.description,
    '',
    'Create with `POST /model/v1/generation` and `{"model": "…", "input": [{"params": {…}}]}`, then read `GET /model/v1/generation/task/{id}` until `status` is completed or failed; the picture is `output[0].content[0].url`.',
    '',
    '| parameter | type | required | meaning |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `| references | ${model.resolutions.map((resolution) => `USD at ${resolution}`).join(' | ')} |`,
    `| --- | ${model.resolutions.map(() => '---').join(' | ')} |`,
    ...prices,
    '',
  ].join('\n')
}

function matches(model: Model, words: string): boolean {
  const text = `${model.id} ${model.name} ${model.description}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** A whole number of a query parameter within its bounds, or what stands in for it. */
function whole(text: string | undefined, fallback: number, max: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, max) : fallback
}

type Query = Readonly<Record<string, string | undefined>>

/** What models there are, as gateway clients look for them. The two under `/api/v1` take no key. */
export function registerSkills(
  scope: FastifyInstance,
  context: HttpContext,
  authenticate: onRequestAsyncHookHandler,
): void {
  const { models } = context
  const find = (id: string): Model => {
    const model = models.get(id)
    if (model !== null) return model
    throw new LikenessError('404', `There is no model ${JSON.stringify(id.slice(0, 64))}.`)
  }
  const envelope = (data: unknown) => ({ status: { code: 200, message: 'ok' }, data })
  /** What the filters of both searches leave. `type` and modalities of ours are all images. */
  function search(words: string, query: Query): readonly Model[] {
    if ((query['type'] ?? 'image') !== 'image' || (query['output'] ?? 'image') !== 'image')
      return []
    if (!modalities.input_modalities.includes(query['input'] ?? 'text')) return []
    return models.list().filter((model) => words.trim() === '' || matches(model, words.trim()))
  }

  scope.get<{ Querystring: Query }>(
    '/model/v1/models/skill/search',
    {
      onRequest: authenticate,
      schema: { operationId: 'gatewaySearch', tags: ['gateway'], summary: 'Search models' },
    },
    async (request) => {
      const hits = search(request.query['q'] ?? '', request.query).map((model) => ({
        ...summaryOf(model),
        name: model.id,
        title: model.name,
        provider: 'likeness',
      }))
      return { hits: hits.slice(0, whole(request.query['limit'], 20, 100)), total: hits.length }
    },
  )

  scope.get<{ Params: { model: string } }>(
    '/model/v1/models/skill/:model',
    {
      onRequest: authenticate,
      schema: {
        operationId: 'gatewayModel',
        tags: ['gateway'],
        summary: "A model's parameters as Markdown",
        produces: ['text/markdown'],
      },
    },
    async (request, reply) =>
      reply
        .header('content-type', 'text/markdown; charset=utf-8')
        .send(describeModel(find(request.params.model))),
  )

  scope.get<{ Querystring: Query }>(
    '/api/v1/skill/models',
    {
      schema: {
        operationId: 'skillModels',
        tags: ['gateway'],
        summary: 'List models',
        security: [],
      },
    },
    async (request) => {
      const found = search(request.query['keywords'] ?? '', request.query)
      const pageSize = whole(request.query['page_size'], 20, 100)
      const page = whole(request.query['page'], 1, 1_000_000)
      return envelope({
        models: found.slice((page - 1) * pageSize, page * pageSize).map(summaryOf),
        total: found.length,
        page,
        page_size: pageSize,
        total_pages: Math.ceil(found.length / pageSize),
      })
    },
  )

  scope.get<{ Params: { id: string } }>(
    '/api/v1/skill/models/:id/spec',
    {
      schema: {
        operationId: 'skillModelSpec',
        tags: ['gateway'],
        summary: 'How to call a model',
        security: [],
      },
    },
    async (request) => {
      const model = find(request.params.id)
      return envelope({
        model_id: model.id,
        name: model.name,
        vendor: 'likeness',
        type: 'image',
        api: {
          endpoint: `${context.publicUrl()}/model/v1/generation`,
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: 'Bearer <key>' },
        },
        parameters: parametersOf(model),
        agent_prompt: describeModel(model),
      })
    },
  )
}
