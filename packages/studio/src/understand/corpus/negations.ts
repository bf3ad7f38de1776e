import type { CorpusEntry } from './entry.ts'

export const negations: readonly CorpusEntry[] = [
  {
    prompt: 'A luxury watch on a stone next to a waterfall, no text',
    scene: { excluded: ['text'], setting: 'river' },
    moods: ['elegant'],
    things: [{ noun: 'watch' }, { noun: 'stone' }],
    relations: [['watch', 'on', 'stone']],
  },
  {
    prompt: 'an empty beach without people',
    scene: { setting: 'beach', excluded: ['person'] },
    things: [],
  },
  {
    prompt: 'a city street with no cars or people',
    scene: { setting: 'city', excluded: ['car', 'person'] },
    things: [],
  },
  {
    prompt: 'A forest path. No animals, no buildings.',
    scene: { setting: 'forest', excluded: ['animal', 'building'] },
    things: [],
  },
  {
    prompt: "a cake on a plate, don't include candles",
    scene: { excluded: ['candle'] },
    things: [{ noun: 'cake' }, { noun: 'plate' }],
    relations: [['cake', 'on', 'plate']],
  },
  {
    prompt: 'a dog, not a wolf, in a field',
    scene: { excluded: ['wolf'], setting: 'meadow' },
    things: [{ noun: 'dog' }],
  },
  {
    prompt: 'No text, no watermark: a clean photo of a leather handbag on a chair',
    scene: { excluded: ['text', 'watermark'] },
    styles: ['photo'],
    things: [{ noun: 'handbag', material: 'leather' }, { noun: 'chair' }],
    relations: [['handbag', 'on', 'chair']],
  },
  {
    prompt: 'Spring meadow full of wildflowers, butterflies, blue sky, no clouds',
    scene: { setting: 'meadow', season: 'spring', excluded: ['cloud'] },
    things: [
      { noun: 'wildflower', count: 3 },
      { noun: 'butterfly', count: 3 },
    ],
  },
  {
    prompt: 'white mug mockup on a desk, no logo',
    scene: { excluded: ['logo'] },
    things: [{ noun: 'mug', colours: ['white'] }, { noun: 'desk' }],
    relations: [['mug', 'on', 'desk']],
  },
]
