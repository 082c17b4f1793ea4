// How far a long command is, on the error stream: one line that is drawn again on a terminal, else a line every few seconds.
import { stopwatch } from '#platform/mint.ts'

export interface Reading {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly count: number
  readonly unit: string
}
export interface Gauge {
  show(reading: Reading): void
  end(): void
}

const every = { terminal: 100, plain: 5_000 }

export function openGauge(stream: NodeJS.WriteStream = process.stderr, now = stopwatch): Gauge {
  const isTerminal = stream.isTTY
  let label = ''
  let began = now()
  let shown = began
  let isDrawn = false
  return {
    show: (reading) => {
      if (reading.label !== label) [label, began] = [reading.label, now()]
      const passed = now() - began
      if (now() - shown < (isTerminal ? every.terminal : every.plain)) return
      shown = now()
      isDrawn = isTerminal
      stream.write(isTerminal ? `\r\u001b[K${lineOf(reading, passed)}` : `${lineOf(reading, passed)}\n`)
    },
    end: () => {
      if (isDrawn) stream.write('\r\u001b[K')
      isDrawn = false
    },
  }
}

const width = 24

export function lineOf({ label, done, total, count, unit }: Reading, milliseconds: number): string {
  const part = total === 0 ? 1 : Math.min(1, done / total)
  const bar = '█'.repeat(Math.round(part * width)).padEnd(width, '░')
  const rate = (count / milliseconds) * 1000
  const left = part === 0 ? Number.NaN : (milliseconds / part) * (1 - part)
  const counted =
    count === 0 ? [] : [`${count.toLocaleString('en')} ${unit}`, `${Math.round(rate).toLocaleString('en')}/s`]
  return [`${label.padEnd(9)} ${bar} ${Math.floor(part * 100)} %`, ...counted, ...timeLeft(left)].join(' · ')
}

function timeLeft(milliseconds: number): string[] {
  if (Number.isNaN(milliseconds)) return []
  const seconds = Math.ceil(milliseconds / 1000)
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return [`${clock} left`]
}
