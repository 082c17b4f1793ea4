import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** What SQLite may keep beside a database. */
const companions = ['', '-wal', '-shm', '-journal']

/** Gives a finished file its name, in one step and for good. Never over a file that is there. */
export function appear(made: string, as: string): void {
  sync(made)
  try {
    linkSync(made, as)
    rmSync(made)
  } catch (error) {
    if (existsSync(as)) throw error
    // A disk that knows no links (FAT, some network shares).
    renameSync(made, as)
  }
  syncFolder(dirname(as))
}

/** Puts a finished file in the place of another, in one step and for good. */
export function replaceBy(made: string, as: string): void {
  sync(made)
  renameSync(made, as)
  syncFolder(dirname(as))
}

export function removeDatabase(file: string): void {
  for (const companion of companions) rmSync(file + companion, { force: true })
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** So that the name itself is on the disk; Windows has no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
