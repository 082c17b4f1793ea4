// Letters to the desk, as readers write them. Its pages are never printed: each form carries the moment at which it was given out.
import { albumOfBodies, bodyHtml, type Edition, editionOf } from '#copy/index.ts'
import { mediaIn } from '#document/text.ts'
import {
  addressDays,
  findKey,
  isLetterFault,
  keepKey,
  LetterForm,
  openedAt,
  receiveLetter,
  stampFor,
  suspicionOf,
} from '#letters/index.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Actor } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { networkOf } from '#platform/http/network.ts'
import { type Call, htmlResponse, type Route, seeOther } from '#platform/http/route.ts'
import { isSealed, sealOf } from '#platform/mint.ts'
import { findPublicStory, type PublicStory } from '#stories/index.ts'
import { type Place, places } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'
import { ContactPage, ContactThanksPage, emptyLetter, letterFaultIn, type TypedLetter } from './contact.tsx'

type ContactCall = Call<Actor>
type ContactRoute = Route<Actor, 'anyone'>

const contact: ContactRoute = {
  kind: 'route',
  method: 'GET',
  path: places.contact,
  who: 'anyone',
  handle: (call) => contactPage(call, { story: call.url.searchParams.get('story') ?? '' }),
}

const contactPosted: ContactRoute = {
  kind: 'route',
  method: 'POST',
  path: places.contact,
  who: 'anyone',
  handle: async (call) => {
    const { store, request, place, now } = call
    const form = await readForm(request)
    const { words } = (await editionOf(store.read, place, now)).paper
    const story = typedIn(form, 'story')
    const again = { story, typed: asTyped(form) }
    const read = shaped(form, LetterForm)
    if (!read.success) return contactPage(call, { ...again, errors: errorsIn(read.error.issues, words) }, 422)
    const key = await keyOf(store)
    const opened = openedAt(read.data.stamp, (text, seal) => isSealed(key, text, seal), now)
    if (!opened) return contactPage(call, { ...again, refusal: words.stampOver }, 422)
    const { letter: text, name, email, website } = read.data
    const about = await storyAt(store.read, story, call)
    const letter = {
      text,
      name,
      storyId: about?.story.id ?? null,
      suspicion: suspicionOf({ trap: website, text, openedAt: opened }, now),
      sender: { email, network: sealOf(key, networkOf(call.address)) },
    }
    const outcome = await store.write((tx) => receiveLetter(tx, letter, now))
    if (!outcome.ok) return contactPage(call, { ...again, refusal: words.tooManyLetters }, 429)
    return seeOther(withStory(places.letterThanks, about?.story.path))
  },
}

const thanks: ContactRoute = {
  kind: 'route',
  method: 'GET',
  path: places.letterThanks,
  who: 'anyone',
  handle: async (call) => {
    const { store, place, now, url } = call
    const edition = await editionOf(store.read, place, now)
    const about = await storyAt(store.read, url.searchParams.get('story') ?? '', call)
    return htmlResponse(<ContactThanksPage paper={edition.paper} story={placeOf(about)} />)
  },
}

export const contactRoutes = [contact, contactPosted, thanks]

const withStory = (path: string, story: string | undefined): string =>
  story === undefined ? path : `${path}?${new URLSearchParams({ story })}`

/** The story that a letter is about, where readers can have it: of any other nobody says whether it is there. */
const storyAt = async (
  db: Reader,
  path: string,
  { now }: Pick<ContactCall, 'now'>,
): Promise<PublicStory | undefined> =>
  /^\/[^\p{Cc}]{1,500}$/u.test(path) ? findPublicStory(db, path, now) : undefined

const placeOf = (about: PublicStory | undefined): Place | undefined =>
  about && { name: about.version.headline, path: about.story.path }

const keyOf = async (store: Store): Promise<string> =>
  (await findKey(store.read)) ?? (await store.write((tx) => keepKey(tx)))

interface Written {
  /** The path of a story, as it was asked for. */
  readonly story: string
  readonly typed?: TypedLetter
  readonly errors?: readonly FieldError[]
  readonly refusal?: string
}

async function contactPage(call: ContactCall, written: Written, status = 200): Promise<Response> {
  const { store, place, now } = call
  const { typed = emptyLetter, errors = [], refusal } = written
  const key = await keyOf(store)
  const edition = await editionOf(store.read, place, now)
  const [about, page] = await Promise.all([
    storyAt(store.read, written.story, call),
    ownPage(store.read, edition, call),
  ])
  const html = (
    <ContactPage
      paper={edition.paper}
      {...{ typed, errors, refusal, page }}
      stamp={stampFor(now, (text) => sealOf(key, text))}
      story={placeOf(about)}
      keptDays={addressDays}
    />
  )
  return htmlResponse(html, status, status === 429 ? { 'retry-after': '3600' } : {})
}

/** A paper that has written a page at this address, or brought one along, says there whom to write to: it stands over the form. */
async function ownPage(db: Reader, edition: Edition, { now }: ContactCall) {
  const own = await findPublicStory(db, places.contact, now)
  if (own?.version.kind !== 'page') return undefined
  const { headline, body } = own.version
  const { origin, words } = edition.paper
  const album = await albumOfBodies(db, edition, mediaIn(body), [body])
  return { headline, body: bodyHtml(body, { site: origin, album, words }) }
}

const asTyped = (form: Form): TypedLetter => ({
  letter: typedIn(form, 'letter'),
  name: typedIn(form, 'name'),
  email: typedIn(form, 'email'),
  website: typedIn(form, 'website'),
})

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
/** The first thing wrong with each field, in the order of the form. A field that came twice has been left empty. */
function errorsIn(issues: Issues, words: Words): readonly FieldError[] {
  const fields = new Map(issues.map(({ path, message }) => [String(path[0]), message] as const).toReversed())
  return ['letter', 'name', 'email'].flatMap((field) => {
    const why = fields.get(field)
    if (why === undefined) return []
    return [{ field, message: letterFaultIn(words, field, isLetterFault(why) ? why : 'letter-missing') }]
  })
}
