import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}
const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds wrong with a page; the page must have been opened with `bypassCSP`. What stands inside a page (not `isWhole`) needs
 * neither heading nor landmark of its own. Of all that is right it would write down where it stands, in a tenth of its time.
 */
export async function findings(
  page: Page,
  { isWhole = true, iframes = true } = {},
): Promise<readonly string[]> {
  const runOnly = isWhole ? [...standards, 'best-practice'] : standards
  const wish = JSON.stringify({ iframes, runOnly, resultTypes: ['violations'] })
  await page.evaluate(axe)
  const { violations } = await page.evaluate<Found>(`axe.run(${wish})`)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
