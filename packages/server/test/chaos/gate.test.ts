import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openGate, type Gate } from './gate.ts'

let server: Server
let gate: Gate
const sockets: Socket[] = []
beforeEach(async () => {
  server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {}).pipe(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  gate = await openGate((server.address() as AddressInfo).port)
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await gate.close()
  server.close()
})

/** A connection through the gate, and what has come back on it. */
function open() {
  const socket = connect(gate.port, '127.0.0.1')
  sockets.push(socket)
  const seen = { text: '', closed: false }
  socket
    .on('data', (bytes: Buffer) => (seen.text += bytes.toString()))
    .on('error', () => {})
    .on('close', () => (seen.closed = true))
  return { socket, seen }
}

it('lets bytes through both ways', async () => {
  const { socket, seen } = open()
  socket.write('ping')
  await eventually(() => seen.text).toBe('ping')
})

it('breaks what there is and what comes, until it lets pass again', async () => {
  const before = open()
  before.socket.write('ping')
  await eventually(() => before.seen.text).toBe('ping')
  gate.cut()
  await eventually(() => before.seen.closed).toBe(true)
  const during = open()
  await eventually(() => during.seen.closed).toBe(true)
  gate.pass()
  const after = open()
  after.socket.write('again')
  await eventually(() => after.seen.text).toBe('again')
})

it('loses some of the answers that tell of a commit, and breaks their connections', async () => {
  gate.loseAnswers()
  const answer = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
  const asked = Array.from({ length: 200 }, open)
  for (const { socket } of asked) socket.write(answer)
  const whole = answer.toString()
  await eventually(() => asked.every(({ seen }) => seen.closed || seen.text === whole)).toBe(true)
  const lost = asked.filter(({ seen }) => seen.closed)
  expect(lost.every(({ seen }) => seen.text === '')).toBe(true)
  // One in ten: less than one run in a million has none or half of them.
  expect(lost.length).toBeGreaterThan(0)
  expect(lost.length).toBeLessThan(100)
})

it('leaves frozen connections open and dead, also when others get through again', async () => {
  const before = open()
  before.socket.write('ping')
  await eventually(() => before.seen.text).toBe('ping')
  gate.freeze()
  const during = open()
  await once(during.socket, 'connect')
  before.socket.write('lost')
  during.socket.write('lost')
  gate.pass()
  const after = open()
  after.socket.write('again')
  await eventually(() => after.seen.text).toBe('again')
  expect(before.seen).toEqual({ text: 'ping', closed: false })
  expect(during.seen).toEqual({ text: '', closed: false })
})
