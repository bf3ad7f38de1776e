import type { FileUrls } from '../../../blobs/signed-url.ts'
import { LikenessError } from '../../../core/errors.ts'
import type { Task } from '../../../store/records.ts'
import { toWireTask } from '../../generation-wire.ts'
import type { ErrorShape } from '../../errors.ts'
import { createBody, toGenerationRequest } from '../../schemas.ts'
import { parse } from '../../validation.ts'
import type { GenerationRequest } from '../../../tasks/generation-request.ts'

/** Fields of the envelope that gateways use for themselves; they say nothing about the picture. */
const envelopeFields = new Set(['moderation', 'metadata', 'dash_scope'])

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads a gateway body: `{model, input: [{params: {…}}]}`, or the parameters flat beside `model`.
 * @throws LikenessError as the canonical surface does.
 */
export function fromGatewayBody(body: unknown): GenerationRequest {
  if (!isObject(body)) throw new LikenessError('400', 'The body must be a JSON object.')
  const rest = Object.fromEntries(Object.entries(body).filter(([key]) => !envelopeFields.has(key)))
  if (!('input' in rest)) return toGenerationRequest(parse(createBody, rest))
  const { input, model, ...others } = rest
  const stray = Object.keys(others)[0]
  if (stray !== undefined) {
    throw new LikenessError(
      '400',
      `\`${stray.slice(0, 80)}\` stands beside \`input\`: put all parameters into input[0].params, or all of them beside model.`,
      { param: stray.slice(0, 80) },
    )
  }
  if (!Array.isArray(input) || input.length !== 1) {
    throw new LikenessError('400', '`input` must be an array with one entry, `{"params": {…}}`.', {
      param: 'input',
    })
  }
  const entry: unknown = input[0]
  const params = isObject(entry) ? entry['params'] : undefined
  if (!isObject(params)) {
    throw new LikenessError('400', '`input[0].params` must be an object with the parameters.', {
      param: 'input[0].params',
    })
  }
  if (model !== undefined && params['model'] !== undefined && params['model'] !== model) {
    throw new LikenessError(
      '400',
      '`input[0].params.model` is another than `model`: name the model once, beside `input`.',
      { param: 'input[0].params.model' },
    )
  }
  return toGenerationRequest(parse(createBody, { ...params, model: model ?? params['model'] }))
}

/** The task as `GET /model/v1/generation/task/{id}` answers it: `output` is an array. */
export function toGatewayTask(task: Task, urls: FileUrls): Record<string, unknown> {
  const { output, error, ...rest } = toWireTask(task, urls)
  return {
    ...rest,
    output: [output],
    ...(error !== undefined && { error: { ...error, error_message: error.message } }),
  }
}

/** Clients read `error.message`, `error.error_message` or a `message` at the top. */
export const gatewayError: ErrorShape = (error, requestId) => ({
  status: 'failed',
  error: {
    code: error.code,
    message: error.message,
    error_message: error.message,
    ...(error.param !== null && { param: error.param }),
  },
  message: error.message,
  request_id: requestId,
})
