import type { CorpusEntry } from './entry.ts'

export const places: readonly CorpusEntry[] = [
  { prompt: 'mountains at dawn', scene: { setting: 'mountains', time: 'dawn' }, things: [] },
  { prompt: 'sunset over the ocean', scene: { setting: 'sea', time: 'sunset' }, things: [] },
  {
    prompt: 'Tokyo street at night in the rain',
    scene: { setting: 'city', time: 'night', weather: 'rain' },
    things: [],
  },
  {
    prompt: 'empty desert road at noon',
    scene: { setting: 'road', surroundings: ['desert'], time: 'day' },
    things: [],
  },
  {
    prompt: 'aerial view of a winding road through an autumn forest',
    scene: { camera: 'aerial', season: 'autumn', setting: 'road' },
    things: [],
  },
  {
    prompt: 'northern lights over a frozen lake',
    scene: { time: 'night', skyLights: ['aurora'], setting: 'snowfield' },
    things: [],
  },
  {
    prompt: 'a lighthouse on a cliff above a stormy sea',
    scene: { setting: 'hills', surroundings: ['sea'], weather: 'storm' },
    things: [{ noun: 'lighthouse' }],
  },
  {
    prompt: 'an orange fish underwater',
    scene: { setting: 'underwater' },
    things: [{ noun: 'fish', colours: ['orange'] }],
  },
  {
    prompt: 'a couple dancing on a stage',
    scene: { setting: 'stage' },
    things: [{ noun: 'couple', actions: ['dancing'] }],
  },
  {
    prompt: 'a car in a studio, blueprint',
    scene: { setting: 'studio' },
    styles: ['blueprint'],
    things: [{ noun: 'car' }],
  },
  {
    prompt: 'a fox in the forest, pen and ink',
    scene: { setting: 'forest' },
    styles: ['ink line'],
    things: [{ noun: 'fox' }],
  },
]
