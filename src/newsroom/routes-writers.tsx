// Those who write, at the desk: what the paper says of them, and how they look.
import {
  describePerson,
  listPersons,
  mayDescribePeople,
  type Person,
  personPath,
  personsByIds,
} from '#bylines/index.ts'
import { editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { portray } from '#media/index.ts'
import { found } from '#platform/http/faults.ts'
import { type Form, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, writerAddress } from './addresses.ts'
import { WriterForm } from './contract/writer.ts'
import type { WriterFields } from './facts.ts'
import { pictureWords } from './picture-words.ts'
import { choicesFor, pictureQueryIn, readChoosing } from './routes-choosing.ts'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'
import { writerWords } from './writer-words.ts'
import { WriterPage, WritersPage } from './writers.tsx'

const onOnePage = 200
const path = `${addresses.writers}/:id`

export const writers: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.writers,
  who: mayDescribePeople,
  handle: async ({ store, place, now, visitor, url }) => {
    const query = (url.searchParams.get('q') ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 200)
    const [edition, persons] = await Promise.all([
      editionOf(store.read, place, now),
      listPersons(store.read, query, onOnePage + 1),
    ])
    const rows = persons.slice(0, onOnePage).map(({ id, name, title, bio, portraitId }) => ({
      name,
      path: writerAddress(id),
      role: title,
      bio,
      hasPortrait: portraitId !== null,
    }))
    const isCut = persons.length > onOnePage
    return htmlResponse(<WritersPage desk={deskOf(edition, visitor)} {...{ rows, query, isCut }} />)
  },
}

export const writer: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayDescribePeople,
  handle: async (call) => writerPage(call, await personIn(call)),
}

export const writerPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path,
  who: mayDescribePeople,
  receives: 'files',
  handle: async (call) => {
    const person = await personIn(call)
    const { form, errors } = await readChoosing(call, ['portrait'])
    if (form['deed'] === 'find' || errors.length > 0) return writerPage(call, person, { form, errors })
    const read = shaped(form, WriterForm)
    if (!read.success) return writerPage(call, person, { form, errors: errorsOf(read.error) })
    const { role, bio, portrait } = read.data
    const outcome = await isSaved(call, { id: person.id, title: role, bio, portraitId: portrait })
    if (outcome.ok) return seeOther(`${writerAddress(person.id)}?said=saved`)
    return writerPage(call, person, { form, errors: [{ field: 'portrait', message: pictureWords.no }] })
  },
}

async function personIn({ store, params }: DeskCall): Promise<Person> {
  const id = found(parseId('person', params['id']))
  return found((await personsByIds(store.read, [id])).get(id))
}

/** What is said of them and the right of everybody to see their picture are one deed. */
const isSaved = (
  { store, visitor, now }: DeskCall,
  said: Pick<Person, 'id' | 'title' | 'bio' | 'portraitId'>,
): Promise<Result<void, 'no-picture'>> =>
  store.write(async (tx) => {
    const shown = await portray(tx, visitor, { personId: said.id, mediaId: said.portraitId }, now)
    if (shown.ok) found((await describePerson(tx, visitor, said, now)).ok || undefined)
    return shown
  })

interface Typed {
  readonly form: Form
  readonly errors: readonly FieldError[]
}

async function writerPage(call: DeskCall, person: Person, typed?: Typed): Promise<Response> {
  const { store, place, now, visitor } = call
  const fields = typed ? asTyped(typed.form) : fieldsOf(person)
  const chosen = [parseId('media', fields.portrait)]
  const words = pictureQueryIn(typed?.form)
  const [edition, { lists, query, found: isFound }] = await Promise.all([
    editionOf(store.read, place, now),
    choicesFor(store.read, { chosen, words, first: 'picture', now }),
  ])
  const errors = typed?.errors ?? []
  const page = (
    <WriterPage
      desk={deskOf(edition, visitor)}
      writer={{ name: person.name, path: personPath(person) }}
      action={writerAddress(person.id)}
      portraits={lists[0] ?? []}
      found={isFound}
      said={isSaid(call, 'saved') ? { text: writerWords.saved } : undefined}
      {...{ fields, errors, query }}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

const fieldsOf = ({ title, bio, portraitId }: Person): WriterFields => ({
  role: title,
  bio,
  portrait: portraitId ?? '',
})
const asTyped = (form: Form): WriterFields => ({
  role: typedIn(form, 'role'),
  bio: typedIn(form, 'bio'),
  portrait: typedIn(form, 'portrait'),
})
