import { isKnown, type Story } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import type { Said } from './facts.ts'
import type { DeskCall, OnDesk } from './routes-desk.ts'

/** What an address may make a page say: `?said=saved`. Each is said only where it is so. */
const sayings: Record<string, { readonly text: string; readonly isSo: (story: Story) => boolean }> = {
  saved: {
    text: 'Saved. Readers see nothing of it until it is published.',
    isSo: ({ killedAt }) => killedAt === null,
  },
  published: { text: 'Published.', isSo: isLive },
  corrected: { text: 'The change is published.', isSo: isLive },
  killed: {
    text: 'Killed. Its address now gives readers the reason.',
    isSo: ({ killedAt }) => killedAt !== null,
  },
}
function isLive({ publishedAt, killedAt }: Story): boolean {
  return publishedAt !== null && killedAt === null
}

export function saidIn({ url, now, place }: DeskCall, { story, edition }: OnDesk): Said | undefined {
  const key = url.searchParams.get('said') ?? ''
  const saying = Object.hasOwn(sayings, key) ? sayings[key] : undefined
  if (!saying?.isSo(story)) return undefined
  if (key === 'saved' || story.path === null) return saying
  if (key === 'killed' && !isKnown(story, now))
    return { text: 'Killed. Readers never had it, and are told nothing of it.' }
  if (story.publicAt !== null && story.publicAt > now)
    return {
      text: `${saying.text} It is under embargo: readers see it from ${stampOf(story.publicAt, edition.clock).text}.`,
    }
  return { text: saying.text, link: { name: place.origin + story.path, path: story.path } }
}
