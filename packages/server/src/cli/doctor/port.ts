import { once } from 'node:events'
import { createServer } from 'node:net'
import { compareClock } from './clock.ts'
import { type Finding, findingsOf, reasonOf } from './finding.ts'

const healthTimeoutMs = 3_000

/** Whether the port is free for a server, or a healthy one of ours has it already. */
export async function checkPort(host: string, port: number): Promise<readonly Finding[]> {
  const findings = findingsOf('port')
  const where = `${host}:${port}`
  const code = await tryToListen(host, port)
  switch (code) {
    case null:
      return [findings.ok(`${where} is free for a server`)]
    case 'EADDRINUSE':
      return askWhoListens(host, port)
    case 'EACCES':
      return [
        findings.broken(
          `${where} is not for ordinary users`,
          'set PORT to 1024 or more, and put a proxy in front for port 80 or 443',
        ),
      ]
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return [
        findings.broken(
          `${host} is no address of this machine`,
          'set HOST to 127.0.0.1 (this machine only) or 0.0.0.0 (everyone)',
        ),
      ]
    default:
      return [findings.broken(`${where} cannot be listened on: ${code}`, 'check HOST and PORT')]
  }
}

/** Null when it worked, else the error's code. */
async function tryToListen(host: string, port: number): Promise<string | null> {
  const server = createServer()
  try {
    server.listen({ host, port, exclusive: true })
    await once(server, 'listening')
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : reasonOf(error)
  } finally {
    server.close()
  }
}

async function askWhoListens(host: string, port: number): Promise<readonly Finding[]> {
  const findings = findingsOf('port')
  const local = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  const url = `http://${local.includes(':') ? `[${local}]` : local}:${port}`
  const other = `set PORT to another port, or end what uses it (ss -ltnp 'sport = :${port}' names it)`
  try {
    const signal = AbortSignal.timeout(healthTimeoutMs)
    const ready = await fetch(`${url}/readyz`, { signal })
    const api = await fetch(`${url}/openapi.json`, { signal })
    const text = (await api.text()).slice(0, 4096)
    await ready.body?.cancel()
    if (!api.ok || !text.includes('Likeness')) {
      return [findings.broken(`something that is not Likeness listens at ${url}`, other)]
    }
    const clock = compareClock(ready.headers.get('date'), url)
    return [
      ready.ok
        ? findings.ok(`a server runs at ${url} and is ready`)
        : findings.broken(
            `a server runs at ${url} and says it is not ready (${ready.status})`,
            'wait until it has started; if it stays so, look into its log',
          ),
      ...(clock === null ? [] : [clock]),
    ]
  } catch (error) {
    return [
      findings.broken(`something listens at ${url} and does not answer: ${reasonOf(error)}`, other),
    ]
  }
}
