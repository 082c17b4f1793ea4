import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { arbitraryBody } from '#document/arbitrary-body.ts'
import { parseBody } from '#document/check.ts'
import * as make from '#document/make.ts'
import type { Block, Body, MediaId } from '#document/model.ts'
import { bodyText, mediaIn } from '#document/text.ts'
import type { Found, Mention } from './mentions.ts'
import { resolved } from './resolved.ts'

const say = (text: string) => make.text(text)
const mention = (id: MediaId, rest: Partial<Mention> = {}): Mention => ({
  id,
  kind: 'picture',
  attachment: null,
  addresses: [`https://old.example/${id}.jpg`],
  words: `${id}.jpg`,
  attached: null,
  ...rest,
})
const answers = (known: Record<MediaId, readonly (MediaId | Found)[]>) =>
  new Map(
    Object.entries(known).map(([id, all]) => [
      id as MediaId,
      all.map((one) => (typeof one === 'string' ? { media: one } : one)),
    ]),
  )

function resolve(content: readonly Block[], known: Parameters<typeof answers>[0], mentions?: Mention[]) {
  const body: Body = { type: 'doc', content }
  const all = mentions ?? mediaIn(body).map((id) => mention(id))
  const { body: json, ...rest } = resolved(JSON.stringify(body), all, answers(known))
  const after = parseBody(JSON.parse(json))
  assert.ok(after.ok)
  return { content: after.value.content, text: bodyText(after.value), ...rest }
}

test('a picture that is known stands in its place with its caption', () => {
  const picture = make.figure({ media: 'media_m0', alt: 'A mole', size: 'wide' }, [say('Dawn')])
  const { content, media, missing } = resolve([picture], { media_m0: ['media_x'] })
  assert.deepEqual(content, [make.figure({ media: 'media_x', alt: 'A mole', size: 'wide' }, [say('Dawn')])])
  assert.deepEqual([media, missing], [['media_x'], []])
})

test('a picture that leads to its own page leads nowhere else', () => {
  const pages = ['https://old.example/mole/']
  for (const [href, left] of [
    ['https://old.example/mole/', undefined],
    ['https://old.example/port/', 'https://old.example/port/'],
  ] as const) {
    const { content } = resolve([make.figure({ media: 'media_m0', href })], {
      media_m0: [{ media: 'media_x', pages }],
    })
    assert.equal(content[0]?.type === 'figure' && content[0].attrs.href, left)
  }
})

test('a picture that is not known becomes its words, leading to where it was', () => {
  const picture = make.figure({ media: 'media_m0', alt: 'A mole', credit: 'Ines Ro' }, [say('Dawn.')])
  const { content, media, missing } = resolve([picture, make.figure({ media: 'media_m1' })], {})
  assert.deepEqual(content, [
    make.paragraph([make.text('A mole', [make.link('https://old.example/media_m0.jpg', '')])]),
    make.paragraph([say('Dawn. Ines Ro')]),
    make.paragraph([make.text('media_m1.jpg', [make.link('https://old.example/media_m1.jpg', '')])]),
  ])
  assert.deepEqual([media, missing.map(({ id }) => id)], [[], ['media_m0', 'media_m1']])
})

test('a gallery that names no pictures shows all that are attached, or is not there', () => {
  const gallery = make.gallery([make.figure({ media: 'media_m0' })])
  const attached = { post: null, except: [], isReversed: false, isOne: false }
  const all = [mention('media_m0', { addresses: [], words: '', attached })]
  const { content } = resolve([gallery], { media_m0: ['media_x', 'media_y'] }, all)
  assert.deepEqual(content, [
    make.gallery([make.figure({ media: 'media_x' }), make.figure({ media: 'media_y' })]),
  ])
  assert.deepEqual(resolve([gallery], {}, all).content, [])
})

test('a picture that is not known cuts a gallery, and no caption leaves its place', () => {
  const gallery = make.gallery(
    ['one', 'two', 'three'].map((word, at) => make.figure({ media: `media_m${at}` }, [say(word)])),
    'All of them',
  )
  const { content, text } = resolve([gallery], { media_m0: ['media_x'], media_m2: ['media_y'] })
  assert.deepEqual(
    content.map(({ type }) => type),
    ['gallery', 'paragraph', 'paragraph', 'gallery'],
  )
  assert.equal(text, 'one\n\nmedia_m1.jpg\n\ntwo\n\nthree\n\nAll of them')
  assert.equal(resolve([gallery], {}).text.split('\n\n').at(-1), 'All of them')
})

test('a film without its still or its captions is still a film', () => {
  const film = make.video({ media: 'media_m0', poster: 'media_m1', captions: 'media_m2' }, [say('The weir')])
  assert.deepEqual(resolve([film], { media_m0: ['media_x'], media_m2: ['media_z'] }).content, [
    make.video({ media: 'media_x', captions: 'media_z' }, [say('The weir')]),
  ])
  assert.equal(resolve([film], { media_m1: ['media_z'] }).text, 'media_m0.jpg\n\nThe weir')
})

test('sound and files too, and what held only one of them goes on holding something', () => {
  const held = { type: 'bulletList' as const, content: [make.listItem([make.file({ media: 'media_m0' })])] }
  const bare = [mention('media_m0', { addresses: [], words: '' })]
  assert.deepEqual(resolve([held], {}, bare).content, [
    { type: 'bulletList', content: [make.listItem([make.paragraph([])])] },
  ])
  const sound = make.audio({ media: 'media_m0', title: 'The horn' })
  assert.equal(resolve([sound], {}).text, 'The horn')
  assert.deepEqual(resolve([sound], { media_m0: ['media_x'] }).media, ['media_x'])
})

test('an address that would run as script is no link', () => {
  const hostile = [mention('media_m0', { addresses: ['javascript:alert(1)'], words: 'x' })]
  assert.deepEqual(resolve([make.figure({ media: 'media_m0' })], {}, hostile).content, [
    make.paragraph([say('x')]),
  ])
})

test('whatever is known and whatever is not, a body that may be stored comes out', () => {
  const some = fc.subarray<MediaId>(['media_a1', 'media_b2'])
  fc.assert(
    fc.property(arbitraryBody, some, (body, known) => {
      const mentions = mediaIn(body).map((id) => mention(id))
      const after = resolved(
        JSON.stringify(body),
        mentions,
        new Map(known.map((id) => [id, [{ media: 'media_new' }]])),
      )
      const parsed: unknown = JSON.parse(after.body)
      assert.deepEqual(parseBody(parsed), { ok: true, value: parsed })
      assert.deepEqual(new Set(after.media).has('media_a1'), false)
    }),
  )
})
