import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorOf, model } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

async function refusal(parameters: Readonly<Record<string, unknown>>) {
  const answer = await server.tryCreate(parameters)
  return { status: answer.status, ...errorOf(answer) }
}

describe('model', () => {
  it('is needed', async () => {
    expect(await refusal({ model: undefined })).toEqual({
      status: 400,
      code: '400',
      param: 'model',
      message: '`model` is missing: name one of GET /v1/models.',
    })
  })

  it('must be one this server has; the nearest is named', async () => {
    const { status, code, param, message } = await refusal({ model: 'viduq2-reference2image' })
    expect({ status, code, param }).toEqual({ status: 400, code: '400', param: 'model' })
    expect(message).toContain('Did you mean "viduq2_reference2image"?')
    expect((await refusal({ model: 'dall-e' })).message).toContain(model)
    expect((await refusal({ model: 7 })).message).toBe('`model` must be a string, not 7.')
  })

  it('comes back in the task', async () => {
    expect((await server.create()).model).toBe('viduq2_reference2image')
  })
})

describe('prompt', () => {
  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['blank', ' \n\t\u3000'],
  ])('is needed: %s is 008023003', async (_name, prompt) => {
    expect(await refusal({ prompt })).toMatchObject({
      status: 400,
      code: '008023003',
      param: 'prompt',
    })
  })

  it.each([
    ['letters', 'a'],
    ['characters outside the basic plane', '😀'],
    ['combining characters, each a code point of its own', '\u0301'],
    ['lone surrogates', '\ud800'],
  ])('may have 2000 code points and not 2001: %s', async (_name, character) => {
    const text = `x${character.repeat(1999)}`
    await server.create({ prompt: text })
    expect(await refusal({ prompt: text + character })).toEqual({
      status: 400,
      code: '400',
      param: 'prompt',
      message: '`prompt` may have 2000 characters at most, and has 2001.',
    })
  })

  it.each([[null], [7], [['a']], [{ text: 'a' }]])('must be a string: %j is refused', async (p) => {
    expect(await refusal({ prompt: p })).toMatchObject({ code: '400', param: 'prompt' })
  })

  it('reaches the engine as it was sent', async () => {
    const prompt = '  a\u0000b \ud800 "c" \\ \r\n 猫 👩‍👧 '
    const task = await server.run({ prompt })
    expect(task.status).toBe('completed')
    expect(server.engine.requests.find(({ taskId }) => taskId === task.id)?.prompt).toBe(prompt)
  })
})

describe('images', () => {
  it.each([
    ['a string', 'https://example.com/a.png'],
    ['null', null],
    ['an object', {}],
  ])('must be an array, not %s', async (_name, images) => {
    expect(await refusal({ images })).toMatchObject({ status: 400, code: '400', param: 'images' })
  })

  it('may be empty, and may be left out: text to image', async () => {
    const [empty, absent] = await Promise.all([server.run({ images: [] }), server.run({})])
    expect(empty.status).toBe('completed')
    expect(absent.status).toBe('completed')
    expect(absent.usage).toEqual({ cost: '0.03', discount: 1 })
  })

  it.each([
    ['no string', 7],
    ['null', null],
    ['empty', ''],
    ['blank', '  '],
    ['no URL', 'cat.png'],
    ['another scheme', 'file:///etc/passwd'],
    ['an FTP URL', 'ftp://example.com/cat.png'],
    ['a URL with a password', 'https://a:b@example.com/cat.png'],
    ['a data URL of nothing', 'data:image/png;base64,'],
    ['a data URL without base64', 'data:image/png,abc'],
  ])('an entry that is %s is 008023002, by its name', async (_name, entry) => {
    const { status, code, param, message } = await refusal({
      images: ['https://example.com/cat.png', entry],
    })
    expect({ status, code, param }).toEqual({ status: 400, code: '008023002', param: 'images[1]' })
    expect(message).toContain('`images[1]`')
  })
})

describe('resolution', () => {
  it('is 1080p when absent', async () => {
    expect((await server.create()).metadata).toMatchObject({ width: 1920, height: 1080 })
  })
  it.each([['1080P'], ['2k'], ['720p'], [''], [null], [1080]])('refuses %j', async (resolution) => {
    const { message, ...rest } = await refusal({ resolution })
    expect(rest).toEqual({ status: 400, code: '400', param: 'resolution' })
    expect(message).toMatch(/^`resolution` must be one of 1080p, 2K, 4K, not .+\.$/)
  })
})

describe('aspect_ratio', () => {
  it.each([['16:10'], ['16x9'], ['Auto'], [''], [null], [1]])('refuses %j', async (ratio) => {
    const { message, ...rest } = await refusal({ aspect_ratio: ratio })
    expect(rest).toEqual({ status: 400, code: '400', param: 'aspect_ratio' })
    expect(message).toMatch(/^`aspect_ratio` must be one of 16:9, .+auto, not .+\.$/)
  })
})

