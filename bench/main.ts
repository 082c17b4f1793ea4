import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Row } from './lib/row.ts'

/** The benchmarks by name. `npm run bench` runs all of them, `npm run bench -- press` the named ones. */
const benchmarks: Record<string, () => Promise<{ run(): Promise<Row[]> }>> = {
  press: () => import('./press.ts'),
  archive: () => import('./archive.ts'),
  paper: () => import('./paper.ts'),
  import: () => import('./import.ts'),
  'moving-in': () => import('./moving-in.ts'),
  pictures: () => import('./pictures.ts'),
  editor: () => import('./editor.ts'),
  budget: () => import('./budget.ts'),
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  )
  process.exit(2)
}

const rows: Row[] = []
for (const [name, load] of Object.entries(benchmarks)) {
  if (named.length > 0 && !named.includes(name)) continue
  console.log(`\n${name}`)
  const measured = await (await load()).run()
  print(measured)
  rows.push(...measured)
}
save(rows)
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1

function print(measured: readonly Row[]): void {
  const width = Math.max(...measured.map(({ name }) => name.length))
  for (const { name, measured: value, unit, target, holds, detail } of measured) {
    const number = value >= 100 ? value.toFixed(0) : value.toFixed(2)
    console.log(
      `  ${holds ? '✓' : '✗'} ${name.padEnd(width)}  ${number.padStart(8)} ${unit.padEnd(3)} ${target}`,
    )
    if (detail !== undefined && detail !== '') console.log(`      ${detail}`)
  }
}

function save(all: readonly Row[]): void {
  const folder = new URL('results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const at = new Date().toISOString()
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model }
  const file = new URL(`${at.replaceAll(':', '-').slice(0, 19)}.json`, folder)
  writeFileSync(file, `${JSON.stringify({ at, machine, rows: all }, null, 2)}\n`)
  console.log(
    `\n${all.filter(({ holds }) => holds).length} of ${all.length} hold. Written to bench/results/${file.pathname.split('/').at(-1)}`,
  )
}
