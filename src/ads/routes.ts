// Every address of advertising that readers' browsers and buyers ask for.
import { parseId } from '#kernel/ids.ts'
import { found } from '#platform/http/faults.ts'
import { page, printed } from '#platform/http/route.ts'
import { artworkPath } from './addresses.ts'
import { creativeTag, sellerFileNames, sellersTag, tones } from './model.ts'
import { click, frame, shown } from './routes-counted.ts'
import { slotFrame } from './routes-slot.tsx'
import { findArtwork, findCreative } from './store/creatives.ts'
import { sellerFile } from './store/sellers.ts'

/** The bytes as the advertiser gave them. An SVG is shown as a picture only: opened by itself it may run nothing. */
const picture = page('/ads/picture/:creative/:artwork', async ({ path, params, read }) => {
  const id = found(parseId('creative', params['creative']))
  const tone = found(tones.find((tone) => params['artwork']?.startsWith(`${tone}.`)))
  const [creative, artwork] = await Promise.all([findCreative(read, id), findArtwork(read, id, tone)])
  // The one address of it and no other: each that answers is kept by the press.
  const isIt = artwork !== undefined && artworkPath(id, artwork) === path && creative?.withdrawnAt === null
  const { type, bytes: body } = found(isIt ? artwork : undefined)
  return printed({ status: 200, type, body, tags: [creativeTag(id)], until: null, immutable: true })
})

/** Who may sell the paper's space. None of them is said by having no such file, not by an empty one. */
const sellers = sellerFileNames.map((name) =>
  page(`/${name}`, async ({ read }) => {
    const text = found((await sellerFile(read, name)).text || undefined)
    return printed({
      status: 200,
      type: 'text/plain; charset=utf-8',
      body: text,
      tags: [sellersTag(name)],
      until: null,
    })
  }),
)

export const adsRoutes = [slotFrame, shown, click, frame, picture, ...sellers]
