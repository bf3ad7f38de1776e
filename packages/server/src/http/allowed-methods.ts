import type { FastifyInstance } from 'fastify'

/** Which methods a path takes, in alphabetical order; none when there is no such path. */
export type AllowedMethods = (path: string) => readonly string[]

/** Notes every route registered from now on, so that a wrong method can be told from a wrong path. */
export function noteMethods(app: FastifyInstance): AllowedMethods {
  const routes: { parts: readonly string[]; methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    // The preflight that CORS answers for any path is no route of ours.
    if (!url.endsWith('*')) routes.push({ parts: partsOf(url), methods: [method].flat() })
  })
  return (path) => {
    const parts = partsOf(path)
    const fitting = routes.filter(
      (route) =>
        route.parts.length === parts.length &&
        route.parts.every((part, i) => part.startsWith(':') || part === parts[i]),
    )
    return [...new Set(fitting.flatMap(({ methods }) => methods))].sort()
  }
}

function partsOf(path: string): readonly string[] {
  return path.replace(/\/$/, '').split('/')
}
