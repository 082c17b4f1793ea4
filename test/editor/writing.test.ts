// Slow: a real browser at every tool of the editor.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { findings } from '../pages/axe.ts'
import { openDesk, pageOf, says, saysNot, write } from '../harness/desk.ts'
import { at, body, drawn, inEditor, press, stored, until } from '../harness/editor-page.ts'
import { photograph } from '../harness/photographs.ts'

/** What somebody copied elsewhere, by kind, pasted where the caret is. */
const paste = (page: Page, copied: Record<string, string>): Promise<unknown> =>
  page.evaluate(`(() => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(${JSON.stringify(copied)})) data.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.text-holder .body').dispatchEvent(event)
  })()`)
const toEnd = async (page: Page): Promise<void> => {
  await body(page).click()
  await press(page, 'Control+End')
  await press(page, 'Enter')
}

inEditor('the slash menu, and the marks of Markdown while they are typed', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann, { body: 'First.' })
  const page = await at(t, paper, ann, path)
  await toEnd(page)
  await page.keyboard.type('/head')
  await page.locator('.slash-menu [aria-selected="true"]', { hasText: 'Heading 1' }).waitFor()
  await press(page, 'Enter')
  await page.keyboard.type('A heading')
  await press(page, 'Enter')
  await page.keyboard.type('Some **bold** words.')
  await press(page, 'Enter')
  await page.keyboard.type('- one')
  await press(page, 'Enter')
  await page.keyboard.type('two')
  await press(page, 'Enter')
  await press(page, 'Enter')
  await page.keyboard.type('> quoted')
  await press(page, 'Enter')
  await press(page, 'Enter')
  await page.keyboard.type('/table')
  await press(page, 'Enter')
  await page.locator('.framed-table td').first().waitFor()
  await stored(page)
  const preview = await pageOf(ann, `${path}/preview`)
  says(preview, /<h2[^>]*>A heading<\/h2>/)
  says(preview, /Some <strong>bold<\/strong> words/)
  says(preview, /<li>(?:<p>)?one(?:<\/p>)?<\/li>\s*<li>(?:<p>)?two/)
  says(preview, /<blockquote>\s*<p>quoted/)
  says(preview, /<table/)
})

inEditor(
  'the caret stays in sight, at the foot of the window and where a paragraph begins',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const ann = await paper.as('editor')
    const path = await write(ann, { body: Array.from({ length: 30 }, (_, at) => `Line ${at}.`).join('\n\n') })
    const page = await at(t, paper, ann, path)
    const inSight = () =>
      page.evaluate<boolean>(`(() => {
      const range = getSelection().getRangeAt(0)
      const at = range.startContainer
      const { top, bottom } = range.getClientRects()[0] ?? (at instanceof Element ? at : at.parentElement).getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })()`)
    await toEnd(page)
    for (let time = 0; time < 6; time += 1) {
      await page.keyboard.type(
        'Words that are enough for more than one line of the text, whatever its measure may be. ',
      )
      await drawn(page)
      assert.ok(await inSight(), `letters, after ${time} paragraphs`)
      await press(page, 'Enter')
      assert.ok(await inSight(), `a new paragraph, after ${time}`)
    }
    await page.mouse.wheel(0, -20_000)
    await until(async () => !(await inSight()))
    await press(page, 'Enter')
    assert.ok(await inSight(), 'after somebody looked elsewhere')
  },
)

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
<p class=MsoNormal style='margin:0'><b>Bold</b> and <i>slanted</i> from Word<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>  </span></span>point one</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>  </span></span>point two</p>
<script>document.title = 'hacked'</script><p onclick="alert(1)"><a href="javascript:alert(1)">press</a> <a href="https://e.org/x">here</a></p></body></html>`
const google = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Heavy</span><span style="font-weight:400;font-style:italic"> light</span></p><br></b>`

