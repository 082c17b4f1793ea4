// Pictures in the editor: those that can be put over a story, and whether what a story shows is there at all.
import { pictureOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { listLibrary, maySeeMedia, mediaByIds, type MediaId, type Medium } from '#media/index.ts'
import { type Actor, can } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Content, mediaOf } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { noPicture } from './contract.ts'
import type { PictureChoice } from './facts.ts'
import { deskWords } from './words.ts'

const offered = 11

/** The chosen picture and the newest that this visitor may see. */
export async function picturesFor(
  db: Reader,
  visitor: Actor,
  chosen: string,
): Promise<readonly PictureChoice[]> {
  const id = parseId('media', chosen)
  const [newest, held] = await Promise.all([
    listLibrary(db, { kind: 'picture', createdBy: ownOnly(visitor), limit: offered }),
    mediaByIds(db, id ? [id] : []),
  ])
  const others = newest.filter((medium) => medium.id !== id)
  return [...held.values(), ...others].filter(isPicture).map(choiceOf)
}

const ownOnly = (visitor: Actor) =>
  maySeeMedia.grants[visitor.role] === 'own' ? (visitor.id ?? undefined) : undefined

const isPicture = ({ kind, digest }: Medium): boolean =>
  digest !== null && (kind === 'picture' || kind === 'drawing')

function choiceOf(medium: Medium): PictureChoice {
  const { src, width, height } = pictureOf(medium, '', { crop: '4x3', most: 320, usual: 320 })
  return { id: medium.id, name: medium.alt || medium.name, thumb: { src, width, height } }
}

/** What is named here for the first time must be in the library, and open to whoever names it. */
export async function missingPictures(
  db: Reader,
  visitor: Actor,
  written: Pick<Content, 'lead' | 'body'>,
  before?: Pick<Content, 'lead' | 'body'>,
): Promise<readonly FieldError[]> {
  const known = new Set<MediaId>(before ? mediaOf(before) : [])
  const fresh = mediaOf(written).filter((id) => !known.has(id))
  const media = await mediaByIds(db, fresh)
  const open = (id: MediaId): Medium | undefined => {
    const medium = media.get(id)
    return medium && can(visitor, maySeeMedia, medium) ? medium : undefined
  }
  const lead = written.lead?.media
  const isLeadWrong = lead !== undefined && fresh.includes(lead) && !isLead(open(lead))
  const missing = fresh.filter((id) => id !== lead && !open(id))
  return [
    ...(isLeadWrong ? [{ field: 'leadOther', message: noPicture }] : []),
    ...(missing.length > 0 ? [{ field: 'body', message: deskWords.notInLibrary(missing) }] : []),
  ]
}

const isLead = (medium: Medium | undefined): boolean => medium !== undefined && isPicture(medium)
