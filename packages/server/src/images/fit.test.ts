import { describe, expect, it } from 'vitest'
import { fitPicture } from './fit.ts'
import { sharp } from './sharp-setup.ts'
import { bombPng, picture, quadrants, quadrantsOf } from './test-pictures.ts'

const file = (width: number, height: number) =>
  picture(quadrants(width, height), width, height).png().toBuffer()

describe('fitPicture', () => {
  it('leaves a picture of the right size as it is, byte for byte', async () => {
    const bytes = await file(200, 100)
    const { picture: fitted, made } = await fitPicture(bytes, { width: 200, height: 100 })
    expect(fitted).toEqual({ kind: 'encoded', bytes })
    expect(made).toEqual({ width: 200, height: 100 })
  })

  it.each([
    ['larger', 400, 200],
    ['smaller', 60, 30],
    ['wider', 400, 100],
    ['taller', 100, 300],
  ])('brings a %s one to the size, and keeps its middle', async (_, width, height) => {
    const { picture: fitted, made } = await fitPicture(await file(width, height), {
      width: 200,
      height: 100,
    })
    expect(made).toEqual({ width, height })
    if (fitted.kind !== 'raw') throw new Error('not resized')
    expect(fitted).toMatchObject({ width: 200, height: 100, channels: 3 })
    const data = new Uint8ClampedArray(fitted.data)
    expect(data.length).toBe(200 * 100 * 3)
    expect(quadrantsOf({ width: 200, height: 100, data })).toBe('rgbw')
  })

  it('turns a picture upright before it measures it', async () => {
    const bytes = await sharp(await file(100, 200))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { made } = await fitPicture(bytes, { width: 200, height: 100 })
    expect(made).toEqual({ width: 200, height: 100 })
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<html>')],
    ['a damaged header', Buffer.from('\x89PNG\r\n\x1a\n1234', 'latin1')],
    ['a bomb', bombPng(10_000, 10_000)],
  ])('refuses %s', async (_, bytes) => {
    await expect(fitPicture(bytes, { width: 200, height: 100 })).rejects.toMatchObject({
      code: '008023096',
    })
  })

  it('refuses a picture that is cut short', async () => {
    const bytes = await file(400, 200)
    await expect(
      fitPicture(bytes.subarray(0, bytes.length >> 1), { width: 200, height: 100 }),
    ).rejects.toMatchObject({ code: '008023096' })
  })
})
