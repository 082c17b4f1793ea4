// A copy of the old site's uploads on this machine: the file of a record is looked for by its path, name by name, as the folder itself lists
// them. What a record says can therefore lead nowhere else: `..` is no name in a folder, and what points out of it is not followed.
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export type FoundFile =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly why: 'not-there' | 'link' | 'no-file' }

/** The listings of so many folders are remembered: an archive walks through years and months. */
const mostListings = 200

export class UploadsFolder {
  readonly #root: string
  /** What stands before the year in the old site's paths: `/wp-content/uploads/`. */
  readonly #before: readonly string[]
  readonly #listings = new Map<string, Promise<Listing>>()

  constructor(root: string, before: readonly string[]) {
    this.#root = root
    this.#before = ['/wp-content/uploads/', ...before].toSorted((one, other) => other.length - one.length)
  }

  async find(source: string): Promise<FoundFile> {
    let why: FoundFile = { ok: false, why: 'not-there' }
    for (const names of this.#ways(source)) {
      const found = await this.#walk(names)
      if (found.ok) return found
      if (found.why !== 'not-there') why = found
    }
    return why
  }

  /** The folder may be the uploads themselves, or what they stand in. */
  #ways(source: string): readonly (readonly string[])[] {
    const start = this.#before.find((before) => source.startsWith(before))
    const whole = namesIn(source)
    const inside = start === undefined ? whole : namesIn(source.slice(start.length))
    const ofSite = /^sites\/\d+\/(.+)$/.exec(inside.join('/'))?.[1]
    const ways = [inside, ['uploads', ...inside], ['wp-content', 'uploads', ...inside], whole]
    return ofSite === undefined ? ways : [...ways, namesIn(ofSite)]
  }

  async #walk(names: readonly string[]): Promise<FoundFile> {
    let folder = this.#root
    for (const [at, name] of names.entries()) {
      const entry = entryFor(await this.#list(folder), name)
      const isLast = at === names.length - 1
      if (entry === undefined) return { ok: false, why: 'not-there' }
      if (entry.isSymbolicLink()) return { ok: false, why: 'link' }
      if (isLast ? !entry.isFile() : !entry.isDirectory())
        return { ok: false, why: isLast ? 'no-file' : 'not-there' }
      folder = join(folder, entry.name)
    }
    return { ok: true, path: folder }
  }

  #list(folder: string): Promise<Listing> {
    const known = this.#listings.get(folder)
    if (known) return known
    const listing = listed(folder)
    this.#listings.set(folder, listing)
    const [oldest] = this.#listings.keys()
    if (this.#listings.size > mostListings && oldest !== undefined) this.#listings.delete(oldest)
    return listing
  }
}

const namesIn = (path: string): readonly string[] => path.split('/').filter((name) => name !== '')

interface Listing {
  readonly exact: ReadonlyMap<string, Dirent>
  /** Disks differ in what they take for the same name. */
  readonly alike: ReadonlyMap<string, Dirent>
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase()

async function listed(folder: string): Promise<Listing> {
  const entries = await readdir(folder, { withFileTypes: true })
  return {
    exact: new Map(entries.map((entry) => [entry.name, entry])),
    alike: new Map(entries.map((entry) => [folded(entry.name), entry])),
  }
}

const entryFor = ({ exact, alike }: Listing, name: string): Dirent | undefined =>
  exact.get(name) ?? exact.get(encodeURIComponent(name)) ?? alike.get(folded(name))
