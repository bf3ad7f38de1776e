/** Time of day and weather turned into light: where the sun is, what colour the sky has, how far one sees. */
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { SceneDescription, TimeOfDay, Weather } from '../scene.ts'
import { clamp, luminance, mix, mixRgb, scaleRgb, tintRgb } from './numbers.ts'
import { effects, skies } from './skies.ts'
import type { WeatherEffect } from './skies.ts'
import { moodOf } from './mood.ts'
import { snowLies } from './season.ts'
import { excludes, wantsLight } from './wishes.ts'

/** How the clouds of a sky look. */
export interface CloudLayer {
  /** Share of the sky that heaped clouds cover, 0 to 1. */
  readonly cover: number
  /** Strength of the thin high veils, 0 to 1. */
  readonly veil: number
  /** How dark the undersides are: 0 fair weather, 1 thunder. */
  readonly heaviness: number
}

export interface Atmosphere {
  readonly time: TimeOfDay
  readonly weather: Weather
  /** Unit vector to the sun or moon: x right, y up, z away from the viewer (the opposite of `StageLight`). */
  readonly sun: readonly [number, number, number]
  /** True when the disc can be seen through the weather. */
  readonly discVisible: boolean
  /** Colour of the direct light, intensity included. */
  readonly key: Rgb
  /** Colour of the light from the whole sky. */
  readonly ambient: Rgb
  /** Mean colour of the air near the horizon. */
  readonly haze: Rgb
  readonly hazePerMetre: number
  /** 0 (overcast) to 1 (hard sun). */
  readonly shadowStrength: number
  /** Sky colours from the horizon to the zenith on the sun's side. */
  readonly towards: readonly Rgb[]
  /** The same on the side away from the sun. */
  readonly away: readonly Rgb[]
  /** Colour of the glow around the sun, linear. */
  readonly glow: Rgb
  readonly clouds: CloudLayer
  /** 0 to 1: how clearly the stars are out. */
  readonly stars: number
  /** Unit vector to a pale moon beside the sun, when one is asked for by day. */
  readonly paleMoon: readonly [number, number, number] | null
  readonly aurora: { readonly power: number; readonly shift: number } | null
  /** The bow's radius about the point opposite the sun, radians. */
  readonly rainbow: { readonly power: number; readonly radius: number } | null
}

/** Degrees, from and to. */
export interface DaySun {
  readonly azimuth: readonly [number, number]
  readonly elevation: readonly [number, number]
}

/** Elevation of the sun or moon above the horizon, degrees, from and to. */
const elevations: Readonly<Record<TimeOfDay, readonly [number, number]>> = {
  dawn: [7, 13],
  day: [34, 52],
  sunset: [4.5, 9],
  night: [16, 26],
}

/** Degrees from straight ahead to the sun; above 90 it is behind the viewer. */
const azimuths: Readonly<Record<TimeOfDay, readonly [number, number]>> = {
  dawn: [10, 26],
  day: [55, 120],
  sunset: [8, 24],
  night: [8, 20],
}

/** Clouds take colour and light from the sky, most of it overhead: at the horizon it stays lighter. */
function greyed(stops: readonly Rgb[], effect: WeatherEffect, tint: Rgb): Rgb[] {
  return stops.map((stop, i) => {
    const level = luminance(stop)
    const grey = scaleRgb(tint, (level * 0.75 + 0.02) * (1 + effect.heaviness * (0.3 - 0.16 * i)))
    return scaleRgb(mixRgb(stop, grey, effect.grey), mix(1, effect.level, effect.grey))
  })
}

/**
 * The air of a scene. `fieldOfView` is half the picture's horizontal angle and the angle from the
 * horizon to its upper edge, in radians, so that a low sun falls inside the picture whatever its
 * ratio. `habit` says where a setting likes its sun: `sunAside` (0 to 1) is how often a low sun
 * stands just outside the picture, for light from the side.
 */
