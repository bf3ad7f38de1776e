import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'

/** Everything from this server; the page fetches nothing from anywhere else. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Likeness API</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%237c3aed'/%3E%3Cpath d='M5 4v8h6' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E">
<script src="/docs/rapidoc.js" defer></script>
<style>body { margin: 0; } rapi-doc { height: 100vh; } noscript { display: block; padding: 2rem; font: 1rem system-ui, sans-serif; }</style>
</head>
<body>
<rapi-doc spec-url="/openapi.json" render-style="read" load-fonts="false" show-header="false"
 allow-spec-url-load="false" allow-spec-file-load="false" allow-server-selection="false"
 regular-font="system-ui, sans-serif" mono-font="ui-monospace, monospace"
 theme="light" primary-color="#7c3aed" schema-style="table" allow-try="true"></rapi-doc>
<noscript>The reference needs JavaScript. The document itself is at <a href="/openapi.json">/openapi.json</a>.</noscript>
</body>
</html>
`

/** `/openapi.json` and `/docs`, the reference rendered from it without a network. */
export function registerDocs(app: FastifyInstance): void {
  const hidden = { schema: { hide: true } }
  app.get('/openapi.json', hidden, async (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send(app.swagger()),
  )
  app.get('/docs', hidden, async (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy)
      .send(page),
  )
  app.get('/docs/rapidoc.js', hidden, async (_request, reply) => {
    return reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(await readFile(new URL('../../../assets/docs/rapidoc.js', import.meta.url)))
  })
}
