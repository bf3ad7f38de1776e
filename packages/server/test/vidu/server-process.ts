/** The process that the crash test kills: arguments are data folder, key and Vidu's URL. Prints `ready <url>`. */
import { createLog } from '../../src/core/log.ts'
import { createViduApp } from './app.ts'

const [, , dataDirectory = '', key = '', viduUrl = ''] = process.argv
const app = await createViduApp({ dataDirectory, key, viduUrl, log: createLog({ level: 'error' }) })
const { url } = await app.start()
process.stdout.write(`ready ${url}\n`)
