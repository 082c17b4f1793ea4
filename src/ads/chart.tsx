import type { Html } from '#platform/view/html.ts'

export interface Bar {
  readonly label: string
  readonly value: number
}
interface Props {
  readonly id: string
  /** What is drawn, and in a sentence what it shows: the table beside it has every number. */
  readonly title: string
  readonly summary: string
  readonly bars: readonly Bar[]
  /** As numbers are written in the reader's language. */
  readonly write: (value: number) => string
}

const width = 800
const height = 200
const plot = { left: 64, right: width - 8, top: 12, bottom: height - 28 } as const

/** Bars day by day, drawn by the server: no script, and colours from the stylesheet, by day and by lamp. */
export function BarChart({ id, title, summary, bars, write }: Props): Html {
  const ticks = ticksFor(Math.max(...bars.map(({ value }) => value), 1))
  const most = ticks.at(-1) ?? 1
  const yOf = (value: number): number =>
    Math.round((plot.bottom - (value / most) * (plot.bottom - plot.top)) * 10) / 10
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-summary`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-summary`}>{summary}</desc>
      {ticks.map((tick) => (
        <>
          <path class="grid" d={`M${plot.left} ${yOf(tick)}H${plot.right}`} />
          <text class="tick" x={plot.left - 8} y={yOf(tick) + 4} text-anchor="end">
            {write(tick)}
          </text>
        </>
      ))}
      <Bars bars={bars} yOf={yOf} />
      <Labels bars={bars} />
    </svg>
  )
}

const stepFor = (bars: readonly Bar[]): number => (plot.right - plot.left) / Math.max(bars.length, 7)
const round = (value: number): number => Math.round(value * 10) / 10

function Bars({ bars, yOf }: { bars: readonly Bar[]; yOf: (value: number) => number }): Html {
  const step = stepFor(bars)
  return (
    <>
      {bars.map(({ value }, at) => (
        <rect
          class="bar"
          x={round(plot.left + at * step + step * 0.12)}
          y={yOf(value)}
          width={round(step * 0.76)}
          height={round(plot.bottom - yOf(value))}
        />
      ))}
    </>
  )
}

/** The first and the last, and between them as many as stand clear of each other. */
function Labels({ bars }: { bars: readonly Bar[] }): Html {
  const step = stepFor(bars)
  const every = Math.max(1, Math.ceil(90 / step))
  return (
    <>
      {bars.map(
        ({ label }, at) =>
          at % every === 0 && (
            <text
              class="tick"
              x={round(plot.left + at * step + step * 0.5)}
              y={height - 8}
              text-anchor={at === 0 ? 'start' : at === bars.length - 1 ? 'end' : 'middle'}
            >
              {label}
            </text>
          ),
      )}
    </>
  )
}

/** Round numbers up to above the largest, three or four of them. */
export function ticksFor(largest: number): readonly number[] {
  const rough = largest / 3
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * magnitude).find((one) => one >= rough) ?? rough,
  )
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, at) => at * step)
}
