// A picture for a campaign, sent in parts with its words.
import { heaviest, mayKeepAdvertisements, type Tone, tones } from '#ads/index.ts'
import { shaped } from '#platform/http/form.ts'
import { type Incoming, readUpload } from '#platform/http/upload.ts'
import { addresses } from './addresses.ts'
import { badPictureWords } from './advertising/words.ts'
import { PictureForm } from './contract/campaign.ts'
import { heldCampaign } from './routes-campaign-desk.ts'
import { addAgain, added, asTyped } from './routes-creatives.tsx'
import type { DeskRoute } from './routes-desk.ts'
import { errorsOf } from './typed.ts'

export const addPicturePosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.advertising}/:campaign/creatives/picture`,
  who: mayKeepAdvertisements,
  receives: 'files',
  handle: async (call) => {
    const held = await heldCampaign(call.store.read, call)
    const { form, files } = await readUpload(call.request, taken)
    const [light, dark] = tones.map((tone) => files.find((file) => file.tone === tone)?.bytes)
    const read = shaped(form, PictureForm)
    const wrong = read.success ? [] : errorsOf(read.error)
    const missing = light ? [] : [badPictureWords('light-not-a-picture')]
    if (!read.success || !light) return addAgain(held, 'picture', asTyped(form, [...wrong, ...missing]))
    const shown = { kind: 'picture', light, dark } as const
    return added(call, held, form, { campaignId: held.campaign.id, ...read.data, shown })
  },
}

interface Taken {
  readonly tone: Tone | undefined
  readonly bytes: Uint8Array
}

/** No more is kept than is needed to see that it is too much. */
async function taken({ field, bytes }: Incoming): Promise<Taken> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size > heaviest) break
  }
  return { tone: tones.find((tone) => tone === field), bytes: Buffer.concat(chunks) }
}
