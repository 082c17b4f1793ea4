// Tags of other services, for the owner alone.
import { editionOf } from '#copy/index.ts'
import { mayKeepSnippets, setSnippets, type Snippets, textOfTags, thirdParties } from '#paper/index.ts'
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { places } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import { SnippetsForm } from './contract/snippets.ts'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { type SnippetFields, SnippetsPage } from './snippets.tsx'
import { snippetWords } from './snippet-words.ts'
import { deskWords } from './words.ts'

export const snippets: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.snippets,
  who: mayKeepSnippets,
  handle: (call) => snippetsPage(call),
}

export const snippetsPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.snippets,
  who: mayKeepSnippets,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const read = shaped(form, SnippetsForm)
    if (!read.success) return snippetsPage(call, form, everyError(read.error.issues))
    await store.write((tx) => setSnippets(tx, visitor, read.data, now))
    return seeOther(`${addresses.snippets}?said=saved`)
  },
}

/** Several tags can be wrong in one field; each is told. */
const everyError = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): readonly FieldError[] => issues.map(({ path, message }) => ({ field: String(path[0]), message }))

async function snippetsPage(
  call: DeskCall,
  form?: Form,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const stored = edition.settings.snippets
  const said = { text: snippetWords.saved, link: { name: deskWords.seeFront, path: places.front } }
  const page = (
    <SnippetsPage
      desk={deskOf(edition, visitor)}
      fields={form ? asTyped(form) : asStored(stored)}
      errors={errors}
      thirdParties={thirdParties(stored)}
      said={isSaid(call, 'saved') ? said : undefined}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

const asStored = (stored: Snippets): SnippetFields => ({
  tags: textOfTags(stored),
  connects: stored.connects.join('\n'),
  images: stored.images.join('\n'),
})

const asTyped = (form: Form): SnippetFields => ({
  tags: typedIn(form, 'tags'),
  connects: typedIn(form, 'connects'),
  images: typedIn(form, 'images'),
})
