import { isKnown, type Story } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { deskClock } from './moments.ts'
import { publishingWords } from './publishing-words.ts'
import type { Said } from './facts.ts'
import type { DeskCall, OnDesk } from './routes-desk.ts'

/** What an address may make a page say: `?said=saved`. Each is said only where it is so. */
const sayings: Record<string, { readonly text: string; readonly isSo: (story: Story) => boolean }> = {
  saved: {
    text: 'Saved. Readers see nothing of it until it is published.',
    isSo: ({ killedAt }) => killedAt === null,
  },
  published: { text: 'Published.', isSo: isLive },
  scheduled: { text: 'Set. The clock publishes it then.', isSo: ({ publishedAt }) => publishedAt === null },
  'correction-set': { text: 'Set. The clock publishes the change then.', isSo: isLive },
  'withdrawal-set': { text: 'Set. The clock kills it then.', isSo: isLive },
  'taken-back': { text: 'Taken back.', isSo: () => true },
  republished: { text: 'It is back in its place.', isSo: isLive },
  blanked: { text: 'The text of that version is gone. The record says why.', isSo: () => true },
  restored: {
    text: publishingWords.restored,
    isSo: ({ killedAt }) => killedAt === null,
  },
  undone: { text: publishingWords.restoreUndone, isSo: ({ killedAt }) => killedAt === null },
  corrected: { text: 'The change is published.', isSo: isLive },
  killed: {
    text: 'Killed. Its address now gives readers the reason.',
    isSo: ({ killedAt }) => killedAt !== null,
  },
}
/** Nothing of what they say is in front of readers. */
const plain = new Set(['saved', 'taken-back', 'restored', 'undone', 'blanked'])

function isLive({ publishedAt, killedAt }: Story): boolean {
  return publishedAt !== null && killedAt === null
}

export function saidIn({ url, now, place }: DeskCall, { story, edition }: OnDesk): Said | undefined {
  const key = url.searchParams.get('said') ?? ''
  const saying = Object.hasOwn(sayings, key) ? sayings[key] : undefined
  if (!saying?.isSo(story)) return undefined
  if (plain.has(key) || story.path === null) return saying
  if (key === 'killed' && !isKnown(story, now))
    return { text: 'Killed. Readers never had it, and are told nothing of it.' }
  if (story.publicAt !== null && story.publicAt > now)
    return {
      text: `${saying.text} It is under embargo: readers see it from ${stampOf(story.publicAt, deskClock(edition.clock)).text}.`,
    }
  return { text: saying.text, link: { name: place.origin + story.path, path: story.path } }
}
