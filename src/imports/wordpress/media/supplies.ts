// Where the bytes of an archive's pictures come from: a copy of the old site's folder, or the old site itself.
import { rm } from 'node:fs/promises'
import { done, type Result, refused } from '#kernel/result.ts'
import type { Waiting } from '#media/index.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import type { Fetcher } from '#platform/fetcher/fetcher.ts'
import { writtenPath } from '#platform/http/address.ts'
import { homeOf } from '../addresses.ts'
import type { Archive } from '../archive.ts'
import type { Supply } from './bringing.ts'
import { UploadsFolder } from './folder.ts'

/** Whether bytes come, and from where. In the darkroom those are developed that are in the export itself, wherever others come from. */
export type MediaWish =
  | { readonly from: 'nowhere'; readonly darkroom?: Darkroom }
  | { readonly from: 'folder'; readonly path: string; readonly darkroom: Darkroom }
  | { readonly from: 'old-site'; readonly fetcher: Fetcher; readonly darkroom: Darkroom }
export const nowhere: MediaWish = { from: 'nowhere' }

export function fromFolder(root: string, { uploads }: Pick<Archive, 'uploads'>): Supply {
  const folder = new UploadsFolder(root, uploads.folders)
  return {
    lanes: 4,
    give: async (waiting, take) => {
      const found = await folder.find(waiting.source)
      return found.ok ? done(await take(found.path)) : refused(found.why)
    },
  }
}

const largest = 2 * 1024 * 1024 * 1024
const patience = { seconds: 120, lanes: 4 }

export function fromOldSite(fetcher: Fetcher, darkroom: Darkroom, archive: Pick<Archive, 'site'>): Supply {
  return {
    lanes: patience.lanes,
    give: async (waiting, take) => {
      const url = addressOf(waiting, archive)
      if (url === null) return refused('not-an-address')
      return fetched(fetcher, darkroom, url, take)
    },
  }
}

/** What broke off once may come at the second try. */
async function fetched<T>(
  fetcher: Fetcher,
  darkroom: Darkroom,
  url: string,
  take: (path: string) => Promise<T>,
): Promise<Result<T, string>> {
  for (let turn = 1; ; turn += 1) {
    const file = await darkroom.files.stage()
    try {
      const outcome = await fetcher.fetch(url, { file, largest, seconds: patience.seconds, takes: isNoPage })
      if (outcome.ok) return done(await take(file))
      if (turn === 2 || (outcome.why !== 'broken-off' && outcome.why !== 'too-slow')) return outcome
    } finally {
      await rm(file, { force: true })
    }
  }
}

/** An old site says with a page that there is no such picture. */
const isNoPage = (type: string): boolean => !/^(?:text\/html|application\/xhtml)/.test(type)

function addressOf({ source, host }: Waiting, { site }: Pick<Archive, 'site'>): string | null {
  const home = homeOf(site)
  if (home === null && host === null) return null
  const base = host === null ? home?.origin : `${home?.protocol ?? 'https:'}//${host}`
  return URL.parse(writtenPath(source), base)?.href ?? null
}
