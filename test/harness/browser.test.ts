import assert from 'node:assert/strict'
import { inBrowser } from './browser.ts'

for (const turn of ['one', 'another']) {
  inBrowser(`${turn} test sees no cookie of the other`, async (_, page) => {
    await page.route('http://paper.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Paper</h1>' }),
    )
    await page.goto('http://paper.example/')
    assert.equal(await page.getByRole('heading').textContent(), 'Paper')
    assert.equal(await page.evaluate('document.cookie'), '')
    await page.evaluate('document.cookie = "seen=yes"')
  })
}