inEditor(
  'what is pasted comes clean, Markdown is read, and an address becomes what it leads to',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const ann = await paper.as('editor')
    const path = await write(ann, { body: 'First.' })
    const page = await at(t, paper, ann, path)
    await toEnd(page)
    await paste(page, { 'text/html': word, 'text/plain': 'Bold and slanted from Word' })
    await toEnd(page)
    await paste(page, { 'text/html': google, 'text/plain': 'Heavy light' })
    await toEnd(page)
    await paste(page, { 'text/plain': '## From Markdown\n\nWith a [link](https://e.org/y) in it.' })
    await body(page).locator('h2', { hasText: 'From Markdown' }).waitFor()
    await toEnd(page)
    await paste(page, { 'text/plain': 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' })
    await page.locator('.framed-embed', { hasText: 'YouTube' }).waitFor()
    await stored(page)
    const preview = await pageOf(ann, `${path}/preview`)
    says(preview, /<strong>Bold<\/strong> and <em>slanted<\/em> from Word/)
    says(preview, /<li>(?:<p>)?point one(?:<\/p>)?<\/li>\s*<li>(?:<p>)?point two/)
    says(preview, /press <a href="https:\/\/e\.org\/x"/)
    says(preview, /<strong>Heavy<\/strong><em> light<\/em>/)
    says(preview, /With a <a href="https:\/\/e\.org\/y"/)
    says(preview, /youtube/i)
    saysNot(preview, /javascript:|onclick|MsoNormal|hacked/)
  },
)

inEditor('a picture is dropped in, and asks for its description and credit', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann, { body: 'First.' })
  const page = await at(t, paper, ann, path)
  const bytes = (await photograph(800, 600)).toString('base64')
  await body(page).click()
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob('${bytes}'), (sign) => sign.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'wall.jpg', { type: 'image/jpeg' }))
    const text = document.querySelector('.text-holder .body')
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })()`)
  await page.locator('.framed-figure img').waitFor()
  const alt = page.locator('.framed-figure input').first()
  assert.equal(await alt.getAttribute('placeholder'), 'Needs a description')
  await alt.fill('The wall at dusk')
  await page.locator('.framed-figure figcaption').click()
  await page.keyboard.type('It stands.')
  await stored(page)
  const preview = await pageOf(ann, `${path}/preview`)
  says(preview, /alt="The wall at dusk"/)
  says(preview, /It stands\./)
})

inEditor(
  'found, replaced, noted and moved; and the fields beside the text save themselves',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const ann = await paper.as('editor')
    const path = await write(ann, { body: 'The wall and the wall.\n\nSecond.' })
    const page = await at(t, paper, ann, path)
    await body(page).click()
    await press(page, 'Control+f')
    await page.keyboard.type('wall')
    await page.locator('.tool-form [role="status"]', { hasText: '1 of 2' }).waitFor()
    await page.getByLabel('Replace with').fill('mole')
    await page.getByRole('button', { name: 'Replace all' }).click()
    await body(page).getByText('The mole and the mole.').click()
    await press(page, 'End')
    await page.getByRole('button', { name: 'Insert', exact: true }).click()
    await page.locator('.insertions').getByText('Footnote').click()
    await page.keyboard.type('Said the harbour.')
    await press(page, 'Enter')
    await press(page, 'Alt+Shift+ArrowDown')
    await page.getByLabel('Dateline').fill('Tarrowick, by night')
    await page.getByLabel('Dateline').blur()
    await page.locator('.particulars-said', { hasText: 'Saved' }).waitFor()
    await body(page).click()
    await stored(page)
    const preview = await pageOf(ann, `${path}/preview`)
    says(preview, /<p>Second\.<\/p>\s*<p>The mole and the mole\./)
    says(preview, /Said the harbour\./)
    says(preview, /Tarrowick, by night/)
    await page.reload()
    await until(async () => (await page.getByLabel('Dateline').inputValue()) === 'Tarrowick, by night')
  },
)

for (const colorScheme of ['light', 'dark'] as const) {
  inEditor(`axe finds nothing in the editor, ${colorScheme}, and a phone has room for it`, async (t, db) => {
    const paper = await openDesk(t, db)
    const ann = await paper.as('editor')
    const path = await write(ann)
    const page = await at(t, paper, ann, path, { colorScheme, bypassCSP: true })
    await body(page).click()
    await press(page, 'Control+Home')
    await press(page, 'Shift+End')
    await page.getByRole('button', { name: 'Comment' }).click()
    await page.locator('.saying textarea').fill('Really?')
    await page.getByRole('button', { name: 'Say it' }).click()
    await page.locator('.thread').waitFor()
    await page.getByRole('button', { name: 'Suggest' }).click()
    await page.keyboard.type('Hardly anybody.')
    await page.locator('.proposals').waitFor()
    await page.getByRole('button', { name: 'Insert', exact: true }).click()
    assert.deepEqual(await findings(page), [])
    const phone = await at(t, paper, ann, path, { colorScheme, viewport: { width: 390, height: 800 } })
    const wide = (await phone.evaluate('document.documentElement.scrollWidth')) as number
    assert.ok(wide <= 390, `the page is ${wide} wide`)
    // Turned, or narrower, the lines are as high as what is in them.
    const headline = phone.locator('.line-headline textarea')
    await headline.fill('The wall stands, and nobody spoke against it in the whole of the evening')
    await phone.setViewportSize({ width: 320, height: 800 })
    await until(() => headline.evaluate((field) => field.scrollHeight - field.clientHeight <= 2))
  })
}
