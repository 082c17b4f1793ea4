import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { drawingPath, filePath } from './addresses.ts'
import { nearestPicture } from './asked.ts'
import { isShowable, type Medium } from './model.ts'
import { readOldAddress } from './sources.ts'
import { findShown, listBySources } from './store/media.ts'

/** Where what an old site showed at this path is today, in the size that was asked for; undefined where readers may see none. */
export async function oldMediaPath(db: Reader, path: string, now: Instant): Promise<string | undefined> {
  const old = readOldAddress(path)
  if (!old) return undefined
  const standing = await listBySources(db, old.sources)
  for (const source of old.sources)
    for (const medium of standing.filter((one) => one.source === source)) {
      const shown = isShowable(medium, now) ? await findShown(db, medium.id, now) : undefined
      if (shown && shown.publicBy !== null) return pathTo(medium, old.width)
    }
  return undefined
}

function pathTo(medium: Medium, width: number | undefined): string | undefined {
  if (medium.kind === 'drawing') return drawingPath(medium)
  return medium.kind === 'picture' ? nearestPicture(medium, width) : filePath(medium)
}
