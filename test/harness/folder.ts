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
  const folder = newFolder('test')
  chmodSync(folder, 0o711)
  return folder
}

/** A folder of one test, gone after it. */
export function makeFolder(t: { after(end: () => void): void }, name = 'folder'): string {
  const folder = newFolder(name)
  t.after(() => removeFolder(folder))
  return folder
}

/** `npm test` gives the run's folder, which goes as a whole whatever happens; a single file run by hand has none. */
export const newFolder = (name: string): string =>
  mkdtempSync(join(process.env['BROADSHEET_TEST_FOLDER'] ?? roomiest(), `broadsheet-${name}-`))
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
