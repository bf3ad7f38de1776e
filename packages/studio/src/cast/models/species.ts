import { hexToLinear } from '../../pixels.ts'
import type { Quadruped } from './animal.ts'
import { hoofed } from './species-hoofed.ts'
import { pawed } from './species-pawed.ts'

/** Every species of the four-legged kind, by the name the catalogue uses. */
export const species: Readonly<Record<string, Quadruped>> = { ...pawed, ...hoofed }

/** Other animals that are one of the above in another coat. */
export const variants: Readonly<Record<string, Quadruped>> = {
  'polar-bear': {
    ...pawed.bear,
    coat: hexToLinear('#f0ebe0'),
    belly: hexToLinear('#e6dfd0'),
    socks: hexToLinear('#ddd4c4'),
    muzzle: hexToLinear('#f4f0e8'),
  },
  panda: {
    ...pawed.bear,
    coat: hexToLinear('#efece6'),
    belly: hexToLinear('#e4dfd6'),
    socks: hexToLinear('#1f1d1e'),
    muzzle: hexToLinear('#f4f1ec'),
    mark: hexToLinear('#1f1d1e'),
    extra: 'panda',
  },
  unicorn: {
    ...hoofed.horse,
    coat: hexToLinear('#f2edf0'),
    belly: hexToLinear('#e4dce4'),
    socks: hexToLinear('#e0d4de'),
    muzzle: hexToLinear('#f0dfe2'),
    mane: hexToLinear('#c77ad0'),
    extra: 'unicorn',
  },
}
