import { constants, setPriority } from 'node:os'

/** Long work steps back behind readers who are being served on the same machine. Threads that this one starts do the same. */
export function stepBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A machine that does not let us: then the work is only less polite.
  }
}
