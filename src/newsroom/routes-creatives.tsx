// What a campaign shows: everything of it, something new, other words, away and back.
import {
  addCreative,
  artworkPath,
  type BadPicture,
  type BadWords,
  type Campaign,
  clickMark,
  type Creative,
  type CreativeRequest,
  creativesAt,
  findHtml,
  mayKeepAdvertisements,
  restoreCreative,
  rewordCreative,
  withdrawCreative,
} from '#ads/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { pixelsOf, slotNamed, slotNames } from '#ui/slots.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, campaignAddress } from './addresses.ts'
import { AddCreativePage, CreativePage, CreativesPage } from './advertising/creatives.tsx'
import { type CreativeFacts, type CreativeForm, type Done, emptyCreative } from './advertising/facts.ts'
import { adWords, badPictureWords, badWordsWords, slotDeskWords } from './advertising/words.ts'
import { HtmlForm, HtmlWordsForm, WordsForm } from './contract/campaign.ts'
import { deskClock } from './moments.ts'
import { type HeldCampaign, heldCampaign } from './routes-campaign-desk.ts'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'

const base = `${addresses.advertising}/:campaign/creatives`
const creativeAddress = ({ campaignId, id }: Creative, deed = ''): string =>
  `${campaignAddress(campaignId, 'creatives')}/${id}${deed}`

export const creatives: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: base,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => {
      const held = await heldCampaign(db, call, 'creatives')
      const facts = await Promise.all(held.creatives.map((creative) => creativeFacts(db, held, creative)))
      const list = campaignAddress(held.campaign.id, 'creatives')
      const props = {
        desk: held.desk,
        head: held.head,
        creatives: facts.toSorted((one, other) => Number(!!one.withdrawn) - Number(!!other.withdrawn)),
        missing: missingIn(held).map((slot) => slotDeskWords[slot]),
        addPicture: `${list}/picture`,
        addHtml: `${list}/html`,
        done: doneIn(call, held),
      }
      return htmlResponse(<CreativesPage {...props} />)
    }),
}

const booked = ({ campaign, creatives }: Pick<HeldCampaign, 'campaign' | 'creatives'>) => ({
  ...campaign,
  creatives: creatives.filter(({ withdrawnAt }) => withdrawnAt === null),
})

/** Slots it was booked for and can show nothing in, at no width. */
const missingIn = (held: HeldCampaign) =>
  held.campaign.slots.filter((slot) =>
    slotNamed(slot).steps.every((step) => creativesAt(booked(held), step).length === 0),
  )

async function creativeFacts(
  db: Reader,
  { campaign, edition }: HeldCampaign,
  creative: Creative,
): Promise<CreativeFacts> {
  const { id, size, alt, link, artworks, withdrawnAt, kind } = creative
  const html = kind === 'html' ? ((await findHtml(db, id)) ?? '') : clickMark
  const pictureIn = (tone: 'light' | 'dark') => {
    const artwork = artworks.find((one) => one.tone === tone)
    return artwork && withdrawnAt === null ? artworkPath(id, artwork) : undefined
  }
  return {
    id,
    path: creativeAddress(creative),
    size,
    ...pixelsOf(size),
    alt,
    link,
    picture: pictureIn('light'),
    dark: pictureIn('dark'),
    frame: kind === 'html' ? creativeAddress(creative, '/frame') : undefined,
    isUncounted: !html.includes(clickMark),
    withdrawn: withdrawnAt === null ? undefined : stampOf(withdrawnAt, deskClock(edition.clock)),
    turn: creativeAddress(creative, withdrawnAt === null ? '/withdrawal' : '/restoration'),
    slots: slotsFor(campaign, size),
  }
}

const slotsFor = ({ slots }: Campaign, size: Creative['size']) =>
  slotNames.filter(
    (slot) => slots.includes(slot) && slotNamed(slot).steps.some((step) => step.sizes.includes(size)),
  )

const adding = (kind: 'picture' | 'html'): DeskRoute => ({
  kind: 'route',
  method: 'GET',
  path: `${base}/${kind}`,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => addAgain(await heldCampaign(db, call), kind, emptyCreative)),
})
export const addPicture = adding('picture')
export const addHtml = adding('html')

export function addAgain(
  { desk, head, campaign }: HeldCampaign,
  kind: 'picture' | 'html',
  form: CreativeForm,
): Response {
  const action = `${campaignAddress(campaign.id, 'creatives')}/${kind}`
  const status = form.errors.length > 0 ? wrongForm : 200
  return htmlResponse(<AddCreativePage {...{ desk, head, kind, form, action }} />, status)
}

