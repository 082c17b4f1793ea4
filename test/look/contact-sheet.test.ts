// Slow: a hundred screenshots. What readers see changes only when somebody meant it to: the sheets in docs/look/ are looked at and committed.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test, type TestContext } from 'node:test'
import sharp from 'sharp'
import type { Instant } from '#kernel/time.ts'
import { setLook } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import { type ThemeName, themeNames } from '#ui/theme/look.ts'
import { openPage } from '../harness/browser.ts'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { printSample } from '../tongues/print-sample.ts'
import { cells, kinds, languages, looks, photographed, type Served } from './contact-sheet.tsx'

/** Pixels of a fifth's scale: letters are a blur in it, so that other renderings of the same font agree; a column that moved does not. */
const block = 12
/** Of 255, for the mean of a block; and which share of a page's blocks may be further off. */
const tolerance = 14
const strays = 0.02

type Cell = (typeof cells)[number]

interface Sheet {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number }
}
const opened = (sheet: Buffer): Promise<Sheet> =>
  sharp(sheet).removeAlpha().raw().toBuffer({ resolveWithObject: true })

/** The mean red, green and blue of each block of one picture on a sheet. */
function blocksOf({ data, info }: Sheet, { left, top, width, height }: Cell): readonly number[] {
  const [wide, high] = [Math.floor(width / block), Math.floor(height / block)]
  return Array.from({ length: wide * high * 3 }, (_, at) => {
    const [x, y] = [(Math.floor(at / 3) % wide) * block, Math.floor(at / 3 / wide) * block]
    let sum = 0
    for (let row = top + y; row < top + y + block; row += 1)
      for (let column = left + x; column < left + x + block; column += 1)
        sum += data[(row * info.width + column) * 3 + (at % 3)] ?? 0
    return sum / block ** 2
  })
}

/** Which pictures of two sheets differ by more than fonts do. */
async function differences(one: Buffer, other: Buffer): Promise<readonly string[]> {
  const [first, second] = [await opened(one), await opened(other)]
  if (first.info.width !== second.info.width || first.info.height !== second.info.height)
    return ['the size of the sheet']
  return cells.flatMap((cell) => {
    const [a, b] = [blocksOf(first, cell), blocksOf(second, cell)]
    const off = a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > tolerance).length
    return off > a.length * strays ? `${cell.name} (${Math.round((100 * off) / a.length)} %)` : []
  })
}

/** A paper in a language that runs from right to left, wearing this theme, on a day of its own. */
async function servedIn(t: TestContext, db: TestDatabase, theme: ThemeName): Promise<Served> {
  const paper = await openPaper(t, db)
  const day = '2022-03-09T12:00:00.000Z' as Instant
  paper.setClock(day)
  const addresses = await printSample(db, languages[theme])
  await db.write((tx) => setLook(tx, machine, looks[theme], day))
  await paper.app.settle()
  return Object.fromEntries(
    kinds.map((kind) => [kind, paper.origin + encodeURI(addresses[kind] ?? assert.fail(kind))]),
  ) as Served
}

const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const
for (const theme of themeNames)
  onSqlite(
    `every kind of page looks as it did, in the ${theme} theme`,
    async (t, db) => {
      const file = `docs/look/${theme}.webp`
      const now = await photographed(await openPage(t), looks[theme], await servedIn(t, db, theme))
      const before = present(file)
      const changed = before ? await differences(before, now) : ['there was no sheet yet']
      if (changed.length === 0) return
      mkdirSync('docs/look', { recursive: true })
      writeFileSync(file, now)
      assert.fail(`${file} has been taken anew, look at it and commit it: ${changed.join('; ')}`)
    },
    browser,
  )

test('a sheet is told from one in which a column has moved or a colour has changed, and not from a blurred one', async () => {
  const sheet = readFileSync('docs/look/broadsheet.webp')
  const [first] = cells
  assert.ok(first)
  const { left, top, width, height } = first
  const column = await sharp(sheet)
    .extract({ left: left + 60, top: top + 40, width: 90, height: 200 })
    .png()
    .toBuffer()
  const moved = await sharp(sheet)
    .composite([{ input: column, left: left + 78, top: top + 40 }])
    .png()
    .toBuffer()
  assert.match((await differences(sheet, moved)).join(), /^front at 1440, light, ltr \(\d+ %\)$/)
  const wash = {
    create: { width, height, channels: 4, background: { r: 0, g: 60, b: 160, alpha: 0.15 } },
  } as const
  const tinted = await sharp(sheet)
    .composite([{ input: wash, left, top }])
    .png()
    .toBuffer()
  assert.match((await differences(sheet, tinted)).join(), /^front at 1440/)
  assert.deepEqual(
    await differences(sheet, await sharp(sheet).blur(0.8).webp({ quality: 60 }).toBuffer()),
    [],
  )
})

function present(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
