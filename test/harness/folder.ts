import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const gibibyte = 1024 ** 3
const ram = '/dev/shm'

/** Databases make many small syncs, which a RAM-backed folder answers at once. Containers often have one that is too small. */
function roomiest(): string {
  try {
    const { bavail, bsize } = statfsSync(ram)
    // Programs may have to be run from it (see postgres.ts).
    const noexec = /^\S+ \/dev\/shm .*\bnoexec\b/m.test(readFileSync('/proc/mounts', 'utf8'))
    return bavail * bsize > 2 * gibibyte && !noexec ? ram : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** The folder that everything of one run lies below. Others may walk through it: Postgres refuses to run as root. */
export function makeRunFolder(): string {
  const folder = mkdtempSync(join(roomiest(), 'broadsheet-test-'))
  chmodSync(folder, 0o711)
  return folder
}

/** A folder of one test, gone after it. `npm test` has made TMPDIR the run's folder; a single file run by hand has not. */
export function makeFolder(t: { after(end: () => void): void }, name = 'folder'): string {
  const root = process.env['BROADSHEET_TEST_FOLDER'] ?? roomiest()
  const folder = mkdtempSync(join(root, `broadsheet-${name}-`))
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
