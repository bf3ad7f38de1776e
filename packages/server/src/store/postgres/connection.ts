import { types, type ClientConfig } from 'pg'
import { parse, toClientConfig } from 'pg-connection-string'

/** A statement that takes this long has gone wrong: none of ours reads more than an index asks for. */
const statementTimeoutMs = 10_000

/**
 * What the server does by itself for a session of ours: end it when its client is gone without a word
 * (its locks would keep tasks from everybody else), and not compile statements that run for a
 * millisecond. An operator's own `options` in the URL come after these and win.
 */
const sessionSettings =
  '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=20000 -c jit=off'

/** bigint as a number; money, times and seeds are all below 2^53, and a row that is not is an error. */
function toSafeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is no safe integer`)
  return value
}

/**
 * How to connect to `url`, a `postgres://` URL. `sslmode` means what it means to libpq: `require`
 * encrypts, `verify-full` also checks the server's certificate (against `sslrootcert` where given),
 * and without one there is no TLS. The timeouts can be set in the URL too, by their names here.
 * @throws Error when the URL cannot be read. Its message never has the URL, which holds a password.
 */
export function connectionOf(url: string): ClientConfig {
  const given = toClientConfig(parse(url, { useLibpqCompat: !/[?&]uselibpqcompat=/.test(url) }))
  return {
    application_name: 'likeness',
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    ...given,
    options: given.options === undefined ? sessionSettings : `${sessionSettings} ${given.options}`,
    // After the server's own timeout, so that its answer comes first where there still is a server.
    query_timeout: Number(given.statement_timeout ?? statementTimeoutMs) + 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // A transaction's BEGIN goes out with its first statement and its COMMIT with the last.
    pipeline: true,
    types: {
      getTypeParser: (oid, format) =>
        oid === types.builtins.INT8 ? toSafeNumber : types.getTypeParser(oid, format),
    },
  }
}

/** Whether the way to the server is neither encrypted nor within this machine. */
export function isExposed(connection: ClientConfig): boolean {
  const host = connection.host ?? 'localhost'
  const local = host.startsWith('/') || /^(localhost|127\..*|::1)$/.test(host)
  return !local && (connection.ssl === undefined || connection.ssl === false)
}
