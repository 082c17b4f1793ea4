import assert from 'node:assert/strict'
import test from 'node:test'
import { parseInstant } from '#kernel/time.ts'
import { addressesOf } from './addresses.ts'
import type { WpComment, WpPost, WpSite } from './model.ts'
import { type Fate, fateOf, isPublicComment, keyOf, kindOfComment, stateOfComment } from './rules.ts'
import { feedInstant, firstInstant, mojibake, plainSlug, plainTitle, sqlInstant } from './text-fixes.ts'

const now = parseInstant('2026-01-01T00:00:00Z') ?? assert.fail()
const post: WpPost = {
  id: 7,
  title: 'T',
  slug: 'wall-e',
  link: 'https://www.blog.example/2008/07/wall-e/',
  guid: 'https://blog.example/?p=7',
  creator: 'a',
  content: 'c',
  excerpt: '',
  at: parseInstant('2008-07-03T19:57:42Z') ?? null,
  modifiedAt: null,
  status: 'publish',
  type: 'post',
  parent: null,
  menuOrder: 0,
  password: '',
  sticky: false,
  commentsOpen: true,
  attachmentUrl: '',
  terms: [],
  meta: [],
  comments: [],
  isMended: false,
}
const site: WpSite = {
  title: '',
  description: '',
  language: '',
  link: 'https://blog.example',
  baseSiteUrl: 'https://blog.example',
  baseBlogUrl: 'https://blog.example',
  version: '1.2',
  generator: '',
}
const stateOf = (fate: Fate): string => (fate.becomes === 'story' ? fate.state : fate.becomes)

test('only what everybody could read becomes public', () => {
  assert.deepEqual(fateOf(post, now), { becomes: 'story', kind: 'news', state: 'published', why: null })
  assert.deepEqual(fateOf({ ...post, type: 'page' }, now), {
    becomes: 'story',
    kind: 'page',
    state: 'published',
    why: null,
  })
  for (const status of [
    'future',
    'draft',
    'pending',
    'private',
    'auto-draft',
    'trash',
    'inherit',
    '',
    'wc-completed',
    'Publish ',
  ]) {
    assert.equal(stateOf(fateOf({ ...post, status }, now)), 'draft', status)
  }
  assert.deepEqual(fateOf({ ...post, password: 'x' }, now), {
    becomes: 'story',
    kind: 'news',
    state: 'draft',
    why: 'password',
  })
  const ahead = parseInstant('2030-01-01T00:00:00Z') ?? null
  assert.deepEqual(fateOf({ ...post, at: ahead }, now), {
    becomes: 'story',
    kind: 'news',
    state: 'draft',
    why: 'scheduled',
  })
})

test('what is no story is named, not stored', () => {
  const fate = (type: string) => fateOf({ ...post, type }, now)
  assert.deepEqual(fate('attachment'), { becomes: 'medium' })
  for (const type of ['nav_menu_item', 'wp_block', 'guest-author', 'newspack_correction', 'redirect_rule'])
    assert.deepEqual(fate(type), { becomes: 'part' }, type)
  const why = (type: string) => {
    const told = fate(type)
    return told.becomes === 'nothing' ? told.why : told.becomes
  }
  assert.deepEqual(['revision', 'wp_template', 'feedback', 'acme_orders', 'acme'].map(why), [
    'revision',
    'site-furniture',
    'private',
    'private',
    'unknown-type',
  ])
  const empty = fateOf({ ...post, status: 'auto-draft', content: ' ' }, now)
  assert.deepEqual(empty, { becomes: 'nothing', why: 'empty-auto-draft' })
})

test('a comment is public only when it was approved and is one', () => {
  const comment: WpComment = {
    id: 1,
    author: '',
    email: '',
    url: '',
    ip: '',
    at: null,
    content: '',
    approved: '1',
    type: '',
    parent: null,
    meta: [],
  }
  assert.equal(isPublicComment(comment), true)
  for (const approved of ['0', 'hold', 'spam', 'trash', 'post-trashed', '']) {
    assert.equal(isPublicComment({ ...comment, approved }), false, approved)
  }
  assert.equal(isPublicComment({ ...comment, type: 'order_note' }), false)
  assert.equal(kindOfComment({ ...comment, type: 'pingback' }), 'pingback')
  assert.equal(stateOfComment({ ...comment, approved: 'post-trashed' }), 'trash')
})

test('a post has one address and remembers the others', () => {
  const meta = [{ key: '_wp_old_slug', value: 'wall-%c3%a9' }]
  assert.deepEqual(addressesOf({ ...post, meta }, site), {
    path: '/2008/07/wall-e/',
    others: ['/?p=7', '/2008/07/wall-é/'],
  })
  assert.deepEqual(addressesOf({ ...post, link: 'https://blog.example/?p=7' }, site), {
    path: null,
    others: ['/?p=7'],
  })
  assert.deepEqual(
    addressesOf({ ...post, type: 'page', link: 'https://blog.example/%d0%be/', guid: 'urn:x' }, site),
    {
      path: '/о/',
      others: ['/?page_id=7', '/?p=7'],
    },
  )
  assert.deepEqual(
    addressesOf({ ...post, link: 'https://elsewhere.example/x', guid: 'javascript:1' }, site),
    { path: null, others: ['/?p=7'] },
  )
  assert.equal(addressesOf({ ...post, link: 'https://blog.example/wand-e/?lang=de' }, site).path, '/wand-e/')
  assert.equal(addressesOf({ ...post, link: 'https://blog.example/index.php?p=7' }, site).path, null)
})

test('a post is the same post on the next run', () => {
  assert.equal(keyOf(post), 'post:7')
  assert.equal(keyOf({ ...post, id: null }), 'address:https://blog.example/?p=7')
  assert.equal(keyOf({ ...post, id: null, guid: '', link: '' }), 'title:2008-07-03T19:57:42.000Z:wall-e')
})

test('small faults of exports are put right', () => {
  assert.equal(
    plainTitle('Fish &amp; <em>chips</em> &#039;n&#8217; <section> a < b'),
    "Fish & chips 'n’ <section> a < b",
  )
  assert.equal(plainTitle('&lt;script&gt;'), '<script>')
  assert.equal(plainSlug('%d0%bc%d0%be%d1'), 'мо')
  assert.equal(plainSlug('100%-wool'), '100%-wool')
  assert.equal(sqlInstant('0000-00-00 00:00:00'), null)
  assert.equal(sqlInstant('2014-02-31 10:00:00'), null)
  assert.equal(sqlInstant('2014-02-03 10:00'), '2014-02-03T10:00:00.000Z')
  assert.equal(
    firstInstant('0000-00-00 00:00:00', '2014-05-05 10:00:00', 'Mon, 05 May 2014 08:00:00 +0000'),
    '2014-05-05T08:00:00.000Z',
  )
  assert.equal(
    firstInstant('', '2014-05-05 10:00:00', 'Wed, 30 Nov -0001 00:00:00 +0000'),
    '2014-05-05T10:00:00.000Z',
  )
  assert.equal(feedInstant('Wed, 30 Nov -0001 00:00:00 +0000'), null)
  assert.equal(feedInstant('Mon, 05 May 2014 08:00:00 +0200'), '2014-05-05T06:00:00.000Z')
  assert.equal(mojibake('trÃ¨s bien, lâ€™été'), 2)
  assert.equal(mojibake('très bien, SÃO'), 0)
})
