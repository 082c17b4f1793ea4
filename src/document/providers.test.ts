import assert from 'node:assert/strict'
import test from 'node:test'
import { providedAt, siteOf } from './providers.ts'

test('a thing of a known site is known by all its addresses', () => {
  const film = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'
  for (const address of [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share',
    'http://youtu.be/dQw4w9WgXcQ',
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0',
  ])
    assert.equal(providedAt(address)?.frame, film, address)
  assert.equal(providedAt('https://youtu.be/dQw4w9WgXcQ?t=42s')?.frame, `${film}&start=42`)
  assert.equal(
    providedAt('https://vimeo.com/123456/abcdef12')?.frame,
    'https://player.vimeo.com/video/123456?dnt=1&autoplay=1&h=abcdef12',
  )
  assert.equal(
    providedAt('https://soundcloud.com/harbour/tide-table')?.frame,
    'https://w.soundcloud.com/player/?auto_play=true&visual=false&url=https%3A%2F%2Fsoundcloud.com%2Fharbour%2Ftide-table',
  )
  assert.equal(
    providedAt('https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1')?.frame,
    'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
  )
})

test('a site that only works as a page of its own has a name and no frame', () => {
  assert.deepEqual(providedAt('https://bsky.app/profile/packet.example/post/3k2a'), {
    provider: 'Bluesky',
    sort: 'post',
  })
  assert.equal(siteOf('https://www.example.org/a'), 'example.org')
})

test('a front page, a stranger and an address that pretends are not known', () => {
  for (const address of [
    'https://www.youtube.com/',
    'https://www.youtube.com/@packet',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example/?https://youtu.be/dQw4w9WgXcQ',
    'javascript:youtube.com/watch?v=dQw4w9WgXcQ',
    'not an address',
  ])
    assert.equal(providedAt(address), undefined, address)
  assert.equal(providedAt('https://www.youtube.com/watch?v=%22onload')?.frame, undefined)
})
