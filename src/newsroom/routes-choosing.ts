// One picture out of the library: what there is to choose from, and files that come with the form.
import { isShowable, listLibrary, mayAddMedia, mediaByIds, type MediaId, type Medium } from '#media/index.ts'
import { can } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Form, typedIn } from '#platform/http/form.ts'
import { type Incoming, readFormOrUpload } from '#platform/http/upload.ts'
import type { FieldError } from '#ui/fields.tsx'
import type { PictureChoice } from './facts.ts'
import { receiptWords } from './media-words.ts'
import { pictureWords } from './picture-words.ts'
import { type BringingIn, bringIn } from './routes-bringing-in.ts'
import type { DeskCall } from './routes-desk.ts'
import { thumbOf } from './routes-library.tsx'

const offered = 5

interface Wanted {
  /** What has been chosen so far; of each the choices begin with it. */
  readonly chosen: readonly (MediaId | undefined)[]
  readonly words: string
  readonly first: 'drawing' | 'picture'
  readonly now: DeskCall['now']
}
export interface Choices {
  /** One list for each that is chosen. */
  readonly lists: readonly (readonly PictureChoice[])[]
  readonly query: string
  readonly found: boolean
}

export async function choicesFor(db: Reader, { chosen, words, first, now }: Wanted): Promise<Choices> {
  const kinds = first === 'drawing' ? (['drawing', 'picture'] as const) : (['picture', 'drawing'] as const)
  const [held, ...lists] = await Promise.all([
    mediaByIds(
      db,
      chosen.flatMap((id) => id ?? []),
    ),
    ...kinds.map((kind) => listLibrary(db, { kind, limit: offered, words: words || undefined })),
  ])
  const found = lists.flat().filter((medium) => isShowable(medium, now))
  const choicesBehind = (id: MediaId | undefined): readonly PictureChoice[] => {
    const own = id && held.get(id)
    const others = found.filter((medium) => medium.id !== id)
    return [...(own ? [own] : []), ...others].slice(0, offered).flatMap(choiceOf)
  }
  return { lists: chosen.map(choicesBehind), query: words, found: found.length > 0 }
}

function choiceOf(medium: Medium): readonly PictureChoice[] {
  const thumb = thumbOf(medium, 320)
  return thumb ? [{ id: medium.id, name: medium.name, thumb }] : []
}

export interface Sent {
  readonly form: Form
  /** What is wrong with the files that came. */
  readonly errors: readonly FieldError[]
}

/** A form in which these fields choose a picture each. One that came as a file is in the library now, and stands there as chosen. */
export async function readChoosing(call: DeskCall, fields: readonly string[]): Promise<Sent> {
  const { form, files } = await readFormOrUpload(call.request, async (file: Incoming) => ({
    field: file.field,
    brought: await taken(call, file, fields),
  }))
  const errors = files.flatMap(({ field, brought: { name, result } }) => {
    if (!result.ok) return [{ field, message: `${name}: ${receiptWords[result.why]}` }]
    return isPicture(result.value.medium) ? [] : [{ field, message: `${name}: ${pictureWords.no}` }]
  })
  const chosen = files.flatMap(({ field, brought: { result } }) =>
    result.ok && isPicture(result.value.medium)
      ? [[field.replace(/File$/, ''), result.value.medium.id] as const]
      : [],
  )
  return { form: { ...form, ...Object.fromEntries(chosen) }, errors }
}

const isPicture = ({ kind }: Medium): boolean => kind === 'picture' || kind === 'drawing'

async function taken(call: DeskCall, file: Incoming, fields: readonly string[]): Promise<BringingIn> {
  const isAsked = fields.some((field) => file.field === `${field}File`)
  if (!isAsked || !can(call.visitor, mayAddMedia, undefined))
    return { name: file.name, result: { ok: false, why: 'not-taken' } }
  return bringIn(call, file)
}

export const pictureQueryIn = (form: Form | undefined): string =>
  form
    ? typedIn(form, 'pictureQuery')
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 200)
    : ''
