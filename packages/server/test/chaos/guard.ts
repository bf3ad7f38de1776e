import { spawn } from 'node:child_process'

/** Sees to it that nothing outlives this process, however that ends. */
export interface Guard {
  /** A process to be killed when this one is gone. */
  add(pid: number): void
  /** One that has ended: its number may be somebody else's soon. */
  drop(pid: number): void
  /** All is cleared away: the guard has nothing to do any more. */
  end(): void
}

/**
 * Waits in a process group of its own, where no Ctrl-C reaches it, until its input ends because this
 * process is gone, killed or not; then kills what it was told of and removes `folder`.
 */
export function startGuard(folder: string): Guard {
  const script = `
    pids=' '
    while read -r what pid; do
      case $what in
        add) pids="$pids$pid " ;;
        drop) pids=$(printf '%s' "$pids" | sed "s/ $pid / /") ;;
        end) exit 0 ;;
      esac
    done
    for pid in $pids; do kill -KILL "$pid" 2>/dev/null; done
    rm -rf "$1"`
  const guard = spawn('sh', ['-c', script, 'sh', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  guard.stdin.on('error', () => {})
  const say = (line: string): void => void guard.stdin.write(`${line}\n`)
  return {
    add: (pid) => say(`add ${pid}`),
    drop: (pid) => say(`drop ${pid}`),
    end: () => {
      say('end')
      guard.stdin.end()
    },
  }
}
