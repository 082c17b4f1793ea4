// What nobody was to see: drafts, private and binned things, what a password guards. It is looked for wherever a reader could meet it.
import type { SourceItem } from '../source/items.ts'
import { differenceOf } from '../text/difference.ts'
import { linksIn } from '../text/lists.ts'
import { pageOf } from '../text/page.ts'
import { sourceText, titleText } from '../text/source-words.ts'
import { firmWords } from '../text/words.ts'
import { addressesOf, type Old } from './addresses.ts'
import { type Answer, isRedirect, pathOf } from './arriving.ts'
import { decodedSlug } from './overview.ts'
import { readable } from './site.ts'
import { subjectOf, type Walk } from './walk.ts'

export async function walkHidden(walk: Walk, item: SourceItem): Promise<void> {
  const { tally, ask } = walk
  tally.hidden.found += 1
  let isHidden = true
  for (const old of [
    ...addressesOf(item, walk.site).filter(({ kind }) => kind !== 'feed'),
    ...guessed(item),
  ]) {
    const shown = await shows(walk, item, await ask(old.path))
    if (shown !== null) isHidden = false
    tally.address({
      ...subjectOf(item),
      ...old,
      from: old.path,
      fate: shown === null ? 'hidden' : 'leaked',
      to: shown ?? '',
      why: shown === null ? null : 'shown',
    })
  }
  if (isHidden) tally.hidden.kept += 1
  await searched(walk, item)
  for (const address of [item.link, ...guessed(item).map((old) => old.path)]) {
    const path = readable(pathOf(address) ?? '')
    if (walk.ledger.isListed(path)) walk.suspects.push({ item, where: 'sitemap', path })
  }
}

/** Where it would stand if it had been published. */
function guessed({ slug, at }: SourceItem): readonly Old[] {
  const part = encodeURIComponent(decodedSlug(slug))
  if (part === '') return []
  const day =
    at === null ? [] : [`/${new Date(at.at).toISOString().slice(0, 10).replaceAll('-', '/')}/${part}`]
  return [`/${part}`, ...day].map((path) => ({ kind: 'story', path }))
}

/** Where one ends up and sees it; null where one does not. Another story may rightly stand at the same address. */
async function shows(walk: Walk, item: SourceItem, answer: Answer): Promise<string | null> {
  const to = isRedirect(answer) ? pathOf(answer.location) : null
  if (to !== null) return shows(walk, item, { ...(await walk.ask(to)), location: '' })
  if (answer.status !== 200) return null
  const page = pageOf(answer.text)
  if (!page.isStory) return null
  const { said } = sourceText(item.content)
  const { words, kept, moved } = differenceOf(said, page.words)
  const hasTitle = differenceOf(titleText(item.title), firmWords(page.headline)).first === null
  const isSame =
    words === 0 ? page.words.every((word) => word.isLoose) && hasTitle : (kept + moved) / words > 0.6
  return isSame ? page.canonical : null
}

/** By its headline; without one there is nothing by which anybody would know it. */
async function searched(walk: Walk, item: SourceItem): Promise<void> {
  const headline = titleText(item.title)
    .map(({ text }) => text)
    .join(' ')
  if (headline === '') return
  const question = headline.split(' ').slice(0, 8).join(' ').slice(0, 100)
  const { status, text } = await walk.ask(`/search?q=${encodeURIComponent(question)}`)
  if (status !== 200) return
  for (const link of linksIn(text))
    if (link.headline === headline)
      walk.suspects.push({ item, where: 'search', path: readable(pathOf(link.path) ?? '') })
}

/** At the end: what a list shows belongs to whichever public story stands there, or to nobody. */
export async function judgeSuspects(walk: Walk): Promise<void> {
  for (const { item, where, path } of walk.suspects) {
    if (walk.ledger.isPlace(path)) continue
    const answer = await walk.ask(encodeURI(path))
    const isAnother = answer.status === 200 && (await shows(walk, item, answer)) === null
    if (isAnother) continue
    const subject = subjectOf(item)
    const detail = `shown by the ${where}`
    walk.tally.difference({
      ...subject,
      aspect: 'listed',
      path,
      source: '',
      page: subject.title,
      detail,
      isLoss: true,
    })
  }
}
