// The edition is printed with its pictures' records, so that the first page need not wait; their bytes are drawn behind it.
import { findMedium, mediaByOrigin, type Medium, receive, replaceBytes } from '#media/index.ts'
import type { Instant } from '#kernel/time.ts'
import { machine } from '#people/index.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import type { Store } from '#platform/db/store.ts'
import { discard } from '#platform/files/taking.ts'
import { demo } from './furnish.ts'
import { type DemoPicture, size } from './pictures/model.ts'
import { pictures } from './pictures/pictures.ts'

interface House {
  readonly store: Store
  readonly darkroom: Darkroom
}

/**
 * Draws whatever of the demo edition has not been drawn yet, and shows it at once; says how many those were. A server that was stopped
 * meanwhile goes on with the next start. `isOver` is asked before each.
 */
export async function hangPictures(
  house: House,
  clock: () => Instant,
  isOver: () => boolean = () => false,
): Promise<number> {
  let hung = 0
  for (const [at, picture] of pictures.entries()) {
    // Asked anew each time: somebody may take the edition out meanwhile.
    const record = (await mediaByOrigin(house.store.read, demo, [at + 1])).get(at + 1)
    if (!record || record.digest !== null) continue
    if (isOver()) break
    await hang(house, record, picture, clock)
    hung += 1
  }
  return hung
}

async function hang(
  { store, darkroom }: House,
  { id, name }: Medium,
  { shapes, letterings = () => [] }: DemoPicture,
  clock: () => Instant,
): Promise<void> {
  const file = await darkroom.files.stage()
  try {
    const poster = { ...size, shapes: shapes(), letterings: letterings() }
    insist(name, await darkroom.pictures.draw({ poster, to: file }, 'soon'))
    const received = await receive(darkroom, { name, bytes: { path: file } })
    if (!received.ok) return insist(name, received)
    await store.write(async (tx) => {
      // Another server may have been quicker, or somebody has taken the demo edition out.
      if ((await findMedium(tx, id))?.digest !== null) return
      const hung = await replaceBytes(tx, machine, { id, received: received.value }, clock())
      // Taken out since we looked, by a transaction that had begun before.
      if (hung.ok || hung.why !== 'not-found') insist(name, hung)
    })
  } finally {
    await discard(file)
  }
}

function insist(name: string, outcome: { readonly ok: boolean; readonly why?: string }): void {
  if (!outcome.ok) throw new Error(`the demo edition's picture ${name} could not be drawn: ${outcome.why}`)
}
