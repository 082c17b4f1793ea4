import assert from 'node:assert/strict'
import test from 'node:test'
import { candidatesOf, editedBeginning, isEdited, stemOf } from './file-names.ts'
import { type Ground, spotOf } from './paths.ts'

const site = (home: string) => ({
  title: '',
  description: '',
  language: '',
  link: home,
  baseSiteUrl: home,
  baseBlogUrl: home,
  version: '1.2',
  generator: '',
})
const ground: Ground = {
  site: site('https://www.paper.example'),
  uploads: { hosts: new Set(['paper.files.example']), folders: ['/wp-content/uploads/'] },
}
const base = 'https://paper.example/2014/05/moles/'
/** Where an address leads, and whether surely to the old site. */
function at(address: string) {
  const spot = spotOf(address, base, ground)
  return spot && { path: spot.path, isOwn: spot.isOwn }
}
const mole = '/wp-content/uploads/2014/05/mole.jpg'

test('an address of a picture leads to one place, however it is written', () => {
  const own = { path: mole, isOwn: true }
  for (const address of [
    `https://www.paper.example${mole}`,
    `http://paper.example${mole}?w=300#x`,
    `//paper.example/${mole}`,
    mole,
    '../../../wp-content/uploads/2014/05/mole.jpg',
    `https://paper.files.example${mole}`,
    `https://i0.wp.com/paper.example${mole}?resize=300%2C200&ssl=1`,
    `https://i2.wp.com/www.paper.example${mole}`,
    `https://res.cloud.example/x/image/fetch/f_auto/https://paper.example${mole}`,
    `https://cdn.example/spai/q_glossy/paper.example${mole}`,
    `https://paper.example/cdn-cgi/image/width=300,fit=cover${mole}`,
  ])
    assert.deepEqual(at(address), own, address)
  assert.deepEqual(at('https://paper.example/wp-content/uploads/%D0%BC%D0%BE%D1%81%D1%82.jpg'), {
    path: '/wp-content/uploads/мост.jpg',
    isOwn: true,
  })
})

test('what may be a stranger’s is not called our own, and what leads nowhere is nothing', () => {
  assert.deepEqual(at(`https://cdn.other.example/x${mole}`), { path: mole, isOwn: false })
  for (const address of [
    'https://other.example/mole.jpg',
    'data:image/png;base64,xx',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://[bad',
  ])
    assert.equal(at(address), null, address)
})

test('a picture is found under the names that WordPress gives to its other sizes and edits', () => {
  const names: readonly (readonly [mentioned: string, stored: string])[] = [
    ['mole.jpg', 'mole.jpg'],
    ['mole-300x200.jpg', 'mole.jpg'],
    ['mole-300x200.jpg', 'mole-scaled.jpg'],
    ['mole.jpg', 'mole-scaled.jpg'],
    ['mole-scaled.jpg', 'mole.jpg'],
    ['mole.jpg', 'mole-rotated.jpg'],
    ['mole-e1398761234567-300x200.jpg', 'mole-e1398761234567.jpg'],
    ['mole-e1398761234567.jpg', 'mole.jpg'],
    ['mole-300x200@2x.jpg', 'mole.jpg'],
    ['mole@2x.jpg', 'mole.jpg'],
    ['mole.thumbnail.jpg', 'mole.jpg'],
    ['mole-150x150-c-default.png', 'mole.png'],
    ['mole.jpg.webp', 'mole.jpg'],
    ['mole-300x200.jpg.webp', 'mole.jpg'],
  ]
  for (const [mentioned, stored] of names) {
    assert.ok(candidatesOf(`/u/${mentioned}`).includes(`/u/${stored}`), `${mentioned} is ${stored}`)
    assert.equal(stemOf(`/u/${mentioned}`), stemOf(`/u/${stored}`), mentioned)
  }
  assert.equal(candidatesOf('/u/plan-2x4.jpg')[0], '/u/plan-2x4.jpg')
  assert.ok(!candidatesOf('/u/mole.jpg').includes('/u/vole.jpg'))
  assert.notEqual(stemOf('/u/mole.jpg'), stemOf('/u/mole-2.jpg'))
})

test('an edited picture is known as what it was made of', () => {
  assert.equal(editedBeginning('/u/mole-300x200.jpg'), '/u/mole-e')
  assert.ok(isEdited('/u/mole-e1398761234567.jpg', '/u/mole-300x200.jpg'))
  assert.ok(isEdited('/u/mole-e1398761234-scaled.jpg', '/u/mole.jpg'))
  assert.ok(!isEdited('/u/mole-e1.jpg', '/u/mole.jpg'))
  assert.ok(!isEdited('/u/mole-eleven-e1398761234567.jpg', '/u/mole.jpg'))
})
