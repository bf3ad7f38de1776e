import { describe, expect, it } from 'vitest'
import { connectionOf, isExposed } from './connection.ts'

const url = 'postgres://user:p%40ss@db.example.com:6432/likeness'

describe('a database URL', () => {
  it('says where to connect and as whom', () => {
    expect(connectionOf(url)).toMatchObject({
      host: 'db.example.com',
      port: 6432,
      user: 'user',
      password: 'p@ss',
      database: 'likeness',
      application_name: 'likeness',
    })
  })

  it.each([
    ['disable', false],
    ['require', { rejectUnauthorized: false }],
    ['verify-full', {}],
  ])('asks for TLS by sslmode=%s as libpq does', (mode, ssl) => {
    expect(connectionOf(`${url}?sslmode=${mode}`).ssl).toEqual(ssl)
  })

  it('keeps the operator its own session settings and timeouts', () => {
    const own = connectionOf(`${url}?statement_timeout=60000&options=-c%20search_path%3Dlikeness`)
    expect(own.options).toMatch(/-c tcp_user_timeout=\d+ .*-c search_path=likeness$/)
    expect(Number(own.statement_timeout)).toBe(60_000)
    expect(own.query_timeout).toBe(65_000)
    expect(connectionOf(url).query_timeout).toBeGreaterThan(
      Number(connectionOf(url).statement_timeout),
    )
  })

  it('never shows itself in an error, for it holds a password', () => {
    expect(() => connectionOf('postgres://user:secret@:bad:/x')).toThrow(/^(?!.*secret)/s)
  })

  it.each([
    [url, true],
    [`${url}?sslmode=verify-full`, false],
    [`${url}?sslmode=disable`, true],
    ['postgres://user@localhost/x', false],
    ['postgres://user@127.0.0.1/x', false],
    ['postgres:///x?host=/var/run/postgresql', false],
  ])('%s is sent in the open over a network: %s', (text, exposed) => {
    expect(isExposed(connectionOf(text))).toBe(exposed)
  })
})
