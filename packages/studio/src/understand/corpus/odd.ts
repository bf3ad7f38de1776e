import type { CorpusEntry } from './entry.ts'

export const odd: readonly CorpusEntry[] = [
  {
    prompt: 'qwrtz plmkn xxvbb',
    scene: { setting: 'studio', notUnderstood: ['qwrtz', 'plmkn', 'xxvbb'] },
    things: [],
  },
  { prompt: '', scene: { setting: 'studio', notUnderstood: [] }, things: [] },
  { prompt: 'a', scene: { setting: 'studio' }, things: [] },
  {
    prompt: '一只红色的猫在海滩上，日落',
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: 'cat', count: 1, colours: ['red'] }],
  },
  {
    prompt: 'un gato negro en la playa al atardecer',
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: 'cat', count: 1, colours: ['black'] }],
  },
  {
    prompt: 'un chat noir sur une chaise dans la cuisine',
    scene: { setting: 'kitchen' },
    things: [{ noun: 'cat', colours: ['black'] }, { noun: 'chair' }],
    relations: [['cat', 'on', 'chair']],
  },
  {
    prompt: 'zwei rote Ballons über den Bergen bei Nacht',
    scene: { setting: 'mountains', time: 'night' },
    things: [{ noun: 'balloon', count: 2, colours: ['red'] }],
  },
  {
    prompt: '夜の街を歩く犬',
    scene: { setting: 'city', time: 'night' },
    things: [{ noun: 'dog' }],
  },
  {
    prompt: '两只小狗在公园里玩，秋天',
    scene: { setting: 'garden', season: 'autumn' },
    things: [{ noun: 'dog', count: 2, actions: ['playing'] }],
  },
  { prompt: '雪山上的老虎', scene: { setting: 'mountains' }, things: [{ noun: 'tiger' }] },
  {
    prompt: '海辺で寝ている白い猫、夕焼け',
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: 'cat', colours: ['white'], actions: ['sleeping'] }],
  },
]
