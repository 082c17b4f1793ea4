import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { hashOf, newId } from '#platform/mint.ts'
import { advertisementsChanged } from '../events.ts'
import { type Advertisement, isPictureType, mayKeepAdvertisements } from '../model.ts'
import { insertAdvertisement, removeAdvertisementsOf } from '../store.ts'

type Request = Pick<
  Advertisement,
  'name' | 'link' | 'alt' | 'width' | 'height' | 'pictureType' | 'origin'
> & {
  readonly picture: Uint8Array
}

/** Takes a house advertisement into the paper; it runs from now on. */
export async function runAdvertisement(
  tx: Writer,
  actor: Actor,
  { picture, ...request }: Request,
  now: Instant,
): Promise<Result<Advertisement, 'not-a-picture'>> {
  demand(actor, mayKeepAdvertisements, undefined)
  if (!isPictureType(request.pictureType) || picture.byteLength === 0) return refused('not-a-picture')
  const pictureHash = hashOf(Buffer.from(picture).toString('base64'))
  const advertisement: Advertisement = {
    ...request,
    id: newId('advertisement'),
    pictureHash,
    createdAt: now,
    endedAt: null,
  }
  await insertAdvertisement(tx, advertisement, picture)
  await emit(tx, advertisementsChanged, { payload: {}, tags: ['advertisements'] }, now)
  return done(advertisement)
}

export async function endAdvertisementsOf(
  tx: Writer,
  actor: Actor,
  origin: string,
  now: Instant,
): Promise<void> {
  demand(actor, mayKeepAdvertisements, undefined)
  await removeAdvertisementsOf(tx, origin)
  await emit(tx, advertisementsChanged, { payload: {}, tags: ['advertisements'] }, now)
}
