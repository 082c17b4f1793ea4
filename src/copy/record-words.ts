// What the record calls a deed, and what a story was called in it.
import type { Words } from '#languages/catalogue.ts'
import type { Entry } from '#record/index.ts'
import type { Past } from '#stories/index.ts'

export const deedWords = (words: Words, { kind, version }: Entry): string =>
  ({
    published: words.firstPublished,
    correction: words.correction,
    clarification: words.clarification,
    addition: words.somethingNew,
    minor: words.minorChange,
    killed: words.storyWithdrawn,
    republished: words.publishedAgain,
    imported: words.cameFromArchive,
    blanked: words.textRemoved({ number: String(version) }),
    removed: words.storyWithdrawn,
  })[kind]

/** What it was called in that version. What is withdrawn, or taken out by law, is not named any more. */
export function nameInPast(words: Words, { story, versions }: Past, number: number | null): string {
  if (story.killedAt !== null) return words.withdrawnStory
  const named = versions.filter(({ headline }) => headline !== '')
  return (named.find((one) => one.number === number) ?? named.at(-1))?.headline ?? words.withdrawnStory
}

/** What readers are told of a deed. What was said of the words of a withdrawn story went with them. */
export const noteInPast = ({ story }: Past, { kind, note }: Entry): string =>
  story.killedAt !== null && kind !== 'killed' ? '' : note
