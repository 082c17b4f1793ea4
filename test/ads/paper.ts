// A paper with advertising in it: campaigns booked by the deeds of the desk, and what a reader's browser asks for.
import assert from 'node:assert/strict'
import { get } from 'node:http'
import {
  addCreative,
  type Booking,
  book,
  type Campaign,
  type Creative,
  type CreativeRequest,
} from '#ads/index.ts'
import type { Instant } from '#kernel/time.ts'
import { machine } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { pixelsOf, type Size, slotNames } from '#ui/slots.ts'
import { svg } from '../harness/artworks.ts'
import type { Visitor } from '../harness/paper.ts'

/** A browser that a person sits at; the tests' own would be taken for a robot. */
export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0'
export const reading = { 'user-agent': firefox }

const terms: Booking = {
  name: 'Spring sale',
  advertiser: 'Ropewalk',
  industry: '',
  isHouse: false,
  beginsAt: '2022-01-01T00:00:00.000Z' as Instant,
  endsAt: null,
  weight: 1,
  share: null,
  onePageIn: 1,
  slots: slotNames,
  sectionIds: [],
  topicIds: [],
}

export async function bookFor(store: Store, more: Partial<Booking> = {}): Promise<Campaign> {
  const outcome = await store.write((tx) => book(tx, machine, { ...terms, ...more }, clock()))
  assert.ok(outcome.ok)
  return outcome.value
}

const everySize: readonly Size[] = ['250x250', '300x250', '320x100', '600x250', '728x90']

/** Drawn at each of the sizes, so that there is something for every slot. */
export async function showIn(
  store: Store,
  { id, name }: Pick<Campaign, 'id' | 'name'>,
  more: Partial<CreativeRequest> = {},
  sizes = everySize,
): Promise<readonly Creative[]> {
  const made: Creative[] = []
  for (const size of sizes) {
    const { width, height } = pixelsOf(size)
    const light = svg(width, height, `<rect width="${width}" height="${height}" fill="#22393f"/>`)
    const request: CreativeRequest = {
      campaignId: id,
      size,
      link: 'https://ropewalk.example/',
      alt: `${name} at ${size}`,
      shown: { kind: 'picture', light, dark: undefined },
      ...more,
    }
    const outcome = await store.write((tx) => addCreative(tx, machine, request, clock()))
    assert.ok(outcome.ok, JSON.stringify(outcome))
    made.push(outcome.value)
  }
  return made
}

/** A link that is followed: `fetch` says of itself that it is not a browser that goes somewhere. */
export const follow = (address: string, headers: Record<string, string> = reading): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    }).once('error', reject)
  })

/** The addresses of the slots on a page, in their order. */
export const slotsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<iframe src="(\/ads\/slot\/[^"]+)"/g)].map(([, address]) =>
    (address ?? '').replaceAll('&amp;', '&'),
  )
export const slotsOf = async ({ get }: Visitor, path: string): Promise<readonly string[]> =>
  slotsIn(await (await get(path)).text())

/** What says itself in a slot now. */
export async function saidIn({ get }: Visitor, address: string): Promise<readonly string[]> {
  const html = await (await get(address)).text()
  return [...html.matchAll(/alt="([^"]*)"|title="([^"]*)"/g)].map(([, alt, title]) => alt ?? title ?? '')
}
