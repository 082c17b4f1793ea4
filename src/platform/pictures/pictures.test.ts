// Slow: it makes and tears pictures.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import sharp from 'sharp'
import { makeFolder } from '../../../test/harness/folder.ts'
import {
  agencyPhotograph,
  bomb,
  moving,
  photograph,
  signedPhotograph,
} from '../../../test/harness/photographs.ts'
import { openHand } from './hand.ts'
import { openPictures, type Wish } from './pictures.ts'

function world(t: TestContext) {
  const pictures = openPictures()
  t.after(() => pictures.close())
  const folder = makeFolder(t, 'pictures')
  let files = 0
  const file = (bytes: Uint8Array): string => {
    const path = join(folder, String((files += 1)))
    writeFileSync(path, bytes)
    return path
  }
  const measure = async (bytes: Uint8Array) => pictures.measurePicture(file(bytes))
  const render = async (bytes: Uint8Array, wish: Partial<Wish>): Promise<Buffer> => {
    const to = join(folder, `made-${(files += 1)}`)
    const from = file(bytes)
    const outcome = await pictures.render(
      { from, to, format: 'jpg', width: 64, height: 48, moving: false, ...wish },
      'soon',
    )
    assert.deepEqual(outcome, { ok: true, value: null })
    return readFileSync(to)
  }
  return { pictures, file, measure, render }
}

test('a picture is measured as it is shown, in every format that browsers and cameras make', async (t) => {
  const { measure } = world(t)
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const) {
    const outcome = await measure(await photograph(300, 200, format))
    assert.ok(outcome.ok, format)
    const { width, height, seconds } = outcome.value
    assert.deepEqual({ format, width, height, seconds }, { format, width: 300, height: 200, seconds: null })
  }
  const turned = await measure(
    await sharp(await photograph(300, 200))
      .withMetadata({ orientation: 6 })
      .toBuffer(),
  )
  assert.ok(turned.ok)
  assert.deepEqual([turned.value.width, turned.value.height], [200, 300])
})

test('what a picture says of itself is read, from the newer form and from the older', async (t) => {
  const { measure } = world(t)
  const signed = await measure(await signedPhotograph())
  assert.ok(signed.ok)
  assert.deepEqual(signed.value.words, {
    alt: 'A long wall in still water',
    caption: 'The mole at dawn & at rest',
    creators: ['Idris Calloway', 'Wren Ashdown'],
    credit: 'Harbour Pictures',
    rights: '© Harbour Pictures 2031',
    terms: '',
    statement: 'https://harbour.example/rights',
    licensor: 'Harbour Licences',
    licensorUrl: 'https://harbour.example/buy',
    sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  })
  const agency = await measure(await agencyPhotograph())
  assert.ok(agency.ok)
  const { creators, credit, rights, caption } = agency.value.words
  assert.deepEqual(
    { creators, credit, rights, caption },
    {
      creators: ['Zoë Marsh'],
      credit: 'Wire Agency',
      rights: '© Wire Agency',
      caption: 'Crowds at the quay',
    },
  )
})

test('renditions keep who made it and whose it is, and lose where it was and with what', async (t) => {
  const { render, measure } = world(t)
  const original = await signedPhotograph()
  assert.match(original.toString('latin1'), /CANARY-GPS/)
  const said = await measure(original)
  for (const format of ['avif', 'webp', 'jpg'] as const) {
    const made = await render(original, { format, width: 320, height: 240 })
    assert.doesNotMatch(made.toString('latin1'), /CANARY|GPS|Canary/, format)
    const again = await measure(made)
    assert.ok(said.ok && again.ok)
    assert.deepEqual(again.value.words, said.value.words, format)
  }
})

test('a rendition has the format and the size it was wished in, turned and cut as asked', async (t) => {
  const { render } = world(t)
  const upright = await sharp(await photograph(400, 200))
    .withMetadata({ orientation: 6 })
    .toBuffer()
  for (const [format, is] of [
    ['avif', 'heif'],
    ['webp', 'webp'],
    ['jpg', 'jpeg'],
  ] as const) {
    const whole = await sharp(await render(upright, { format, width: 100, height: 200 })).metadata()
    assert.deepEqual([whole.format, whole.width, whole.height, whole.orientation], [is, 100, 200, undefined])
  }
  const picture = await photograph(400, 800)
  const top = { left: 0, top: 0, width: 400, height: 200 }
  const low = { left: 0, top: 600, width: 400, height: 200 }
  const redness = async (frame: Wish['frame'] & object) => {
    const { channels } = await sharp(await render(picture, { frame, width: 80, height: 40 })).stats()
    return (channels[0]?.mean ?? 0) - (channels[1]?.mean ?? 0)
  }
  assert.ok((await redness(top)) > 100)
  assert.ok((await redness(low)) < 50)
})

