import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { filmSize } from './film-size.ts'

const uint = (value: number, bytes = 4): Buffer =>
  Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex')
const box = (name: string, ...inside: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(inside)
  return Buffer.concat([uint(content.length + 8), Buffer.from(name, 'latin1'), content])
}
const upright = [65_536, 0, 0, 0, 65_536, 0, 0, 0, 0x40000000]
const quarter = [0, 65_536, 0, 0xffff0000, 0, 0, 0, 0, 0x40000000]

function header(width: number, height: number, { version = 0, matrix = upright } = {}): Buffer {
  const before = Buffer.alloc(version === 1 ? 52 : 40)
  before[0] = version
  return box('tkhd', before, ...matrix.map((one) => uint(one)), uint(width * 65_536), uint(height * 65_536))
}
const track = (kind: string, head: Buffer): Buffer =>
  box('trak', head, box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind, 'latin1'), Buffer.alloc(12))))
const ftyp = box('ftyp', Buffer.from('isom\0\0\0\0', 'latin1'))
const sound = track('soun', header(0, 0))
const film = (...tracks: readonly Buffer[]): Buffer => box('moov', box('mvhd', Buffer.alloc(100)), ...tracks)
/** Sizes of 64 bits, as films of more than four gigabytes have them. */
const wide = (name: string, content: Buffer): Buffer =>
  Buffer.concat([uint(1), Buffer.from(name, 'latin1'), uint(content.length + 16, 8), content])

async function sizeOf(t: test.TestContext, bytes: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'film-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'film'), bytes)
  const size = await filmSize(join(folder, 'film'))
  return size === null ? 'unknown' : `${size.width}x${size.height}`
}

test('a film says how large its picture is, wherever in the file its header stands', async (t) => {
  const picture = track('vide', header(1280, 720))
  const data = box('mdat', Buffer.alloc(100_000, 7))
  assert.equal(await sizeOf(t, Buffer.concat([ftyp, film(sound, picture), data])), '1280x720')
  assert.equal(await sizeOf(t, Buffer.concat([ftyp, data, film(picture, sound)])), '1280x720')
  assert.equal(
    await sizeOf(t, Buffer.concat([ftyp, wide('mdat', Buffer.alloc(500)), film(picture)])),
    '1280x720',
  )
  assert.equal(
    await sizeOf(t, Buffer.concat([ftyp, film(track('vide', header(640, 480, { version: 1 })))])),
    '640x480',
  )
})

test('a film that was held upright is upright, and subtitles are no film', async (t) => {
  const turned = track('vide', header(1920, 1080, { matrix: quarter }))
  assert.equal(
    await sizeOf(t, Buffer.concat([ftyp, film(track('sbtl', header(400, 60)), turned)])),
    '1080x1920',
  )
  assert.equal(await sizeOf(t, Buffer.concat([ftyp, film(sound)])), 'unknown')
})

test('what is cut off, lies about its length or is no film is not measured, and ends', async (t) => {
  const whole = Buffer.concat([ftyp, film(track('vide', header(1280, 720)))])
  for (let at = 0; at < whole.length - 1; at += 7)
    assert.equal(await sizeOf(t, whole.subarray(0, at)), 'unknown', `${at}`)
  assert.equal(await sizeOf(t, Buffer.from('RIFF....WEBP')), 'unknown')
  assert.equal(
    await sizeOf(t, Buffer.concat([ftyp, Buffer.alloc(400_000)])),
    'unknown',
    'boxes without an end',
  )
  assert.equal(
    await sizeOf(t, Buffer.concat([ftyp, ...Array.from({ length: 9_000 }, () => box('free'))])),
    'unknown',
  )
  assert.equal(await sizeOf(t, Buffer.concat([ftyp, uint(0xffffffff), Buffer.from('moov')])), 'unknown')
})