export function createAtmosphere(
  scene: SceneDescription,
  random: Random,
  fieldOfView: { readonly across: number; readonly up: number },
  habit: { readonly sunAside?: number; readonly daySun?: DaySun } = {},
): Atmosphere {
  const { time, weather } = scene
  const effect = effects[weather]
  const chosen = random.pick(skies[time])
  const own = time === 'day' ? habit.daySun : undefined
  // A winter's sun stays low, and models the snow that would else be one white.
  const wintry = time === 'day' && snowLies(scene)
  const [lowest, highest] = wintry ? [14, 23] : (own?.elevation ?? elevations[time])
  // In fog the sun is worth seeing: it stands before the viewer, a pale disc.
  const [nearest, widest] =
    weather === 'fog' && time === 'day' ? [14, 46] : (own?.azimuth ?? azimuths[time])
  const turn = (random.between(nearest, widest) * Math.PI) / 180
  const disc = time === 'night' ? 'moon' : 'sun'
  const asked = wantsLight(scene, disc)
  const bow =
    wantsLight(scene, 'rainbow') &&
    time !== 'night' &&
    !asked &&
    (weather === 'clear' || weather === 'cloudy' || weather === 'rain')
  const outside = random.next() < (asked ? 0 : (habit.sunAside ?? 0)) && time !== 'day'
  const { across, up } = fieldOfView
  const raised = (random.between(lowest, highest) * Math.PI) / 180
  const elevation = bow
    ? Math.min(raised, 0.44)
    : time === 'night' && asked
      ? up * random.between(0.7, 0.82)
      : (time === 'night' && !outside) || asked
        ? Math.min(raised, up * 0.74)
        : raised
  const reach = bow
    ? Math.PI - random.between(0.05, 0.4)
    : time === 'day' && !asked
      ? turn
      : outside
        ? across * 1.12 + random.between(0.05, 0.3)
        : clamp(turn, 0.2 * across, 0.72 * across)
  const azimuth = random.next() < 0.5 ? -reach : reach
  const sun = [
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  ] as const

  // At night even grey is blue.
  const tint: Rgb =
    time === 'night'
      ? [0.62, 0.92, 1.5]
      : time === 'day' && (weather === 'rain' || weather === 'storm')
        ? [0.88, 0.99, 1.14]
        : time === 'day' && weather === 'snow'
          ? [0.92, 1, 1.1]
          : weather === 'storm'
            ? [0.94, 1, 1.08]
            : [0.99, 1.01, 1.05]
  const mood = moodOf(scene)
  const tinted = (stops: readonly Rgb[]): Rgb[] => stops.map((stop) => tintRgb(stop, mood.sky))
  const towards = tinted(greyed(chosen.towards, effect, tint))
  const away = tinted(greyed(chosen.away, effect, tint))
  if (weather === 'fog') {
    const base = mixRgb(towards[0] ?? tint, away[0] ?? tint, 0.4)
    const veil = scaleRgb(
      mixRgb(base, tintRgb([luminance(base), luminance(base), luminance(base)], tint), 0.45),
      0.94,
    )
    for (const side of [towards, away]) {
      side.forEach((stop, i) => {
        side[i] = mixRgb(veil, stop, 0.1 + 0.07 * i)
      })
    }
  }
  const lost = luminance(chosen.key) * (1 - effect.direct)
  const greyLight: Rgb = [
    chosen.ambient[0] + lost * 0.2 * tint[0],
    chosen.ambient[1] + lost * 0.2 * tint[1],
    chosen.ambient[2] + lost * 0.207 * tint[2],
  ]
  const cloudless = excludes(scene, 'cloud') ? 0 : 1
  const gloom = weather === 'storm' ? 0.5 : weather === 'rain' ? 0.8 : 1
  const night = time === 'night'
  const wantsAurora = wantsLight(scene, 'aurora') && time !== 'day'
  const wantsStars = wantsLight(scene, 'stars') && time !== 'day'
  // Whoever asks for a light of the sky wants to see it: the clouds leave room.
  const wanted = asked || bow || wantsAurora || wantsStars || wantsLight(scene, 'moon')
  const room =
    wanted && weather !== 'storm' && weather !== 'fog' ? (weather === 'clear' ? 0.3 : 0.62) : 1
  const cover = random.between(effect.cover[0], effect.cover[1]) * (night ? 0.75 : 1) + mood.cover
  const veil = random.between(effect.veil[0], effect.veil[1])
  const opening = weather === 'clear' || weather === 'cloudy' || (wanted && room < 1)
  const moonAside = random.between(0.25, 0.7) * (azimuth > 0 ? -across : across)
  const moonUp = up * random.between(0.5, 0.75)
  return {
    time,
    weather,
    sun,
    discVisible: opening && !bow && !excludes(scene, disc),
    key: tintRgb(scaleRgb(chosen.key, effect.direct), mood.key),
    ambient: tintRgb(
      wantsAurora && night
        ? [greyLight[0] + 0.005, greyLight[1] + 0.05, greyLight[2] + 0.03]
        : scaleRgb(greyLight, gloom),
      mood.ambient,
    ),
    haze: mixRgb(towards[0] ?? tint, away[0] ?? tint, 0.5),
    hazePerMetre: effect.hazePerMetre * mood.haze * random.between(0.8, 1.25),
    shadowStrength: effect.shadow * (time === 'night' ? 0.7 : 1),
    towards,
    away,
    glow: scaleRgb(chosen.glow, 0.25 + 0.75 * effect.direct),
    clouds: {
      cover: cloudless * clamp(cover, 0, wanted && room < 1 ? room : 1),
      veil: cloudless * veil * (wantsAurora || wantsStars ? 0.25 : 1),
      heaviness: clamp(effect.heaviness + mood.heaviness, 0, 1),
    },
    stars:
      time === 'day' || excludes(scene, 'star')
        ? 0
        : night
          ? Math.max(effect.stars, wantsStars && room < 1 ? 0.9 : 0)
          : wantsStars && room < 1
            ? 0.55
            : 0,
    paleMoon:
      !night && opening && wantsLight(scene, 'moon')
        ? [
            Math.sin(moonAside) * Math.cos(moonUp),
            Math.sin(moonUp),
            Math.cos(moonAside) * Math.cos(moonUp),
          ]
        : null,
    aurora:
      wantsAurora && weather !== 'storm' && weather !== 'fog'
        ? { power: night ? 1 : 0.6, shift: random.between(0, 200) }
        : null,
    rainbow: bow
      ? { power: weather === 'cloudy' ? 0.8 : 1, radius: Math.min(0.733, up * 0.86 + elevation) }
      : null,
  }
}

