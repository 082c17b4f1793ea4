import assert from 'node:assert/strict'
import type { Store } from '#platform/db/store.ts'
import { listSections, type SectionId } from '#sections/index.ts'

/** The demo edition's sections by name, as far as the tests aim at them. */
export async function sectionsInOrder(store: Store): Promise<Record<'local' | 'sport', SectionId>> {
  const sections = await listSections(store.read)
  const named = (slug: string): SectionId =>
    sections.find((section) => section.slug === slug)?.id ?? assert.fail(`no section ${slug}`)
  return { local: named('local'), sport: named('sport') }
}
