// The town's people, seen from across the street.
import {
  drawn,
  facing,
  hatch,
  ink,
  line,
  oval,
  placed,
  shape,
  skin,
  way,
  type Point,
  type Points,
} from './ink.ts'

export interface Look {
  readonly coat: string
  readonly trousers?: string
  readonly face?: string
  readonly hair?: string
  readonly hat?: 'cap' | 'bobble' | 'brim'
  /** 1 looks to the right, -1 to the left. */
  readonly facing?: 1 | -1
  readonly arm?: 'down' | 'up' | 'out' | 'holding'
  readonly skirt?: boolean
  /** Degrees by which they lean. */
  readonly lean?: number
}

/** Somebody who stands: `height` pixels from the foot. */
export function person(x: number, foot: number, height: number, look: Look): string {
  const {
    coat,
    trousers = ink,
    face = skin,
    hair = ink,
    facing: side = 1,
    lean = 0,
    arm = 'down',
    skirt = false,
  } = look
  const unit = height / 100
  const at = (points: Points): Points => placed(facing(points, side), x, foot, unit, lean)
  const thin = Math.max(2, height / 42)
  const legs = skirt
    ? drawn(at(way('-13,-2 -9,-42 9,-42 14,-2')), coat, thin) + shape(at(way('-7,0 -6,-4 9,-4 12,0')), ink)
    : drawn(at(way('-9,0 -9,-44 10,-44 11,0 4,0 1,-30 -2,0')), trousers, thin) +
      shape(at(way('-10,1 -9,-4 -1,-4 1,1')), ink) +
      shape(at(way('3,1 4,-4 11,-4 15,1')), ink)
  const body = at(way('-12,-36 -14,-66 -9,-77 9,-77 14,-66 13,-36'))
  const shade = at(way('-12,-36 -14,-66 -9,-77 -3,-76 -5,-36'))
  return (
    legs +
    drawn(body, coat, thin) +
    hatch(shade, 90, Math.max(4, height / 24), thin * 0.6) +
    armOf(arm, at, coat, face, thin) +
    headOf(look.hat, at, { face, hair, coat }, thin)
  )
}

function armOf(
  arm: NonNullable<Look['arm']>,
  at: (points: Points) => Points,
  coat: string,
  face: string,
  thin: number,
): string {
  const ways: Record<typeof arm, readonly [Points, Point]> = {
    down: [way('2,-72 8,-70 8,-42 2,-42'), [5, -38]],
    up: [way('3,-73 10,-70 20,-94 14,-97'), [18, -99]],
    out: [way('2,-73 4,-65 26,-61 26,-67'), [30, -64]],
    holding: [way('1,-71 7,-70 9,-54 20,-52 20,-46 3,-47'), [23, -49]],
  }
  const [sleeve, [hx, hy]] = ways[arm]
  return drawn(at(sleeve), coat, thin) + drawn(at(oval(hx, hy, 3.6, 3.6, 14)), face, thin * 0.8)
}

function headOf(
  hat: Look['hat'],
  at: (points: Points) => Points,
  { face, hair, coat }: { readonly face: string; readonly hair: string; readonly coat: string },
  thin: number,
): string {
  const head = at(way('-7,-80 -8,-90 -3,-97 4,-97 8,-92 8.4,-88 10.6,-86.4 8.2,-85 7,-79.5 2,-77'))
  const eye = line(at(way('4.2,-89.4 4.6,-87.6')), thin * 0.9)
  const top = {
    none: shape(at(way('-8.6,-82 -9.4,-92 -4,-99 5,-98.6 8,-93.4 0,-93.6 -3.4,-88 -4.6,-82')), hair),
    cap: drawn(at(way('-9.4,-91 -6,-99 3,-100 8,-94 14,-91.4 13,-90')), ink, thin * 0.7),
    bobble:
      drawn(at(way('-9,-90 -8,-98 0,-101.6 7,-98 9,-90')), coat, thin * 0.8) +
      drawn(at(oval(0, -103, 3, 3, 12)), coat, thin * 0.7),
    brim: drawn(at(way('-15,-91 -7,-93 -6,-101 5,-101 7,-93 14,-91.6 13,-89.8 -14,-89.4')), hair, thin * 0.7),
  }[hat ?? 'none']
  return drawn(head, face, thin) + eye + top
}
