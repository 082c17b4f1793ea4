// What moved in, and whether it is all there.
import { editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { demand } from '#people/index.ts'
import { found } from '#platform/http/faults.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { findProof, listProofs, maySeeProofs } from '#proof/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, proofAddress } from './addresses.ts'
import { deskClock } from './moments.ts'
import { ProofPage, ProofsPage } from './proofs.tsx'
import { type DeskRoute, deskOf } from './routes-desk.ts'

const most = 50

export const proofs: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.imports,
  who: maySeeProofs,
  handle: ({ store, visitor, place, now }) =>
    store.reading(async (db) => {
      demand(visitor, maySeeProofs, undefined)
      const edition = await editionOf(db, place, now)
      const rows = (await listProofs(db, most)).map(({ id, at, sites, losses }) => ({
        path: proofAddress(id),
        at: stampOf(at, deskClock(edition.clock)),
        archive: sites.join(', '),
        losses,
      }))
      return htmlResponse(<ProofsPage desk={deskOf(edition, visitor)} rows={rows} />)
    }),
}

export const proof: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.imports}/:id`,
  who: maySeeProofs,
  handle: ({ params, store, visitor, place, now }) =>
    store.reading(async (db) => {
      demand(visitor, maySeeProofs, undefined)
      const edition = await editionOf(db, place, now)
      const shown = found(await findProof(db, found(parseId('proof', params['id']))))
      const at = stampOf(shown.at, deskClock(edition.clock))
      return htmlResponse(<ProofPage desk={deskOf(edition, visitor)} proof={shown} at={at} />)
    }),
}
