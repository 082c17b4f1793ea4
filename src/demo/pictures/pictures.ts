// Every picture of the demo edition, those that the front shows first before the others: in this order they are drawn.
import { bakery } from './bakery.ts'
import { beatrixAmory } from './beatrix-amory.ts'
import { boots } from './boots.ts'
import { busStop } from './bus-stop.ts'
import { choir } from './choir.ts'
import { corridor } from './corridor.ts'
import { council } from './council.ts'
import { estuary } from './estuary.ts'
import { ferryBerth } from './ferry-berth.ts'
import { flats } from './flats.ts'
import { flights } from './flights.ts'
import { gale } from './gale.ts'
import { honorBligh } from './honor-bligh.ts'
import { hughLanyon } from './hugh-lanyon.ts'
import type { DemoPicture } from './model.ts'
import { moles } from './moles.ts'
import { ports } from './ports.ts'
import { raft } from './raft.ts'
import { ratings } from './ratings.ts'
import { sewingMachine } from './sewing-machine.ts'
import { swingBridge } from './swing-bridge.ts'
import { telephones } from './telephones.ts'
import { tideMill } from './tide-mill.ts'
import { wilfSandiman } from './wilf-sandiman.ts'

export const pictures: readonly DemoPicture[] = [
  telephones,
  gale,
  hughLanyon,
  ferryBerth,
  ratings,
  swingBridge,
  boots,
  beatrixAmory,
  corridor,
  choir,
  estuary,
  council,
  flats,
  bakery,
  raft,
  moles,
  honorBligh,
  sewingMachine,
  busStop,
  tideMill,
  flights,
  ports,
  wilfSandiman,
]
