import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { hashOf, newId } from '#platform/mint.ts'
import { type BadArtwork, fitArtwork } from '../artwork.ts'
import { hostOf, linkOf } from '../link.ts'
import { type Artwork, type Creative, mayKeepAdvertisements, type Tone } from '../model.ts'
import { insertArtwork, insertCreative } from '../store/creatives.ts'
import { findCampaign } from '../store/campaigns.ts'
import { announce, hold } from './announce.ts'

export type BadWords = 'bad-link' | 'bad-host'
export type BadPicture = `${Tone}-${BadArtwork}`

export interface CreativeRequest extends Pick<Creative, 'campaignId' | 'size' | 'link' | 'alt'> {
  readonly shown:
    | { readonly kind: 'html'; readonly html: string; readonly hosts: readonly string[] }
    | { readonly kind: 'picture'; readonly light: Uint8Array; readonly dark: Uint8Array | undefined }
}

/** Gives a campaign something to show: a picture for one size, or HTML for one. */
export async function addCreative(
  tx: Writer,
  actor: Actor,
  request: CreativeRequest,
  now: Instant,
): Promise<Result<Creative, 'not-found' | BadWords | BadPicture>> {
  demand(actor, mayKeepAdvertisements, undefined)
  const { campaignId, size, alt, shown } = request
  const held = await hold(tx, now)
  if (!(await findCampaign(tx, campaignId))) return refused('not-found')
  const link = linkOf(request.link)
  if (link === undefined) return refused('bad-link')
  const hosts = shown.kind === 'html' ? hostsIn(shown.hosts) : []
  if (!hosts) return refused('bad-host')
  const pictures = shown.kind === 'picture' ? picturesIn(request, shown) : done([])
  if (!pictures.ok) return pictures

  const id = newId('creative')
  const artworks = pictures.value.map(({ artwork }) => artwork)
  const creative: Creative = {
    id,
    campaignId,
    size,
    kind: shown.kind,
    link,
    alt,
    artworks,
    hosts,
    createdAt: now,
    withdrawnAt: null,
  }
  await insertCreative(tx, creative, shown.kind === 'html' ? shown.html : '')
  for (const { artwork, bytes } of pictures.value) await insertArtwork(tx, id, artwork, bytes)
  await announce(tx, held, { campaignId, what: 'creative-added', byId: actor.id }, now)
  return done(creative)
}

/** Undefined: one of them is no address to load from. */
export function hostsIn(typed: readonly string[]): readonly string[] | undefined {
  const hosts = typed.map(hostOf)
  return hosts.every((host) => host !== undefined) ? hosts : undefined
}

interface Picture {
  readonly artwork: Artwork
  readonly bytes: Uint8Array
}

function picturesIn(
  { size }: CreativeRequest,
  { light, dark }: { readonly light: Uint8Array; readonly dark: Uint8Array | undefined },
): Result<readonly Picture[], BadPicture> {
  const pictures: Picture[] = []
  const given = [['light', light] as const, ...(dark ? [['dark', dark] as const] : [])]
  for (const [tone, bytes] of given) {
    const type = fitArtwork(bytes, size)
    if (!type.ok) return refused(`${tone}-${type.why}` as const)
    const digest = hashOf(Buffer.from(bytes).toString('base64'))
    pictures.push({ artwork: { tone, type: type.value, digest }, bytes })
  }
  return done(pictures)
}
