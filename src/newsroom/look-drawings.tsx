// Small drawings of what can be chosen: a layout is seen faster than read.
import type { Html } from '#platform/view/html.ts'
import type { FrontLayout, SectionLayout, ThemeName } from '#ui/theme/look.ts'
import { themes } from '#ui/theme/themes.ts'

/** Blocks on a sheet of 24 by 18: left, top, width, height, and whether it is a headline. */
type Block = readonly [x: number, y: number, width: number, height: number, heavy?: true]
const lines = (x: number, y: number, width: number, count: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) => [x, y + at * 1.5, width, 0.5] as const)

const layouts: Readonly<Record<FrontLayout | SectionLayout, readonly Block[]>> = {
  tiers: [
    [1, 1, 10, 3, true],
    ...lines(1, 5, 10, 4),
    [13, 1, 4, 1.5, true],
    ...lines(13, 3.5, 4, 2),
    [13, 7, 4, 1.5, true],
    ...lines(13, 9.5, 4, 1),
    ...lines(19, 1.5, 4, 6),
    [1, 12, 22, 0.3],
    ...lines(1, 13.5, 22, 3),
  ],
  centred: [
    [7, 1, 10, 3, true],
    ...lines(8, 5, 8, 4),
    [1, 1, 4, 1.5, true],
    ...lines(1, 3.5, 4, 5),
    [19, 1, 4, 1.5, true],
    ...lines(19, 3.5, 4, 5),
    [1, 12, 22, 0.3],
    ...[1, 8.5, 16].flatMap((x) => lines(x, 13.5, 6.5, 3)),
  ],
  stacked: [
    [1, 1, 22, 3.5, true],
    ...lines(1, 5.5, 7, 2),
    ...lines(10, 5.5, 13, 2),
    [1, 8.5, 22, 0.3],
    ...[1, 7, 13, 19].map((x): Block => [x, 9.5, 4, 1.5, true]),
    ...lines(1, 13.5, 13, 3),
    [16, 12.7, 7, 4],
  ],
  dated: [
    [1, 1, 13, 2.5, true],
    ...lines(15, 1.5, 8, 2),
    [1, 5, 22, 0.3],
    ...[6, 9, 12, 15].flatMap((y): readonly Block[] => [
      [1, y, 3, 0.5],
      [6, y, 12, 1.2],
    ]),
  ],
  paged: [
    [1, 1, 13, 2.5, true],
    ...lines(1, 4.5, 13, 2),
    ...lines(16, 1.5, 7, 4),
    [1, 8, 22, 0.3],
    ...[1, 8.7, 16.4].flatMap((x): readonly Block[] => [[x, 9, 6.4, 3], ...lines(x, 12.7, 6.4, 1)]),
    ...lines(1, 15, 22, 2),
  ],
}

export const LayoutDrawing = ({ of }: { of: FrontLayout | SectionLayout }): Html => (
  <svg class="drawing" viewBox="0 0 24 18" width="96" height="72" aria-hidden="true">
    {layouts[of].map(([x, y, width, height, heavy]) => (
      <rect {...{ x, y, width, height }} opacity={heavy ? '1' : '.45'} />
    ))}
  </svg>
)

/** The papers and inks of a theme, by day and by lamp. */
export function ThemeDrawing({ of }: { of: ThemeName }): Html {
  const { light, dark } = themes[of]
  return (
    <svg class="drawing" viewBox="0 0 24 18" width="96" height="72" aria-hidden="true">
      {[light, dark].map(({ paper, ink, accent, line }, at) => (
        <>
          <rect x={at * 12} y="0" width="12" height="18" fill={paper} />
          {of === 'local' && <rect x={at * 12} y="0" width="12" height="5" fill={light.accent} />}
          <rect
            x={at * 12 + (of === 'local' ? 1 : 2)}
            y="1.5"
            width="8"
            height="2"
            fill={of === 'local' ? '#ffffff' : ink}
          />
          <rect x={at * 12 + 1} y="6.5" width="3" height=".7" fill={accent} />
          <rect x={at * 12 + 1} y="8" width="9" height={of === 'local' ? 2.2 : 1.4} fill={ink} />
          <rect x={at * 12 + 1} y="11.5" width="10" height=".6" fill={line} />
          <rect x={at * 12 + 1} y="13.5" width="10" height=".6" fill={line} />
        </>
      ))}
    </svg>
  )
}

export const Swatch = ({ colour }: { colour: string }): Html => (
  <svg class="swatch" viewBox="0 0 2 1" width="48" height="24" aria-hidden="true">
    <rect width="2" height="1" fill={colour} />
  </svg>
)