/**
 * Direct light as leaves pass it on: their own green takes the edge off a red sun, which would
 * otherwise turn a meadow to mustard.
 */
export function leafKey(atmosphere: Atmosphere): Rgb {
  const { key } = atmosphere
  const level = luminance(key)
  return mixRgb(key, [level * 1.06, level, level * 0.8], atmosphere.time === 'day' ? 0.15 : 0.5)
}

/** Share of direct light that reaches the viewer from grass, whose blades stand at every angle and let light through. */
export function leafLight(atmosphere: Atmosphere): number {
  const { sun } = atmosphere
  return 0.3 + 0.3 * sun[1] + 0.28 * Math.max(0, sun[2]) * (1 - sun[1])
}

/** Share of the glow colour that falls on a surface from the bright part of a low sun's sky. */
export function sideLight(atmosphere: Atmosphere, nx: number, nz: number): number {
  const { sun } = atmosphere
  const low = 1 - clamp(sun[1] * 2.2, 0, 1)
  return low * 0.24 * clamp(0.55 + (nx * sun[0] * 1.4 + nz * sun[2] * 0.5), 0, 1.4)
}

/** True by day when it is dark enough for lamps: in rain and storm. */
export function isGloomy(atmosphere: Atmosphere): boolean {
  const { time, weather } = atmosphere
  return time === 'day' && (weather === 'rain' || weather === 'storm')
}
