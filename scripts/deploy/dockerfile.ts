/** What has to hold for the Dockerfile. */
import { DockerfileParser, type From } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'

/** @returns What is wrong, a line each */
export function faultsOfDockerfile(text: string): string[] {
  const faults = validate(text).map(
    ({ message, range }) => `line ${range.start.line + 1}: ${JSON.stringify(message)}`,
  )
  const instructions = DockerfileParser.parse(text).getInstructions()
  const all = (keyword: string) =>
    instructions.filter((instruction) => instruction.getKeyword() === keyword)
  const stages = new Set<string>()
  for (const instruction of all('FROM')) {
    const from = instruction as From
    const image = from.getImage() ?? ''
    const isPinned =
      /@sha256:[0-9a-f]{64}$/.test(image) || /:[^:@/]*\d+\.\d+\.\d+[^:@/]*$/.test(image)
    if (!stages.has(image) && !isPinned) faults.push(`FROM ${image} is not pinned`)
    const stage = from.getBuildStage()
    if (stage !== null) stages.add(stage)
  }
  const lastFrom = instructions.findLastIndex((each) => each.getKeyword() === 'FROM')
  const final = instructions.slice(lastFrom)
  const inFinal = (keyword: string): string | null =>
    final.findLast((each) => each.getKeyword() === keyword)?.getArgumentsContent() ?? null
  const user = inFinal('USER')
  if (user === null || !/^[1-9]\d*(:\d+)?$/.test(user)) {
    faults.push('the last stage must have a USER by number that is not root')
  }
  if (all('ADD').length > 0) faults.push('ADD gets URLs and unpacks archives: use COPY')
  if (inFinal('HEALTHCHECK') === null) faults.push('the last stage has no HEALTHCHECK')
  if (inFinal('STOPSIGNAL') !== 'SIGTERM') faults.push('STOPSIGNAL must be SIGTERM')
  for (const keyword of ['ENTRYPOINT', 'CMD']) {
    // By a shell, the shell would be process 1 and keep SIGTERM to itself.
    if (inFinal(keyword)?.startsWith('[') !== true) faults.push(`${keyword} must be a JSON array`)
  }
  for (const run of all('RUN')) {
    const command = run.getArgumentsContent() ?? ''
    if (/\bnpm (i|install)\b/.test(command))
      faults.push('npm install does not hold to the lock file: npm ci')
    if (/\b(curl|wget)\b/.test(command)) faults.push('RUN gets something by URL')
  }
  return faults
}
