// Logos at the desk: what there is to choose from, and files that come with the form.
import { parseId } from '#kernel/ids.ts'
import { isShowable, listLibrary, mayAddMedia, mediaByIds, type MediaId, type Medium } from '#media/index.ts'
import { can } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Form, typedIn } from '#platform/http/form.ts'
import { type Incoming, readFormOrUpload } from '#platform/http/upload.ts'
import type { FieldError } from '#ui/fields.tsx'
import { tones } from '#ui/theme/look.ts'
import type { LogoFacts, PictureChoice } from './facts.ts'
import { lookWords } from './look-words.ts'
import { receiptWords } from './media-words.ts'
import { type BringingIn, bringIn } from './routes-bringing-in.ts'
import type { DeskCall } from './routes-desk.ts'
import { thumbOf } from './routes-library.tsx'

const offered = 8
const names = { light: 'logoLight', dark: 'logoDark' } as const

/** Drawings first: most logos are. */
export async function logosFor(
  db: Reader,
  chosen: Readonly<Record<'logoLight' | 'logoDark', string>>,
  words: string,
  now: DeskCall['now'],
): Promise<LogoFacts> {
  const ids = tones.flatMap((tone) => parseId('media', chosen[names[tone]]) ?? [])
  const [held, ...lists] = await Promise.all([
    mediaByIds(db, ids),
    ...(['drawing', 'picture'] as const).map((kind) =>
      listLibrary(db, { kind, limit: offered, words: words || undefined }),
    ),
  ])
  const found = lists.flat().filter((medium) => isShowable(medium, now))
  const choicesFor = (id: MediaId | undefined): readonly PictureChoice[] => {
    const own = id && held.get(id)
    const others = found.filter((medium) => medium.id !== id)
    return [...(own ? [own] : []), ...others].slice(0, offered).flatMap(choiceOf)
  }
  return {
    light: choicesFor(parseId('media', chosen.logoLight)),
    dark: choicesFor(parseId('media', chosen.logoDark)),
    query: words,
    found: found.length > 0,
  }
}

function choiceOf(medium: Medium): readonly PictureChoice[] {
  const thumb = thumbOf(medium, 320)
  return thumb ? [{ id: medium.id, name: medium.name, thumb }] : []
}

export interface LookSent {
  readonly form: Form
  /** What is wrong with the files that came. */
  readonly errors: readonly FieldError[]
}

/** The form with the numbers of those that came with it where the chosen ones stand. */
export async function readLook(call: DeskCall): Promise<LookSent> {
  const { form, files } = await readFormOrUpload(call.request, (file) => taken(call, file))
  const errors = files.flatMap(({ field, brought: { name, result } }) => {
    if (!result.ok) return [{ field, message: `${name}: ${receiptWords[result.why]}` }]
    return thumbOf(result.value.medium, 320) ? [] : [{ field, message: `${name}: ${lookWords.noLogo}` }]
  })
  const chosen = files.flatMap(({ field, brought: { result } }) =>
    result.ok && thumbOf(result.value.medium, 320)
      ? [[field.replace(/File$/, ''), result.value.medium.id] as const]
      : [],
  )
  return { form: { ...form, ...Object.fromEntries(chosen) }, errors }
}

async function taken(
  call: DeskCall,
  file: Incoming,
): Promise<{ readonly field: string; readonly brought: BringingIn }> {
  const isLogo = tones.some((tone) => file.field === `${names[tone]}File`)
  if (!isLogo || !can(call.visitor, mayAddMedia, undefined))
    return { field: file.field, brought: { name: file.name, result: { ok: false, why: 'not-taken' } } }
  return { field: file.field, brought: await bringIn(call, file) }
}

export const logoQueryIn = (form: Form | undefined): string =>
  form
    ? typedIn(form, 'logoQuery')
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 200)
    : ''
