// ads.txt and app-ads.txt at the desk.
import {
  countSellers,
  faultsIn,
  mayKeepAdvertisements,
  saveSellers,
  type SellerFile,
  sellerFile,
  type SellerFileName,
  sellerFileNames,
} from '#ads/index.ts'
import { editionOf } from '#copy/index.ts'
import { found } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import { SellersPage } from './advertising/sellers.tsx'
import { adWords, sellerFaultWords } from './advertising/words.ts'
import { SellersForm } from './contract/campaign.ts'
import { type DeskCall, type DeskRoute, deskOf, revisionIn } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'

const path = `${addresses.sellers}/:file`
const addressOf = (name: SellerFileName): string => `${addresses.sellers}/${name}`
const nameIn = ({ params }: DeskCall): SellerFileName =>
  found(sellerFileNames.find((name) => name === params['file']))

export const sellers: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayKeepAdvertisements,
  handle: async (call) => page(call, await sellerFile(call.store.read, nameIn(call))),
}

export const sellersPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const revision = revisionIn(form)
    const name = nameIn(call)
    const typed = typeof form['text'] === 'string' ? form['text'] : ''
    const read = shaped(form, SellersForm)
    const faults = read.success ? faultErrors(read.data.text) : errorsOf(read.error)
    if (!read.success || faults.length > 0) return page(call, { name, text: typed, revision }, faults)
    const file = { name, text: tidy(read.data.text), revision }
    const outcome = await store.write((tx) => saveSellers(tx, visitor, file, now))
    if (outcome.ok) return seeOther(`${addressOf(name)}?said=saved`)
    const theirs = await sellerFile(store.read, name)
    return page(call, { ...file, revision: theirs.revision }, [
      { field: 'text', message: adWords.sellersChanged },
    ])
  },
}

/** One line break at the end, none before; nothing is nothing. */
const tidy = (text: string): string => (text.trim() === '' ? '' : `${text.trim()}\n`)

const faultErrors = (text: string): readonly FieldError[] =>
  faultsIn(text)
    .slice(0, 50)
    .map(({ line, why }) => ({
      field: 'text',
      message: `${adWords.inLine(line)} ${sellerFaultWords[why]}`,
    }))

async function page(call: DeskCall, file: SellerFile, errors: readonly FieldError[] = []): Promise<Response> {
  const { store, place, now, visitor, url } = call
  const [edition, stored] = await Promise.all([
    editionOf(store.read, place, now),
    sellerFile(store.read, file.name),
  ])
  const facts = {
    file: file.name,
    others: sellerFileNames.map((name) => ({ name, path: addressOf(name), here: name === file.name })),
    text: file.text,
    revision: String(file.revision),
    action: addressOf(file.name),
    address: stored.text === '' ? undefined : `${place.origin}/${file.name}`,
    count: countSellers(stored.text),
    errors,
    saved: errors.length === 0 && url.searchParams.get('said') === 'saved',
  }
  const html = <SellersPage desk={deskOf(edition, visitor)} facts={facts} />
  return htmlResponse(html, errors.length > 0 ? wrongForm : 200)
}
