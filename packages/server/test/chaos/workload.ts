import { setTimeout as delay } from 'node:timers/promises'
import { reference } from '../support/pictures.ts'
import type { ChaosAccount } from './accounts.ts'
import type { ChaosClient } from './client.ts'
import type { Note, Notes } from './notes.ts'

/** Clients at work: each sends one task after the other and looks after some of them. */
export interface Workload {
  /** A task that nobody else sends. */
  newNote(account?: ChaosAccount): Note
  /** Sends nothing more, and resolves when all that was begun has come to its end. */
  stop(): Promise<void>
}

/** Between two creates of one client. */
const pauseMs = { min: 500, max: 1_500 }

/** What a client does with a task that it has sent, and how often. */
const habits = { repeat: 0.1, cancel: 0.08, wait: 0.25, follow: 0.2, peek: 0.05 }
const referenceShare = 0.15
const callbackShare = 0.85

export async function startWorkload(parts: {
  client: ChaosClient
  notes: Notes
  accounts: readonly [ChaosAccount, ChaosAccount]
  clients: number
  random: () => number
}): Promise<Workload> {
  const { client, notes, accounts, random } = parts
  const picture = await reference()
  const stopping = new AbortController()
  const lookedAfter = new Set<Promise<void>>()

  function newNote(account = accounts[random() < 0.8 ? 0 : 1]): Note {
    // The same key at both accounts, now and then: keys are an account's own.
    const number = notes.tasks.filter((note) => note.account === account).length
    const payload = `${account.name}-${number}`
    const note: Note = {
      account,
      idempotencyKey: `task-${number}`,
      payload,
      seed: notes.tasks.length + 1,
      callbackPath: random() < callbackShare ? `/${account.name}/${number}` : null,
      references: random() < referenceShare ? [picture] : [],
      id: null,
      acceptedAt: null,
      end: null,
      endSeenAt: 0,
    }
    notes.tasks.push(note)
    return note
  }

  async function lookAfter(note: Note): Promise<void> {
    const { repeat, cancel, wait, follow, peek } = habits
    const other = accounts[note.account === accounts[0] ? 1 : 0]
    if (random() < repeat) await client.create(note, stopping.signal)
    if (random() < peek) await client.peek(note, other)
    const habit = random()
    if (habit < cancel) {
      await delay(random() * 3_000)
      await client.cancel(note)
      await client.read(note)
    } else if (habit < cancel + wait) {
      await client.read(note, 20)
      await client.read(note)
    } else if (habit < cancel + wait + follow) {
      await client.follow(note)
      await client.read(note)
    }
  }

  async function send(): Promise<void> {
    while (!stopping.signal.aborted) {
      const note = newNote()
      if (await client.create(note, stopping.signal)) {
        const care = lookAfter(note).finally(() => lookedAfter.delete(care))
        lookedAfter.add(care)
      }
      await delay(pauseMs.min + random() * (pauseMs.max - pauseMs.min))
    }
  }
  const sending = Array.from({ length: parts.clients }, send)

  return {
    newNote,
    stop: async () => {
      stopping.abort()
      await Promise.all(sending)
      await Promise.all(lookedAfter)
    },
  }
}
