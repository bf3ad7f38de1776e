/** Words for when it is and what the sky does. */
import type { Season, SkyLight, TimeOfDay, Weather } from '../../scene.ts'
import { table } from './table.ts'

export const timeWords = table<TimeOfDay>({
  dawn: 'dawn, sun rises, sun is rising, sun comes up, sunrise, daybreak, first light, early morning, at first light, early morning light, misty morning, foggy morning, morning mist, crack of dawn, rising sun, sun rising, sun rise, early hours',
  day: 'day, in the sun, in the sunshine, in the sunlight, under the sun, in the shade, daytime, daylight, noon, midday, morning, afternoon, late morning, early afternoon, high noon, broad daylight, morning light, sunlight, sunshine, morning sun, afternoon sun, bright day, afternoon light, morning sunlight, midday sun, natural light, sunlit',
  sunset:
    'sunset, sun sets, sun is setting, sun goes down, sun is going down, dusk, twilight, golden hour, evening, sundown, evening light, magic hour, setting sun, sun set, golden light, late afternoon, blue hour, golden hour light, sun setting, evening sun, sunset sky, sunset light, last light, golden sunlight, nightfall',
  night:
    'night, nighttime, night time, midnight, moonlit, moonlight, starry, starlight, starlit, starry sky, starry night, night sky, under the stars, under a sky full of stars, stars, full moon, aurora, aurora borealis, northern lights, after dark, late night, nocturnal, bedtime, fireworks, moonlit night, southern lights, polar lights, half moon, harvest moon, blood moon, supermoon, moonrise, starlit sky, starry night sky, sky full of stars, under a starry sky, twinkling stars, milky way, darkness, by candlelight, moonbeam, moonbeams, shooting star, shooting stars, meteor shower, new moon, crescent moon, night scene',
})

/** Lights of the sky by name. A noun among them ("moon", "sun") may turn out to be a thing. */
export const lightWords = table<SkyLight>({
  moon: 'moon, full moon, crescent moon, new moon, half moon, harvest moon, blood moon, supermoon, big moon, moonrise',
  stars:
    'star, stars, starry sky, starry night, starry night sky, starlit sky, under the stars, under a starry sky, under a sky full of stars, sky full of stars, milky way, twinkling stars',
  aurora: 'aurora, aurora borealis, northern lights, southern lights, polar lights, aurora lights',
  rainbow: 'rainbow, double rainbow',
  sun: 'sun, sun sets, sun is setting, sun goes down, sun rises, sun is rising, sun comes up, rising sun, setting sun, morning sun, afternoon sun, evening sun, midday sun, sun rising, sun setting, low sun',
})

/** Time words that are also things in the sky, which some prompts want to see. */
export const skyThings: ReadonlyMap<string, string> = new Map([['fireworks', 'firework']])

export const weatherWords = table<Weather>({
  clear:
    'sunny, clear sky, clear skies, blue sky, cloudless, sunny day, bright sunny day, clear day, clear weather, clear blue sky, fine weather, blue skies, sunny morning, sunny afternoon',
  cloudy:
    'cloudy, overcast, grey sky, gray sky, cloudy sky, clouds, cloudy day, grey skies, cloudy skies, dark clouds, fluffy clouds, white clouds, grey day, gloomy sky, cloudy weather, puffy clouds',
  rain: 'rain, rainy, raining, drizzle, downpour, rainfall, in the rain, heavy rain, rainy day, rainy night, wet weather, monsoon, shower of rain, pouring rain, rain falls, rain falling, rain is falling, rain outside, it rains, it is raining, light rain, rainstorm, puddle, rain soaked, raindrops, rain drops',
  snow: 'snowing, snow outside, snowfall, snowstorm, snow storm, blizzard, falling snow, snowflakes, heavy snow, snow falling, snow falls, snow is falling, it snows, it is snowing, snowy day, snowy night, snowy weather, light snow, snowy evening, snowy morning, sleet',
  fog: 'fog, foggy, mist, misty, haze, hazy, morning mist, misty morning, foggy morning, in the fog, smog, fog rolling in, thick fog, foggy night, low fog, dense fog',
  storm:
    'storm, stormy, thunderstorm, thunder, lightning, hurricane, tempest, tornado, stormy sea, stormy sky, storm clouds, stormy night, lightning bolt, lightning storm, stormy weather, stormy skies, sandstorm, thunder clouds',
})

export const seasonWords = table<Season>({
  spring: 'spring, springtime, cherry blossom season, easter',
  summer: 'summer, summertime, midsummer, summer day, summer night, summer evening, hot summer day',
  autumn:
    'autumn, autumnal, fall colors, fall colours, fall foliage, fall leaves, halloween, fall season, autumn leaves, autumn foliage, autumn colours, autumn colors, in fall, in the fall, thanksgiving, october, november',
  winter:
    'winter, wintertime, wintry, snowy, snow covered, snow capped, christmas, snowcapped, frosty, frozen, christmas eve, winter day, winter night, icy, december, xmas, winter evening, winter morning, christmas tree, frozen lake, covered in snow, covered with snow, blanketed in snow',
})
/** Phrases that carry a second meaning besides the season's or the weather's. */
export const compoundTimes = table<TimeOfDay>({
  night:
    'summer night, winter night, rainy night, snowy night, stormy night, foggy night, christmas eve, halloween',
  sunset: 'summer evening, winter evening, snowy evening',
  day: 'summer day, sunny day, rainy day, snowy day, winter day, hot summer day, bright sunny day, clear day, sunny afternoon',
  dawn: 'snowy morning, winter morning',
})
