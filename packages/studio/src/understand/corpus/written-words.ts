import type { CorpusEntry } from './entry.ts'

export const writtenWords: readonly CorpusEntry[] = [
  {
    prompt: 'Poster with the text "SUMMER SALE" and a palm tree on a beach',
    scene: { setting: 'beach' },
    texts: [['SUMMER SALE', null]],
    things: [{ noun: 'palm tree' }],
  },
  {
    prompt: 'A coffee shop sign that says “Open Late” on a rainy night',
    scene: { weather: 'rain', time: 'night' },
    texts: [['Open Late', 'sign']],
    things: [{ noun: 'sign' }],
  },
  {
    prompt: 'Make a birthday card with a giraffe, balloons and the words "Happy Birthday Leo"',
    texts: [['Happy Birthday Leo', null]],
    things: [{ noun: 'giraffe' }, { noun: 'balloon', count: 3 }],
  },
  {
    prompt: 'neon sign reading "COFFEE" above a cafe door',
    scene: { setting: 'room' },
    texts: [['COFFEE', 'neon sign']],
    things: [{ noun: 'neon sign' }, { noun: 'door' }],
    relations: [['neon sign', 'above', 'door']],
  },
  {
    prompt: 'A bear holding a sign that reads "HELP"',
    texts: [['HELP', 'sign']],
    things: [{ noun: 'bear' }, { noun: 'sign' }],
    relations: [['bear', 'holding', 'sign']],
  },
]
