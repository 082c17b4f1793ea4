// A picture of the old site: its file, and the page that WordPress gave it.
import { mediumIn } from '../compare/pictures.ts'
import type { KnownPicture } from './ledger.ts'
import { addressesOf, type Old } from './addresses.ts'
import { type Arrival, arriveKnown } from './arriving.ts'
import { fileOf } from './files.ts'
import type { SourceItem } from '../source/items.ts'
import { localPath } from './site.ts'
import { subjectOf, type Walk } from './walk.ts'

export async function walkPicture(walk: Walk, picture: KnownPicture): Promise<void> {
  const subject = { ...picture, slug: '' }
  const file = await fileOf(walk, subject, picture.file)
  const guid = localPath(picture.guid, walk.site) === localPath(picture.file, walk.site) ? '' : picture.guid
  for (const old of addressesOf(itemOf({ ...picture, guid }), walk.site)) {
    const isKnown = (at: string): boolean => (file !== '' && at === file) || isOf(walk, picture, at, file)
    const arrival = await arriveKnown(walk.ask, old.path, isKnown)
    walk.tally.address({ ...subjectOf(subject), ...lineOf(walk, picture, old, arrival, file) })
  }
}

const itemOf = ({ id, link, guid, title, parent }: KnownPicture): SourceItem => ({
  id,
  link,
  guid,
  title,
  parent,
  type: 'attachment',
  status: 'inherit',
  slug: '',
  creator: '',
  content: '',
  excerpt: '',
  password: '',
  attachmentUrl: '',
  at: null,
  terms: [],
  meta: [],
  comments: [],
})

function lineOf(
  walk: Walk,
  picture: KnownPicture,
  { path }: Old,
  { fate, why, at, answer }: Arrival,
  file: string,
) {
  const line = { kind: 'picture-page' as const, from: path, to: fate === 'kept' ? '' : at }
  if (fate !== 'kept' && fate !== 'moved') {
    // The page of a picture of a draft was as hidden as the draft.
    const isOfHidden = picture.parent > 0 && walk.ledger.placeOf(picture.parent) === undefined
    if (why === 'not-found' && isOfHidden) return { ...line, fate: 'hidden' as const, why: null }
    if (why === 'not-found' && !walk.hasFiles) return { ...line, fate: 'absent' as const, why: null }
    return { ...line, fate, why }
  }
  const isRight = at === file || isOf(walk, picture, at, file) || !answer.type.startsWith('text/html')
  return isRight
    ? { ...line, fate, why: null }
    : { ...line, fate: 'lost' as const, why: 'another-page' as const }
}

/** The story that it hangs on, or one that shows it. */
const isOf = ({ ledger }: Walk, { id, parent }: KnownPicture, place: string, file: string): boolean =>
  place === ledger.placeOf(parent) || ledger.isUsedAt(id, place) || ledger.isShownAt(mediumIn(file), place)