test('what moves keeps moving, and a crop of it stands still', async (t) => {
  const { measure, render } = world(t)
  for (const format of ['gif', 'webp'] as const) {
    const picture = await moving(format)
    const outcome = await measure(picture)
    assert.ok(outcome.ok)
    const { width, height, seconds } = outcome.value
    assert.deepEqual({ width, height, seconds }, { width: 64, height: 64, seconds: 2 })
    const wish = { width: 32, height: 32, moving: true } as const
    for (const made of ['gif', 'webp'] as const) {
      const { pages, pageHeight, delay } = await sharp(await render(picture, { ...wish, format: made }), {
        pages: -1,
      }).metadata()
      assert.deepEqual({ pages, pageHeight, delay }, { pages: 3, pageHeight: 32, delay: [500, 500, 500] })
    }
    const still = await sharp(await render(picture, { width: 32, height: 32, format: 'avif' })).metadata()
    assert.equal(still.pages ?? 1, 1)
  }
})

test('what is cut off is refused; what is torn is refused or can be shown in every format', async (t) => {
  const { measure, render } = world(t)
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const) {
    const picture = await photograph(300, 200, format)
    for (const part of [0.02, 0.3, 0.7]) {
      const outcome = await measure(picture.subarray(0, Math.floor(picture.length * part)))
      assert.equal(outcome.ok, false, `${format} ${part}`)
    }
    for (let round = 1; round <= 12; round++) {
      const torn = Buffer.from(picture)
      for (let flip = 0; flip < 20; flip++) {
        const at = (round * 7919 + flip * 104_729) % torn.length
        torn[at] = (torn[at] ?? 0) ^ (1 << (flip % 8))
      }
      const outcome = await measure(torn)
      if (!outcome.ok) continue
      const { width, height } = outcome.value
      const size = { width: Math.min(width, 64), height: Math.min(height, 64) }
      for (const made of ['avif', 'jpg'] as const)
        assert.equal(
          (await sharp(await render(torn, { ...size, format: made })).metadata()).width,
          size.width,
        )
    }
  }
})

test('bombs are refused before they are unpacked, and whoever comes next is served', async (t) => {
  const { measure, pictures, file } = world(t)
  assert.ok(bomb().length < 100_000)
  assert.deepEqual(await measure(bomb()), { ok: false, why: 'too-many-pixels' })
  assert.deepEqual(await measure(await moving('gif', 501, 2)), { ok: false, why: 'too-many-frames' })
  assert.equal((await measure(await photograph(30, 20))).ok, true)
  // Formats that are no pictures of the web are not opened at all, whatever they are called.
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  assert.equal((await measure(svg)).ok, false)
  assert.equal((await pictures.measurePicture(`${file(svg)}.missing`)).ok, false)
})

test('readers who wait go before what is made beforehand', async (t) => {
  const { pictures, file } = world(t)
  const from = file(await photograph(600, 400))
  const order: string[] = []
  const make = (name: string, when: 'soon' | 'later') =>
    pictures
      .render({ from, to: `${from}-${name}`, format: 'webp', width: 300, height: 200, moving: false }, when)
      .then(() => order.push(name))
  await Promise.all([
    make('first', 'later'),
    make('second', 'later'),
    make('third', 'later'),
    make('reader', 'soon'),
  ])
  assert.ok(order.indexOf('reader') < order.indexOf('third'), order.join())
})

test('what takes too long is ended, and the next one is served by a process of its own', async (t) => {
  const { file } = world(t)
  const hand = openHand()
  t.after(() => hand.end())
  const task = { deed: 'measurePicture', given: file(await photograph(64, 64)) } as const
  assert.deepEqual(await hand.ask(task, 0.001), { ok: false, why: 'too-slow' })
  assert.equal((await hand.ask(task, 30)).ok, true)
})
