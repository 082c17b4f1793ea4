// The look of the paper: tried on, saved, and taken back.
import { type Edition, editionOf } from '#copy/index.ts'
import { lookQuery, maySetPaper } from '#paper/index.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { places } from '#ui/facts.ts'
import type { Look } from '#ui/theme/look.ts'
import { addresses } from './addresses.ts'
import { lookWords } from './look-words.ts'
import { LookPage } from './look.tsx'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { askedLook, isDressed, lookFormFacts, type LookShown, noLogo } from './routes-look-form.ts'
import { wrongForm } from './routes-no.tsx'
import { deskWords } from './words.ts'

export const look: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.look,
  who: maySetPaper,
  handle: (call) => lookPage(call, {}),
}

export const lookPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.look,
  who: maySetPaper,
  receives: 'files',
  handle: async (call) => {
    const { form, look: asked, ...no } = await askedLook(call)
    if (!asked) return lookPage(call, { form, ...no })
    if (form['deed'] !== 'save') return lookPage(call, { form, tried: asked })
    return (await isDressed(call, asked))
      ? seeOther(`${addresses.look}?said=saved`)
      : lookPage(call, { form, errors: [noLogo] })
  },
}

export const formerLook: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.formerLook,
  who: maySetPaper,
  handle: async (call) => {
    const { settings } = await editionOf(call.store.read, call.place, call.now)
    const former = settings.formerLook
    if (!former) return seeOther(addresses.look)
    // Its logo may have left the library since.
    const isBack =
      (await isDressed(call, former)) ||
      (await isDressed(call, { ...former, logo: { light: null, dark: null } }))
    return seeOther(`${addresses.look}?said=${isBack ? 'returned' : ''}`)
  },
}

interface Shown extends LookShown {
  readonly tried?: Look
}

async function lookPage(call: DeskCall, { tried, ...shown }: Shown): Promise<Response> {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const form = await lookFormFacts(call, edition.settings.look, shown)
  const page = (
    <LookPage
      desk={deskOf(edition, visitor)}
      {...form}
      said={saidIn(call)}
      tried={tried ? triedPages(tried, edition) : []}
      hasFormer={edition.settings.formerLook !== null}
    />
  )
  return htmlResponse(page, form.errors.length > 0 ? wrongForm : 200)
}

function triedPages(look: Look, { sections }: Edition) {
  const pageOf = (kind: string, name: string, isNarrow: boolean) => ({
    name,
    path: `${addresses.look}/page/${kind}?${lookQuery(look)}`,
    isNarrow,
  })
  return [
    pageOf('front', lookWords.frontWide, false),
    pageOf('front', lookWords.frontNarrow, true),
    ...(sections.length > 0 ? [pageOf('section', lookWords.sectionWide, false)] : []),
  ]
}

function saidIn(call: DeskCall) {
  const returned = isSaid(call, 'returned') ? lookWords.returned : undefined
  const text = isSaid(call, 'saved') ? lookWords.saved : returned
  return text === undefined ? undefined : { text, link: { name: deskWords.seeFront, path: places.front } }
}
