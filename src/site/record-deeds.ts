// From an entry of the record to what its line says.
import { deedWords, type Edition, nameInPast, noteInPast, tellingOf } from '#copy/index.ts'
import { found } from '#platform/http/faults.ts'
import type { Entry } from '#record/index.ts'
import { pairOf, type Past, type PastVersion, type Version } from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'
import { recordPaths } from '#ui/record-paths.ts'
import { stampOf } from '#ui/stamp.ts'
import type { Deed } from './record-facts.ts'

/** The story's own address: what has a past has one. */
export const addressIn = ({ story }: Past): string => found(story.path)

/** The story by the name that it may have on the page. */
export const placeOf = ({ paper }: Edition, past: Past, number = past.story.version): Place => ({
  name: nameInPast(paper.words, past, number),
  path: addressIn(past),
})

export const isTold = ({ blanked }: PastVersion): boolean => blanked === undefined

/** The versions whose words can be read, oldest first. */
export const comparable = ({ story, versions }: Past): readonly number[] =>
  story.killedAt === null ? versions.filter(isTold).map(({ number }) => number) : []

export function writtenIn(edition: Edition, version: Version | undefined) {
  const { around, written } = tellingOf(edition, version?.extras.language)
  return around && written
}

const graveKinds: readonly Entry['kind'][] = ['correction', 'clarification', 'killed', 'blanked']

export function deedOf(edition: Edition, past: Past, entry: Entry): Deed {
  const { words } = edition.paper
  const { kind, version, at, seq, hash, content } = entry
  return {
    at: stampOf(at, edition.clock),
    what: deedWords(words, entry),
    isGrave: graveKinds.includes(kind),
    reason: noteInPast(past, entry) || undefined,
    version:
      content === null || version === null ? undefined : words.versionNumber({ number: String(version) }),
    doors: past.story.killedAt === null ? doorsOf(edition, past, entry) : [],
    hash: { seq: String(seq), hash },
  }
}

/** Where this change, and the version that it made, can be seen. */
function doorsOf({ paper: { words } }: Edition, past: Past, entry: Entry): readonly Place[] {
  const here = past.versions.find(({ number }) => number === entry.version)
  if (!here || entry.content === null || past.versions.length < 2) return []
  const [path, pair] = [addressIn(past), pairOf(past, entry)]
  return [
    ...(pair ? [{ name: words.whatChanged, path: recordPaths.changes(path, pair.before, pair.after) }] : []),
    { name: words.asItWas, path: recordPaths.version(path, here.number) },
  ]
}

/** From a version onward: the story as it is, and everything that became of it. */
export const doorsFrom = ({ paper: { words } }: Edition, past: Past): readonly Place[] => {
  const path = addressIn(past)
  return [
    { name: words.readNewest, path },
    { name: words.changesToStory, path: recordPaths.history(path) },
  ]
}