describe('seed', () => {
  it.each([[0], [-1], [1], [2 ** 31], [2 ** 53 - 1], [-(2 ** 53 - 1)]])(
    'takes %d and reports it',
    async (seed) => {
      const task = await server.run({ seed })
      expect(task.metadata.seed).toBe(seed)
      expect(server.engine.requests.find(({ taskId }) => taskId === task.id)?.seed).toBe(seed)
    },
  )

  it.each([
    [2 ** 53, 'at most 9007199254740991, not 9007199254740992'],
    [-(2 ** 53), 'at least -9007199254740991, not -9007199254740992'],
    [1e300, 'at most 9007199254740991, not 1e+300'],
    [1.5, 'an integer of up to 53 bits, not 1.5'],
    ['7', 'an integer of up to 53 bits, not "7"'],
    ['', 'an integer of up to 53 bits, not ""'],
    [null, 'an integer of up to 53 bits, not null'],
    [true, 'an integer of up to 53 bits, not true'],
    [[], 'an integer of up to 53 bits, not an array'],
  ])('refuses %j', async (seed, rule) => {
    const { message, ...rest } = await refusal({ seed })
    expect(rest).toEqual({ status: 400, code: '400', param: 'seed' })
    expect(message).toContain(`\`seed\` must be ${rule}`)
  })

  it('is random when absent, and reported at once', async () => {
    const [a, b] = await Promise.all([server.create(), server.create()])
    expect(a.metadata.seed).not.toBe(b.metadata.seed)
    expect((await server.ended(a.id)).metadata.seed).toBe(a.metadata.seed)
  })

  it('gives the same bytes again, and other bytes when it differs', async () => {
    const [a, b, c] = await Promise.all([
      server.run({ seed: 42 }),
      server.run({ seed: 42 }),
      server.run({ seed: 43 }),
    ])
    expect(a.metadata.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(b.metadata.sha256).toBe(a.metadata.sha256)
    expect(c.metadata.sha256).not.toBe(a.metadata.sha256)
    expect((await server.picture(a)).equals(await server.picture(b))).toBe(true)
  })
})

describe('payload', () => {
  it.each([
    ['one character', 'x'],
    ['nothing', ''],
    ['JSON', '{"order": [1, 2]}'],
    [
      'what text formats trip over',
      'a\u0000\u0007\u007f\u2028\u2029\ufeff\ufffd\\"\'\r\n</script>%00',
    ],
    ['lone surrogates', '\ud800 \udc00'],
    ['text of every direction', 'שלום \u202e 猫 👩‍👧 e\u0301'],
  ])('comes back as it was sent: %s', async (_name, payload) => {
    const task = await server.create({ payload })
    expect(task.payload).toBe(payload)
    expect((await server.ended(task.id)).payload).toBe(payload)
  })

  it('is absent when none was sent', async () => {
    expect(await server.create()).not.toHaveProperty('payload')
  })

  it.each([
    ['letters', 'a'],
    ['characters outside the basic plane', '😀'],
  ])('may have 1048576 code points and not one more: %s', async (_name, character) => {
    const payload = character.repeat(1_048_576)
    const task = await server.create({ payload })
    expect((await server.get(task.id)).payload === payload).toBe(true)
    expect(await refusal({ payload: `${payload}a` })).toEqual({
      status: 400,
      code: '400',
      param: 'payload',
      message: '`payload` may have 1048576 characters at most, and has 1048577.',
    })
  })

  it.each([[null], [7], [{ order: 1 }]])('must be a string: %j is refused', async (payload) => {
    const { message, ...rest } = await refusal({ payload })
    expect(rest).toEqual({ status: 400, code: '400', param: 'payload' })
    expect(message).toContain('`payload` must be a string')
  })
})

describe('callback_url', () => {
  it.each([
    ['no URL', 'hooks'],
    ['empty', ''],
    ['another scheme', 'ftp://example.com/hook'],
    ['loopback', 'http://127.0.0.1:80/hook'],
    ['localhost', 'http://localhost/hook'],
    ['IPv6 loopback', 'http://[::1]/hook'],
    ['private', 'http://10.1.2.3/hook'],
    ['written as a number', 'http://2130706433/hook'],
    ['the metadata service', 'http://169.254.169.254/latest/meta-data'],
    ['a password', 'https://user:pass@example.com/hook'],
    ['no string', 7],
    ['2049 characters', `https://example.com/${'a'.repeat(2029)}`],
  ])('is refused when it is %s', async (_name, url) => {
    const { message, ...rest } = await refusal({ callback_url: url })
    expect(rest).toEqual({ status: 400, code: '400', param: 'callback_url' })
    expect(message).toContain('`callback_url`')
  })
})

describe('a name that is no parameter', () => {
  it.each([
    ['aspectRatio', 'aspect_ratio'],
    ['callbackUrl', 'callback_url'],
    ['image', 'images'],
    ['promt', 'prompt'],
    ['Seed', 'seed'],
  ])('%s is refused, and %s is offered', async (name, nearest) => {
    expect(await refusal({ [name]: 1 })).toEqual({
      status: 400,
      code: '400',
      param: name,
      message: `\`${name}\` is no parameter; did you mean \`${nearest}\`?`,
    })
  })

  it('is refused without a guess when nothing is near', async () => {
    expect((await refusal({ negative_text: 'x' })).message).toBe(
      '`negative_text` is no parameter; known are model, prompt, images, subjects, resolution, aspect_ratio, seed, payload, callback_url.',
    )
  })

  it('is refused inside a subject too', async () => {
    expect(await refusal({ subjects: [{ id: 'mia', image: ['x'], images: [] }] })).toMatchObject({
      param: 'subjects[0].image',
      message: expect.stringContaining('did you mean `images`?') as unknown,
    })
  })
})
