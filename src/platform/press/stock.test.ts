// Slow: six seconds of writing and reading packs.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { openWorld, pageOf, type World } from './testing.ts'

/** Bytes that do not compress, different for each number. */
function noise(number: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let seed = number * 2_654_435_761 + 1
  for (let at = 0; at < length; at++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = seed >>> 24
  }
  return bytes
}

const image = (number: number, length = 3000 + (number % 5) * 700) =>
  pageOf('', { type: 'image/jpeg', body: noise(number, length), tags: [`story:${number}`] })

function fill(world: World, count: number): void {
  for (let number = 0; number < count; number++) world.pages.set(`/${number}`, () => image(number))
}

async function checkAll(world: World, count: number): Promise<void> {
  for (let number = 0; number < count; number++)
    assert.deepEqual((await world.ask(`/${number}`)).body, image(number).body, `page ${number}`)
}

/** A folder of its own for a pack that the test wants to lay hands on. */
function packIn(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return join(folder, 'pack')
}

test('what does not fit in memory comes back from the pack byte for byte, without another print', async (t) => {
  const world = await openWorld(t, { memoryBytes: 1 << 20 })
  fill(world, 600)
  await checkAll(world, 600)
  await checkAll(world, 600)
  await checkAll(world, 600)
  const { prints, pages, memoryAllocated, memoryBytes, packBytes } = world.press.statistics()
  assert.deepEqual({ prints, pages }, { prints: 600, pages: 600 })
  assert.ok(memoryAllocated <= 1 << 20, `${memoryAllocated} bytes of memory`)
  assert.ok(memoryBytes > 1 << 19 && memoryBytes <= memoryAllocated)
  assert.ok(packBytes > 1 << 20)
})

test('what is read often stays in memory while others come and go', async (t) => {
  const world = await openWorld(t, { memoryBytes: 1 << 20 })
  fill(world, 600)
  await world.ask('/0')
  for (let number = 1; number < 600; number++) {
    await world.ask(`/${number}`)
    await world.ask('/0')
  }
  const kept = await world.press.print('/0', () => assert.fail('it is here'))
  assert.notEqual(kept.sheet.stored.segment, null)
})

test('the place of a dropped page in the pack is used again', async (t) => {
  const world = await openWorld(t, { memoryBytes: 1 << 19 })
  fill(world, 400)
  await checkAll(world, 400)
  const { packBytes } = world.press.statistics()
  for (let round = 0; round < 3; round++) {
    world.press.drop({ tags: Array.from({ length: 400 }, (_, number) => `story:${number}`), urgent: false })
    await checkAll(world, 400)
  }
  assert.ok(world.press.statistics().packBytes < packBytes * 1.3)
})

test('a full pack forgets pages, and they are printed again', async (t) => {
  const world = await openWorld(t, { memoryBytes: 1 << 19, packBytes: 1 << 18 })
  fill(world, 400)
  await checkAll(world, 400)
  await checkAll(world, 400)
  const { prints, pages, packBytes } = world.press.statistics()
  assert.ok(prints > 400 && pages < 400)
  assert.ok(packBytes <= 1 << 18)
})

test('a pack that was cut short or written over costs a print and no wrong byte', async (t) => {
  const packFile = packIn(t)
  const world = await openWorld(t, { memoryBytes: 1 << 19, packFile })
  fill(world, 400)
  await checkAll(world, 400)
  truncateSync(packFile, 0)
  truncateSync(packFile, 1 << 20)
  await checkAll(world, 400)
  assert.ok(world.press.statistics().prints > 400)
})

test('the number of pages is bounded, and those that are read stay', async (t) => {
  const world = await openWorld(t, { pages: 50 })
  fill(world, 400)
  for (let number = 0; number < 400; number++) {
    await world.ask(`/${number}`)
    await world.ask('/7')
    assert.ok(world.press.statistics().pages <= 50)
  }
  const { prints } = world.press.statistics()
  await world.ask('/7')
  assert.equal(world.press.statistics().prints, prints)
})

test('a page too large for memory lives in the pack', async (t) => {
  const world = await openWorld(t, { memoryBytes: 1 << 20 })
  world.pages.set('/large', () => image(1, 3_000_000))
  for (let reader = 0; reader < 3; reader++)
    assert.deepEqual((await world.ask('/large')).body, image(1, 3_000_000).body)
  assert.equal(world.press.statistics().prints, 1)
  assert.ok(world.press.statistics().memoryAllocated <= 1 << 20)
})

/** Asks for `/slow`, each time when the last is answered. Returns how often. */
async function askUntilFull(world: World, socket: Socket): Promise<number> {
  for (let times = 1; times < 2000; times++) {
    const { hits } = world.press.statistics()
    socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n')
    for (let turns = 0; turns < 500 && world.press.statistics().hits === hits; turns++) await setImmediate()
    if (world.press.statistics().hits === hits) return times
  }
  return 2000
}

/** Reads as many bytes as the first ones say there will be. */
async function receive(socket: Socket, countOf: (first: Buffer) => number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let missing = Number.POSITIVE_INFINITY
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    if (chunks.length === 0) missing = countOf(chunk)
    chunks.push(chunk)
    missing -= chunk.length
    if (missing <= 0) break
  }
  return Buffer.concat(chunks)
}

test('a reader who takes his bytes slowly gets the right ones, though the memory was needed meanwhile', async (t) => {
  const world = await openWorld(t, { memoryBytes: 1 << 20 })
  fill(world, 600)
  const length = 20_000
  world.pages.set('/slow', () => image(601, length))
  await world.ask('/slow')
  // Ask again and again on one connection and read nothing, until the system's buffers are full and the rest waits with the socket.
  const socket = connect({ port: world.port, host: '127.0.0.1', noDelay: true })
  socket.pause()
  const times = await askUntilFull(world, socket)
  assert.ok(times < 2000, 'the reader is behind')
  // Others get pages of the same size meanwhile.
  world.pages.set('/other', () => image(602, length))
  for (let reader = 0; reader < 3; reader++) await world.ask('/other')
  await checkAll(world, 600)
  await checkAll(world, 600)
  const whole = await receive(socket, (bytes) => times * (bytes.indexOf('\r\n\r\n') + 4 + length))
  let at = 0
  for (let time = 0; time < times; time++) {
    at = whole.indexOf('\r\n\r\n', at) + 4
    assert.ok(whole.subarray(at, at + length).equals(noise(601, length)), `answer ${time}`)
    at += length
  }
  assert.ok(world.press.statistics().memoryAllocated <= 1 << 20)
})

const size = (number: number) => 500 + ((number * 7919) % 28_000)

test('large pages find room though pages that are read move to the same segment', async (t) => {
  const world = await openWorld(t, { memoryBytes: 1 << 20 })
  for (let number = 0; number < 200; number++)
    world.pages.set(`/${number}`, () => image(number, size(number)))
  for (let number = 0; number < 200; number++) {
    await world.ask(`/${number}`)
    for (let before = Math.max(0, number - 60); before <= number; before += 3)
      assert.deepEqual((await world.ask(`/${before}`)).body, noise(before, size(before)))
  }
  assert.equal(world.press.statistics().prints, 200)
})
