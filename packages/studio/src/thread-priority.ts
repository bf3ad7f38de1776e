import { readlinkSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'

/** How much a thread that makes pictures stands back behind one that answers requests. */
const renderNice = 10

/**
 * Lets other threads have the processor before the calling one, so that whoever asks for a status is
 * answered while pictures are made. Threads that it starts later inherit this. On Linux a thread's number
 * is a process number to the scheduler, and `/proc/thread-self` tells it; elsewhere, and where it is not
 * permitted, nothing changes.
 */
export function standBack(): void {
  const id = threadNumber()
  if (id === null) return
  try {
    // A process that is told to be nicer still stays so.
    if (getPriority(id) < renderNice) setPriority(id, renderNice)
  } catch {
    // Priorities are a courtesy: a picture is made without one as well.
  }
}

/** The calling thread's number to the operating system; null where that is not known. */
export function threadNumber(): number | null {
  try {
    // Of the form `4711/task/4715`.
    const id = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    return Number.isInteger(id) && id > 0 ? id : null
  } catch {
    return null
  }
}