export const addHtmlPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${base}/html`,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const form = await readForm(call.request)
    const held = await heldCampaign(call.store.read, call)
    const read = shaped(form, HtmlForm)
    if (!read.success) return addAgain(held, 'html', asTyped(form, errorsOf(read.error)))
    const { size, link, alt, html, hosts } = read.data
    const shown = { kind: 'html', html, hosts } as const
    return added(call, held, form, { campaignId: held.campaign.id, size, link, alt, shown })
  },
}

/** Stored, or back to its form with what was wrong. */
export async function added(
  { store, visitor, now }: DeskCall,
  held: HeldCampaign,
  form: Form,
  request: CreativeRequest,
): Promise<Response> {
  const outcome = await store.write((tx) => addCreative(tx, visitor, request, now))
  if (outcome.ok) return seeOther(`${campaignAddress(held.campaign.id, 'creatives')}?done=added`)
  if (outcome.why === 'not-found') throw new HttpFault('not-found')
  return addAgain(held, request.shown.kind, asTyped(form, [wrongIn(outcome.why)]))
}

const wrongIn = (why: BadWords | BadPicture): FieldError => {
  if (why === 'bad-link') return { field: 'link', message: badWordsWords[why] }
  if (why === 'bad-host') return { field: 'hosts', message: badWordsWords[why] }
  return badPictureWords(why)
}

export const asTyped = (form: Form, errors: readonly FieldError[]): CreativeForm => ({
  size: typedIn(form, 'size'),
  link: typedIn(form, 'link'),
  alt: typedIn(form, 'alt'),
  html: typedIn(form, 'html'),
  hosts: typedIn(form, 'hosts'),
  errors,
})

interface HeldCreative {
  readonly held: HeldCampaign
  readonly creative: Creative
}
async function heldCreative(db: Reader, call: DeskCall): Promise<HeldCreative> {
  const held = await heldCampaign(db, call)
  const id = found(parseId('creative', call.params['creative']))
  return { held, creative: found(held.creatives.find((creative) => creative.id === id)) }
}

export const words: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${base}/:creative`,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => {
      const on = await heldCreative(db, call)
      const { size, link, alt, hosts } = on.creative
      const html = (await findHtml(db, on.creative.id)) ?? ''
      return wordsPage(db, on, { size, link, alt, html, hosts: hosts.join('\n'), errors: [] })
    }),
}

async function wordsPage(
  db: Reader,
  { held, creative }: HeldCreative,
  form: CreativeForm,
): Promise<Response> {
  const facts = await creativeFacts(db, held, creative)
  const { desk, head } = held
  const page = <CreativePage {...{ desk, head, form }} creative={facts} action={facts.path} />
  return htmlResponse(page, form.errors.length > 0 ? wrongForm : 200)
}

export const wordsPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${base}/:creative`,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const on = await heldCreative(store.read, call)
    const again = (errors: readonly FieldError[]) => wordsPage(store.read, on, asTyped(form, errors))
    const read =
      on.creative.kind === 'html'
        ? shaped(form, HtmlWordsForm)
        : shaped(
            form,
            WordsForm.transform((typed) => ({ ...typed, html: '', hosts: [] as readonly string[] })),
          )
    if (!read.success) return again(errorsOf(read.error))
    const request = { creativeId: on.creative.id, ...read.data }
    const outcome = await store.write((tx) => rewordCreative(tx, visitor, request, now))
    if (outcome.ok) return seeOther(`${campaignAddress(on.held.campaign.id, 'creatives')}?done=changed`)
    if (outcome.why === 'not-found') throw new HttpFault('not-found')
    return again([wrongIn(outcome.why)])
  },
}

const turning = (
  deed: 'withdrawal' | 'restoration',
  turn: typeof withdrawCreative,
  done: string,
): DeskRoute => ({
  kind: 'route',
  method: 'POST',
  path: `${base}/:creative/${deed}`,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const { store, visitor, now } = call
    const { creative } = await heldCreative(store.read, call)
    const outcome = await store.write((tx) => turn(tx, visitor, creative.id, now))
    if (!outcome.ok) throw new HttpFault('not-found')
    const list = campaignAddress(creative.campaignId, 'creatives')
    return seeOther(`${list}?${new URLSearchParams({ done, of: creative.id })}`)
  },
})
export const withdrawal = turning('withdrawal', withdrawCreative, 'withdrawn')
export const restoration = turning('restoration', restoreCreative, 'restored')

function doneIn({ url }: DeskCall, { creatives }: HeldCampaign): Done | undefined {
  const key = url.searchParams.get('done')
  const of = creatives.find(({ id }) => id === url.searchParams.get('of'))
  if (key === 'withdrawn' && of && of.withdrawnAt !== null)
    return { text: adWords.done.withdrawn, undo: creativeAddress(of, '/restoration') }
  if (key === 'restored' && of && of.withdrawnAt === null)
    return { text: adWords.done.restored, undo: creativeAddress(of, '/withdrawal') }
  if (key === 'added' || key === 'changed' || key === 'booked') return { text: adWords.done[key] }
  return undefined
}
