import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediaTypes } from '../../src/core/image-format.ts'
import { recognise } from '../../src/images/magic.ts'
import { sharp } from '../../src/images/sharp-setup.ts'
import { bombPng, photo, photoFile, picture } from '../../src/images/test-pictures.ts'
import { errorOf } from '../support/client.ts'
import { dataUrl, flatPng, reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

async function refusal(entry: unknown) {
  const answer = await server.tryCreate({ images: [entry] })
  return { status: answer.status, ...errorOf(answer) }
}

/** The reference as the engine got it. */
async function received(entry: string) {
  const task = await server.run({ images: [entry] })
  expect(task.error).toBeUndefined()
  return server.engine.requests.find(({ taskId }) => taskId === task.id)?.references[0]
}

describe('how many', () => {
  it('takes 7 and refuses 8 by 008023002', async () => {
    const image = await reference()
    const task = await server.run({ images: Array.from({ length: 7 }, () => image) })
    expect(task).toMatchObject({ status: 'completed', usage: { cost: '0.05' } })
    const answer = await server.tryCreate({ images: Array.from({ length: 8 }, () => image) })
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toEqual({
      code: '008023002',
      param: 'images',
      message: '8 images were sent, and viduq2_reference2image takes at most 7.',
    })
  })

  it('counts the images of subjects too', async () => {
    const image = await reference()
    const subjects = (each: number) => [
      { id: 'mia', images: Array.from({ length: each }, () => image) },
      { id: 'leo', images: [image, image] },
    ]
    const task = await server.run({ images: [image, image], subjects: subjects(3) })
    expect(task.status).toBe('completed')
    const answer = await server.tryCreate({ images: [image, image], subjects: subjects(4) })
    expect(errorOf(answer)).toMatchObject({
      code: '008023002',
      param: 'subjects',
      message:
        '8 images were sent, those of subjects included, and viduq2_reference2image takes at most 7.',
    })
  })

  it.each([
    [0, '0.03'],
    [1, '0.04'],
    [3, '0.04'],
    [4, '0.05'],
    [7, '0.05'],
  ])('%d at 1080p cost %s', async (count, cost) => {
    const image = await reference()
    const answer = await server.send('POST', '/v1/generations/estimate', {
      json: {
        model: 'viduq2_reference2image',
        prompt: 'a boat',
        images: Array.from({ length: count }, () => image),
      },
    })
    expect(answer.body).toMatchObject({ cost })
  })
})

describe('how large', () => {
  it.each([
    [128, 128],
    [128, 512],
    [512, 128],
  ])('takes %dx%d px', async (width, height) => {
    expect(await received(await reference(width, height))).toMatchObject({ width, height })
  })

  it.each([
    [127, 128, 'is 127x128 px; each side must be at least 128 px'],
    [128, 127, 'is 128x127 px; each side must be at least 128 px'],
    [1, 1, 'is 1x1 px; each side must be at least 128 px'],
    [128, 513, 'is 128x513 px; its ratio must be between 1:4 and 4:1'],
    [513, 128, 'is 513x128 px; its ratio must be between 1:4 and 4:1'],
  ])('refuses %dx%d px', async (width, height, why) => {
    expect(await refusal(await reference(width, height))).toEqual({
      status: 400,
      code: '008023002',
      param: 'images[0]',
      message: `\`images[0]\` ${why}.`,
    })
  })
})

describe('how a data URL may be written', () => {
  it.each([
    ['with the comma', 'data:image/png;base64,'],
    ['without the comma, as the source prints it', 'data:image/png;base64'],
    ['in capitals', 'DATA:IMAGE/PNG;BASE64,'],
  ])('%s', async (_name, head) => {
    const bytes = await flatPng(160, 128)
    const found = await received(`${head}${bytes.toString('base64')}`)
    expect((await found?.read())?.equals(bytes)).toBe(true)
  })

  it.each([
    ['png', 'image/png', 'png'],
    ['jpeg', 'image/jpeg', 'jpeg'],
    ['jpeg', 'image/jpg', 'jpeg'],
    ['webp', 'image/webp', 'webp'],
  ] as const)('a %s labelled %s', async (format, type, wanted) => {
    expect(await received(dataUrl(await photoFile(format, 160, 128), type))).toMatchObject({
      format: wanted,
      width: 160,
      height: 128,
    })
  })

  it('the bytes decide: a wrong label is refused by name', async () => {
    const jpeg = await photoFile('jpeg', 160, 128)
    expect(await refusal(dataUrl(jpeg, 'image/png'))).toEqual({
      status: 400,
      code: '008023002',
      param: 'images[0]',
      message: '`images[0]` says image/png but the bytes are JPEG; label it image/jpeg.',
    })
    expect((await refusal(dataUrl(jpeg, 'image/gif'))).message).toContain(
      'says "image/gif"; it must be image/png, image/jpeg or image/webp',
    )
  })

  it('that is base64 alone is told what it lacks', async () => {
    const bytes = await flatPng(160, 128)
    const { code, message } = await refusal(bytes.toString('base64'))
    expect(code).toBe('008023002')
    expect(message).toContain('looks like base64 without `data:image/png;base64,` before it')
  })

  it('names the entry of a subject', async () => {
    const answer = await server.tryCreate({
      images: [await reference()],
      subjects: [
        { id: 'mia', images: [await reference()] },
        { id: 'leo', images: [await reference(), 'data:image/png;base64,!!'] },
      ],
    })
    expect(errorOf(answer)).toMatchObject({
      code: '008023002',
      param: 'subjects[1].images[1]',
      message: expect.stringContaining('not base64') as unknown,
    })
  })
})

describe('what pictures there are', () => {
  const rgb = () => picture(photo(160, 128), 160, 128)

  it('takes CMYK, 16 bits, gray, alpha, palette, interlaced and animated', async () => {
    const frame = photo(160, 128)
    const kinds: Record<string, Buffer> = {
      cmyk: await rgb().toColourspace('cmyk').jpeg().toBuffer(),
      deep: await rgb().toColourspace('rgb16').png().toBuffer(),
      gray: await rgb().grayscale().jpeg().toBuffer(),
      alpha: await rgb().ensureAlpha(0.5).png().toBuffer(),
      palette: await rgb().png({ palette: true, colours: 16 }).toBuffer(),
      interlaced: await rgb().png({ progressive: true }).toBuffer(),
      progressive: await rgb().jpeg({ progressive: true }).toBuffer(),
      lossless: await rgb().webp({ lossless: true }).toBuffer(),
      animated: await sharp(Buffer.concat([frame, frame]), {
        raw: { width: 160, height: 256, channels: 3, pageHeight: 128 },
      })
        .webp({ loop: 0, delay: [100, 100] })
        .toBuffer(),
    }
    const found: Record<string, string> = {}
    for (const [name, bytes] of Object.entries(kinds)) {
      const recognised = recognise(bytes)
      if (recognised.kind === 'other') throw new Error(`${name} is ${recognised.name}`)
      const type = mediaTypes[recognised.format]
      const reference = await received(dataUrl(bytes, type))
      found[name] = `${reference?.width}x${reference?.height}`
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(kinds).map((name) => [name, '160x128'])))
  })

  it.each([
    ['a bomb of 20000x20000 px', () => bombPng(20_000, 20_000), '20000x20000 px'],
    [
      'an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300"/>'),
      'an SVG',
    ],
    ['an HTML page', () => Buffer.from('<!doctype html><title>404</title>'), 'an HTML page'],
    ['a GIF', () => Buffer.from('GIF89a'), 'a GIF'],
    ['text', () => Buffer.from('hello'), 'no image format we know'],
    [
      'a truncated PNG',
      async () => (await photoFile('png', 160, 128)).subarray(0, 2000),
      'cut short',
    ],
    [
      'a PNG that is only a signature',
      () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'cut short',
    ],
  ])('%s named .png is 008023002 in no time', async (_name, bytes, why) => {
    const entry = dataUrl(await bytes())
    const started = performance.now()
    const { message, ...rest } = await refusal(entry)
    expect(rest).toEqual({ status: 400, code: '008023002', param: 'images[0]' })
    expect(message).toContain(why)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('cuts a JPEG and a WebP that end early off', async () => {
    for (const format of ['jpeg', 'webp'] as const) {
      const bytes = await photoFile(format, 400, 300)
      const cut = bytes.subarray(0, Math.floor(bytes.length / 2))
      expect((await refusal(dataUrl(cut, `image/${format}`))).message).toContain('cut short')
    }
  })

  it('keeps nothing of a request that was refused', async () => {
    const before = await server.balanceMicros()
    await refusal(dataUrl(Buffer.from('nothing')))
    expect(await server.balanceMicros()).toBe(before)
  })
})

describe('what is kept', () => {
  it('passes on no metadata of a reference', async () => {
    const bytes = await picture(photo(160, 128), 160, 128)
      .withExif({ IFD0: { Copyright: 'MARK-OF-A-REFERENCE' } })
      .jpeg()
      .toBuffer()
    expect(bytes.includes('MARK-OF-A-REFERENCE')).toBe(true)
    const task = await server.run({ images: [dataUrl(bytes, 'image/jpeg')] })
    const result = await server.picture(task)
    expect(result.includes('MARK-OF-A-REFERENCE')).toBe(false)
    expect(result.includes('algorithmicMedia')).toBe(true)
  })

  it('writes no image, prompt, payload or key into the log', async () => {
    const bytes = await flatPng(200, 200, '#123456')
    const base64 = bytes.toString('base64')
    const task = await server.run({
      prompt: 'PROMPT-MARK',
      payload: 'PAYLOAD-MARK',
      images: [dataUrl(bytes)],
    })
    const log = server.logs.join('')
    expect(log).toContain(task.id)
    for (const secret of ['PROMPT-MARK', 'PAYLOAD-MARK', base64.slice(40, 100), server.key]) {
      expect(log).not.toContain(secret)
    }
  })
})
