// What is done with whole blocks, by hand and by keys; made, or suggested.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { findings } from '../pages/axe.ts'
import { openDesk, pageOf, says, write } from '../harness/desk.ts'
import { at, body, drawn, inEditor, press, stored, until } from '../harness/editor-page.ts'

const handle = (page: Page) => page.getByRole('button', { name: /^This block/ })
const lines = async (page: Page): Promise<readonly string[]> =>
  (await body(page).locator('> *').allInnerTexts()).map((text) => text.trim())
/** Without the line that a caret of somebody else takes. */
const written = (page: Page): Promise<string[]> => body(page).locator('> *').allTextContents()
const chosen = async (page: Page): Promise<void> => {
  await page.locator('.slash-menu [aria-selected="true"]').waitFor()
  await press(page, 'Enter')
}
const three = 'One.\n\nTwo.\n\nThree.'
const middle = async (page: Page, text: string) => {
  const box = (await body(page).getByText(text, { exact: true }).boundingBox()) ?? assert.fail(text)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
const itsMiddle = async (page: Page) => {
  const box = (await handle(page).boundingBox()) ?? assert.fail('no handle')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

inEditor('a block is moved by mouse, by finger and by keys', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann, { body: three })
  const page = await at(t, paper, ann, path, { hasTouch: true })
  const one = await middle(page, 'One.')
  await page.mouse.move(one.x, one.y)
  await handle(page).waitFor()
  const [from, below] = [await itsMiddle(page), await middle(page, 'Three.')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, below.y + 30, { steps: 5 })
  await page.locator('.block-drop:not([hidden])').waitFor()
  await page.mouse.up()
  assert.deepEqual(await lines(page), ['Two.', 'Three.', 'One.'])
  // Escape leaves everything as it was.
  await page.mouse.move((await middle(page, 'Two.')).x, (await middle(page, 'Two.')).y)
  const again = await itsMiddle(page)
  await page.mouse.move(again.x, again.y)
  await page.mouse.down()
  await page.mouse.move(again.x, again.y + 200, { steps: 3 })
  await press(page, 'Escape')
  await page.mouse.up()
  assert.deepEqual(await lines(page), ['Two.', 'Three.', 'One.'])
  // By finger: the handle stands at the block that was touched.
  const touched = await middle(page, 'Three.')
  await page.touchscreen.tap(touched.x, touched.y)
  await until(async () => Math.abs((await itsMiddle(page)).y - (await middle(page, 'Three.')).y) < 12)
  // As long as a finger is up between two touches: sooner, both are one double tap.
  await page.waitForTimeout(400)
  const cdp = await page.context().newCDPSession(page)
  const finger = await itsMiddle(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: finger.x, y }] })
  await touch('touchStart', finger.y)
  for (const by of [10, 30, 50, 70]) await touch('touchMove', finger.y - by)
  await touch('touchEnd')
  assert.deepEqual(await lines(page), ['Three.', 'Two.', 'One.'])
  // By keys, from the text and at the handle.
  await body(page).getByText('One.').click()
  await drawn(page)
  await press(page, 'Alt+ArrowUp')
  assert.deepEqual(await lines(page), ['Three.', 'One.', 'Two.'])
  await page.keyboard.type('x')
  await until(async () => (await lines(page))[1]?.includes('x') === true)
  await until(async () => Math.abs((await itsMiddle(page)).y - (await middle(page, 'Two.')).y) > 20)
  await handle(page).focus()
  await press(page, 'Alt+ArrowDown')
  await until(async () => (await lines(page))[2]?.includes('x') === true)
})

inEditor('whoever writes in a block that somebody else moves writes on where it went', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann, { body: `${three}\n\nFour.` })
  const [page, other] = [await at(t, paper, ann, path), await at(t, paper, bo, path)]
  await body(page).getByText('Two.').click()
  await press(page, 'End')
  await body(other).getByText('Two.').click()
  await other.waitForTimeout(400)
  const typed = ' She said that it had stood there for as long as anybody could remember, and longer.'
  const writing = page.keyboard.type(typed, { delay: 15 })
  for (const key of ['Down', 'Down', 'Up', 'Up', 'Up', 'Down']) {
    await press(other, `Alt+Arrow${key}`)
    await other.waitForTimeout(120)
  }
  await writing
  const whole = ['One.', `Two.${typed}`, 'Three.', 'Four.']
  for (const one of [page, other])
    await until(async () => (await written(one)).toSorted().join() === whole.toSorted().join())
  // A comment on it goes along too.
  await body(page).getByText('Four.').click({ clickCount: 3 })
  await page.getByRole('button', { name: 'Comment' }).click()
  await page.locator('.saying textarea').fill('Four of what?')
  await page.getByRole('button', { name: 'Say it' }).click()
  // In two, where somebody's caret stands in it.
  const isMarked = async (one: Page) =>
    (await one.locator('.body .remarked').allTextContents()).join('') === 'Four.'
  await until(() => isMarked(other))
  const before = await written(other)
  // Again, where the browser was too slow to tell of the caret.
  await until(async () => {
    await body(other).getByText('Four.').click()
    await other.waitForTimeout(200)
    await press(other, 'Alt+ArrowUp')
    return (await written(page)).indexOf('Four.') < before.indexOf('Four.')
  })
  for (const one of [page, other]) await until(() => isMarked(one))
})

