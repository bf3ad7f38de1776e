import { createNet } from '../../net/net.ts'
import { type Finding, findingsOf, reasonOf } from './finding.ts'

const timeoutMs = 10_000

/**
 * Sends an unsigned test to a callback URL by the same door deliveries take. A receiver that checks
 * signatures refuses it, which shows that it can be reached and that it checks.
 */
export async function checkCallback(url: string, allowPrivate: boolean): Promise<Finding> {
  const findings = findingsOf('callback')
  const net = createNet({ allowPrivate })
  try {
    const refused = net.refuse(url)
    if (refused !== null) {
      return findings.broken(
        `the server refuses ${url}: ${refused}`,
        'use a public http(s) URL; for development LIKENESS_ALLOW_PRIVATE_URLS=1 opens private ones',
      )
    }
    const { status } = await net.post(url, {
      headers: { 'content-type': 'application/json', 'webhook-id': 'msg_doctor' },
      body: '{"type":"likeness.doctor"}',
      timeoutMs,
    })
    return judge(url, status)
  } catch (error) {
    return findings.broken(
      `${url} cannot be reached from this machine: ${reasonOf(error)}`,
      'check the name, the firewall and that the receiver runs; callbacks are retried for days, so none is lost meanwhile',
    )
  } finally {
    await net.close()
  }
}

function judge(url: string, status: number): Finding {
  const findings = findingsOf('callback')
  if (status >= 200 && status < 300) {
    return findings.ok(`${url} answered ${status} (to an unsigned test: does it check signatures?)`)
  }
  if (status === 400 || status === 401 || status === 403) {
    return findings.ok(`${url} answered ${status}: it can be reached and refuses what is unsigned`)
  }
  if (status >= 300 && status < 400) {
    return findings.broken(
      `${url} answered ${status}, a redirect, and callbacks do not follow redirects`,
      'use the URL it redirects to as callback_url',
    )
  }
  if (status === 410) {
    return findings.broken(
      `${url} answered 410, which tells the server to stop calling it`,
      'let the receiver answer 2xx, or use another callback_url',
    )
  }
  return findings.broken(
    `${url} answered ${status} to a POST`,
    'check the path, and that the receiver takes POST with a JSON body',
  )
}
