/**
 * Receives callbacks and believes only those the server signed. Print the secret with
 * `npx likeness accounts show <account>`. A server on the same machine reaches this receiver only with
 * LIKENESS_ALLOW_PRIVATE_URLS=1.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { verifyWebhook } from '@likeness/sdk'

const secret = process.env['LIKENESS_WEBHOOK_SECRET'] ?? ''
const port = Number(process.env['PORT'] ?? 8080)

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const { headers } = request
    const task = await verifyWebhook({ headers, body: Buffer.concat(chunks), secret })
    console.log(`${task.id} is ${task.output.status}`, task.output.content[0]?.url ?? '')
    response.writeHead(204).end()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    response.writeHead(400).end()
  }
}

createServer((request, response) => void receive(request, response)).listen(port, () =>
  console.log(`send callbacks to http://127.0.0.1:${port}/`),
)
