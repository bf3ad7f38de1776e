/** What faults can be ordered for. */
export const operations = [
  'info',
  'upload',
  'create',
  'history',
  'queue',
  'remove',
  'interrupt',
  'view',
  'socket',
] as const
export type Operation = (typeof operations)[number]

/** What a call is, before anything is done. Every route is also there under `/api`. */
export function routeOf(
  method: string,
  path: string,
): { operation: Operation; name: string } | null {
  const [, first = '', name = ''] =
    /^(?:\/api)?\/([^/]+(?:\/image)?)(?:\/([^/]+))?$/.exec(path) ?? []
  const named: Readonly<Record<string, Operation>> = {
    'GET object_info': 'info',
    'POST upload/image': 'upload',
    'POST prompt': 'create',
    'GET history': 'history',
    'GET queue': 'queue',
    'POST queue': 'remove',
    'POST interrupt': 'interrupt',
    'GET view': 'view',
    'GET ws': 'socket',
  }
  const operation = named[`${method} ${first}`]
  return operation === undefined ? null : { operation, name: decodeURIComponent(name) }
}