inEditor('the menu at a block turns it, doubles it, takes it away and leads to it', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann, { body: three })
  const page = await at(t, paper, ann, path, {
    bypassCSP: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const ask = async (text: string, name: string) => {
    const place = await middle(page, text)
    await page.mouse.move(place.x, place.y)
    await until(async () => Math.abs((await itsMiddle(page)).y - place.y) < 30)
    await handle(page).click()
    const item = page.getByRole('menuitem', { name, exact: true })
    await item.waitFor()
    return item
  }
  const turning = await ask('One.', 'Heading 1')
  assert.deepEqual(await findings(page), [])
  await turning.click()
  await page.locator('.body h2', { hasText: 'One.' }).waitFor()
  await (await ask('Two.', 'Duplicate')).click()
  assert.deepEqual(await lines(page), ['One.', 'Two.', 'Two.', 'Three.'])
  await (await ask('One.', 'Delete')).click()
  assert.deepEqual(await lines(page), ['Two.', 'Two.', 'Three.'])
  await press(page, 'Control+z')
  assert.deepEqual(await lines(page), ['One.', 'Two.', 'Two.', 'Three.'])
  // By keys alone: Tab from the text, then arrows.
  await body(page).getByText('Three.').click()
  await until(async () => Math.abs((await itsMiddle(page)).y - (await middle(page, 'Three.')).y) < 14)
  await press(page, 'Tab')
  await press(page, 'Enter')
  await press(page, 'End')
  await press(page, 'ArrowUp')
  await press(page, 'Enter')
  await page.locator('.framed-aside', { hasText: 'Three.' }).waitFor()
  await (await ask('Three.', 'Copy a link to it')).click()
  await page.getByText('The link is copied').waitFor()
  const link = await page.evaluate('navigator.clipboard.readText()')
  await stored(page)
  const two = await at(t, paper, bo, new URL(String(link)).pathname + new URL(String(link)).hash)
  await two.keyboard.type('Here: ')
  await page.locator('.framed-aside', { hasText: 'Here: Three.' }).waitFor()
})

inEditor('notes, kinds of blocks and blocks are suggested, and decided one by one', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann, { body: `${three}\n\n---\n\nFour.` })
  const page = await at(t, paper, ann, path)
  await body(page).click()
  await page.getByRole('button', { name: 'Suggest' }).click()
  const into = async (text: string) => {
    await body(page).getByText(text).first().click()
    await drawn(page)
  }
  const slash = async (text: string, what: string) => {
    await into(text)
    await press(page, 'End')
    await page.keyboard.type(` /${what}`)
    await chosen(page)
  }
  await slash('One.', 'footnote')
  await page.keyboard.type('By hearsay.')
  await page.locator('.footnote-here.proposed-insert', { hasText: 'By hearsay.' }).waitFor()
  await into('Two.')
  await press(page, 'Control+Alt+2')
  await page.locator('.body h2[data-proposed="insert"]', { hasText: 'Two.' }).waitFor()
  await page.locator('.body p[data-proposed="delete"]', { hasText: 'Two.' }).waitFor()
  // In the margin it is one thing, in words.
  const turned = page.locator('.proposals .thread', { hasText: 'Paragraph becomes Heading 1' })
  await turned.getByText('Two.').waitFor()
  assert.equal(await turned.getByRole('button', { name: 'Take', exact: true }).count(), 1)
  await into('Three.')
  await press(page, 'Control+Shift+8')
  await page.locator('.body ul[data-proposed="insert"]', { hasText: 'Three.' }).waitFor()
  await page.locator('.body hr').click()
  await press(page, 'Delete')
  await page.locator('.body hr[data-proposed="delete"]').waitFor()
  await into('Four.')
  await press(page, 'End')
  await press(page, 'Enter')
  await page.keyboard.type('/table')
  await chosen(page)
  await page.locator('.framed-table.proposed-insert').waitFor()
  await stored(page)
  const before = /<p>One\.<\/p>\s*<p>Two\.<\/p>\s*<p>Three\.<\/p>\s*<hr\/?>\s*<p>Four\.<\/p>/
  says(await pageOf(ann, `${path}/preview`), before)
  const decide = (what: string, name: 'Take' | 'Refuse') =>
    page.locator('.proposals .thread', { hasText: what }).getByRole('button', { name, exact: true }).click()
  await decide('becomes Heading 1', 'Take')
  await decide('becomes List', 'Refuse')
  await decide('Rule', 'Take')
  await decide('Footnote', 'Take')
  await stored(page)
  says(
    await pageOf(ann, `${path}/preview`),
    /<p>One\..*<\/p>\s*<h2[^>]*>Two\.<\/h2>\s*<p>Three\.<\/p>\s*<p>Four\.<\/p>[^]*By hearsay\./,
  )
  await page.getByRole('button', { name: 'Refuse all' }).click()
  assert.equal(await page.locator('.framed-table').count(), 0)
})

inEditor('a block that is moved in a suggestion stands in both places until it is decided', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann, { body: three })
  const page = await at(t, paper, ann, path)
  await body(page).getByText('One.').click()
  await page.getByRole('button', { name: 'Suggest' }).click()
  await body(page).getByText('One.').click()
  await press(page, 'Alt+ArrowDown')
  assert.deepEqual(await lines(page), ['One.', 'Two.', 'One.', 'Three.'])
  await stored(page)
  says(await pageOf(ann, `${path}/preview`), /<p>One\.<\/p>\s*<p>Two\.<\/p>\s*<p>Three\.<\/p>/)
  await page.getByRole('button', { name: 'Take all' }).click()
  assert.deepEqual(await lines(page), ['Two.', 'One.', 'Three.'])
  // Where a paragraph begins is suggested: nothing moves away from it, and it is said why.
  await body(page).getByText('One.').click()
  await press(page, 'Home')
  await press(page, 'Backspace')
  await page.locator('[data-proposed="join"]').waitFor()
  await press(page, 'Alt+ArrowDown')
  await page.getByText('Where this paragraph begins is suggested already').waitFor()
  assert.deepEqual(await lines(page), ['Two.', 'One.', 'Three.'])
})
