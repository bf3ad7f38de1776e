import { Client } from 'pg'

/** LISTEN and NOTIFY with nothing around them: what news from node to node costs at the least. */
export interface BareNews {
  /** Resolves with when the last of `count` was heard, ns. */
  hear(count: number): Promise<string>
  /** Sends `count`, one after the other; resolves with when the first was sent, ns. */
  send(count: number): Promise<string>
  close(): Promise<void>
}

export async function createBareNews(url: string): Promise<BareNews> {
  const client = new Client({ connectionString: url })
  await client.connect()
  // As the store's own: what nobody misses after a crash does not wait for the disk.
  await client.query('SET synchronous_commit = off')
  await client.query('LISTEN bench')
  let left = 0
  let heard = Promise.withResolvers<string>()
  client.on('notification', () => {
    if (--left === 0) heard.resolve(String(process.hrtime.bigint()))
  })
  return {
    hear: (count) => {
      left = count
      heard = Promise.withResolvers()
      return heard.promise
    },
    send: async (count) => {
      const sentAt = String(process.hrtime.bigint())
      for (let i = 0; i < count; i++) {
        const values = ['bench', `t:gen_${String(i).padStart(26, '0')}`]
        await client.query({ name: 'notify', text: 'SELECT pg_notify($1, $2)', values })
      }
      return sentAt
    },
    close: () => client.end(),
  }
}
