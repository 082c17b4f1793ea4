// The colours of the themes: the one place that says them. Every text colour keeps 4.5 to 1 on paper and tint; a test measures it.
import type { Colour } from './colour.ts'

export interface Palette {
  readonly paper: Colour
  /** Behind what stands a little apart. */
  readonly tint: Colour
  readonly ink: Colour
  readonly quiet: Colour
  readonly line: Colour
  /** Edges of fields: 3 to 1. */
  readonly field: Colour
  readonly accent: Colour
  /** Corrections, and what went wrong. */
  readonly notice: Colour
  readonly mark: Colour
}

export const themes = {
  /** Warm paper and warm ink, by day and by lamp. */
  broadsheet: {
    light: {
      paper: '#faf6ee',
      tint: '#f3ecdf',
      ink: '#1d1915',
      quiet: '#5f564b',
      line: '#d9d0c0',
      field: '#8a7f70',
      accent: '#9c2a1c',
      notice: '#7d5200',
      mark: '#f6dfa0',
    },
    dark: {
      paper: '#191613',
      tint: '#231f1a',
      ink: '#ece4d6',
      quiet: '#ada292',
      line: '#3d362e',
      field: '#8c8171',
      accent: '#f0907a',
      notice: '#dfae55',
      mark: '#5c4713',
    },
  },
  /** White and blue-black, as it comes off a small press with one spot colour. */
  local: {
    light: {
      paper: '#ffffff',
      tint: '#eef1f4',
      ink: '#0d1319',
      quiet: '#4b5661',
      line: '#d3d9df',
      field: '#75808b',
      accent: '#0b4f9e',
      notice: '#8a4b00',
      mark: '#ffe58a',
    },
    dark: {
      paper: '#0f1419',
      tint: '#19212a',
      ink: '#eef2f5',
      quiet: '#a3afba',
      line: '#2d3741',
      field: '#7b8793',
      accent: '#86b9f7',
      notice: '#e9b45c',
      mark: '#5a4a0c',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'light' | 'dark', Palette>>>>
