// One campaign on a page: the desk's page around it, and what stands in its slots, which counts nothing.
import {
  artworkPath,
  type Creative,
  creativeAnswer,
  creativeDocument,
  creativesAt,
  findHtml,
  mayKeepAdvertisements,
  slotAnswer,
  SlotFrame,
  type Standing,
} from '#ads/index.ts'
import { parseId } from '#kernel/ids.ts'
import { found } from '#platform/http/faults.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { type PageKind, slotNamed, slotNames, slotsOn } from '#ui/slots.ts'
import { addresses, campaignAddress } from './addresses.ts'
import { AdPreviewPage, previewWidths } from './advertising/ad-preview.tsx'
import { adWords } from './advertising/words.ts'
import { heldCampaign } from './routes-campaign-desk.ts'
import type { DeskRoute } from './routes-desk.ts'

const base = `${addresses.advertising}/:campaign`
const kinds: readonly PageKind[] = ['story', 'front', 'section']

export const campaignPreview: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${base}/preview`,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => {
      const { desk, head, campaign } = await heldCampaign(db, call, 'preview')
      const { searchParams } = call.url
      const on = kinds.find((kind) => kind === searchParams.get('on')) ?? 'story'
      const width = previewWidths.find((one) => one === searchParams.get('width')) ?? 'full'
      const address = (to: string, wide: string) =>
        `${campaignAddress(campaign.id, 'preview')}?${new URLSearchParams({ on: to, width: wide })}`
      const props = {
        desk,
        head,
        width,
        page: `${campaignAddress(campaign.id)}/page/${on}#slot-${slotsOn(on).find((slot) => campaign.slots.includes(slot)) ?? ''}`,
        kinds: kinds.map((kind) => ({
          name: adWords.previewOn[kind],
          path: address(kind, width),
          here: kind === on,
        })),
        widths: previewWidths.map((one) => ({
          name: adWords.previewWidths[one],
          path: address(on, one),
          here: one === width,
        })),
      }
      return htmlResponse(<AdPreviewPage {...props} />)
    }),
}

export const previewSlot: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${base}/slot/:slot`,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => {
      const slot = found(slotNames.find((name) => name === call.params['slot']))
      const { campaign, creatives, edition } = await heldCampaign(db, call)
      const live = creatives.filter(({ withdrawnAt }) => withdrawnAt === null)
      const standing = slotNamed(slot).steps.flatMap((step) => {
        const [creative] = creativesAt({ ...campaign, creatives: live }, step)
        return creative ? [standingOf(creative, step)] : []
      })
      const { language, words } = edition.paper
      return slotAnswer(slot, <SlotFrame {...{ slot, language, words, standing }} />)
    }),
}

function standingOf(creative: Creative, step: Standing['step']): Standing {
  const { id, campaignId, size, alt, link, artworks, kind } = creative
  const pathOf = (tone: 'light' | 'dark') => {
    const artwork = artworks.find((one) => one.tone === tone)
    return artwork && artworkPath(id, artwork)
  }
  const address = `${campaignAddress(campaignId, 'creatives')}/${id}/frame`
  const shown =
    kind === 'html'
      ? ({ kind, address } as const)
      : ({ kind, light: pathOf('light') ?? '', dark: pathOf('dark') } as const)
  return { step, size, alt, link, shown }
}

/** HTML in its sandbox, as readers get it, but that its link is the plain one and nothing is counted. */
export const previewFrame: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${base}/creatives/:creative/frame`,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => {
      const { creatives } = await heldCampaign(db, call)
      const id = found(parseId('creative', call.params['creative']))
      const creative = found(creatives.find((one) => one.id === id && one.kind === 'html'))
      const html = found(await findHtml(db, id))
      return creativeAnswer(creativeDocument(html, creative.link), creative.hosts)
    }),
}
