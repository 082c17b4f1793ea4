// Slow: a real browser brings pictures.
import { openDesk, pageOf, says, write } from '../harness/desk.ts'
import { at, inEditor } from '../harness/editor-page.ts'
import { photograph } from '../harness/photographs.ts'

inEditor(
  'a picture from a telephone asks for its words at once, and can be published with them',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const ann = await paper.as('editor')
    const path = await write(ann)
    const street = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const one = await at(t, paper, ann, path, street)
    const lead = one.locator('.lead-field')
    await lead.locator('summary').tap()
    const file = lead.locator('input[type="file"]')
    await file.setInputFiles({ name: 'evil.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') })
    await lead.getByRole('alert').filter({ hasText: 'evil.jpg' }).waitFor()
    await file.setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await photograph(400, 300) })
    await lead.getByRole('alert').filter({ hasText: 'Say what is on it' }).waitFor()
    // Without looking for the fields: what is typed next is the description.
    await one.keyboard.type('A lamp post across the road')
    await one.keyboard.press('Tab')
    await lead.getByLabel('Credit').fill('Ann')
    await one.getByRole('link', { name: 'Publish', exact: true }).tap()
    await one.getByRole('button', { name: 'Publish now' }).waitFor()
    says(await pageOf(ann, `${path}/preview`), /alt="A lamp post across the road"/)
  },
)
