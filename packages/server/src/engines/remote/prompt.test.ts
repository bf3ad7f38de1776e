import { describe, expect, it } from 'vitest'
import { nameImages } from './prompt.ts'

const picture = (subject: string | null) => ({ subject })

describe('nameImages', () => {
  it('numbers a subject once and calls it by name after that', () => {
    const references = [picture(null), picture('mia'), picture('mia'), picture('mia-2')]
    expect(nameImages('@mia and @Mia-2, then @MIA; write to a@mia.org', references)).toBe(
      'mia (images 2, 3) and mia-2 (image 4), then mia; write to a@mia.org',
    )
  })

  it('leaves a prompt without subjects alone, @ and all', () => {
    expect(nameImages('@home in [image 1]', [picture(null)])).toBe('@home in [image 1]')
  })

  it('finds names in text without spaces', () => {
    expect(nameImages('@小美在海边', [picture('小美')])).toBe('小美 (image 1)在海边')
  })

  it('gives up what would be too long', () => {
    expect(nameImages(`@mia ${'x'.repeat(1990)}`, [picture('mia')], 2000)).toBeNull()
  })
})
