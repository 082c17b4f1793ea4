import {
  findDraft,
  findStory,
  findTurn,
  findVersion,
  type Content,
  type Filed,
  filed,
  type StoryId,
} from '#stories/index.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import { encodeStateAsUpdate } from 'yjs'
import { beginWriting, findWriting, listUpdates, type Update, type Writing } from '../store/writings.ts'
import { begun, type Words } from '../ydoc.ts'

/** The newest words that the desk holds of a story; revision 0: those that readers have. */
export interface Standing {
  readonly words: Words
  readonly content: Content
  readonly revision: number
  /** Another each time that the words were saved or published, by whatever way. */
  readonly turn: number
}

export async function standingOf(db: Reader, id: StoryId): Promise<Standing | undefined> {
  const story = await findStory(db, id)
  if (!story) return undefined
  const draft = await findDraft(db, id)
  const turn = (await findTurn(db, id)) ?? 0
  const content = draft ?? (story.version === null ? undefined : await findVersion(db, id, story.version))
  return content && { words: wordsOf(content), content, revision: draft?.revision ?? 0, turn }
}

const wordsOf = ({ headline, standfirst, kicker, body }: Content): Words => ({
  headline,
  standfirst,
  kicker,
  body,
})

/** The story as it now is, and its turn. */
export async function storyNow(
  db: Reader,
  id: StoryId,
): Promise<(Filed & { readonly turn: number }) | undefined> {
  const [story, turn = 0] = await Promise.all([findStory(db, id), findTurn(db, id)])
  return story && { ...(await filed(db, story)), turn }
}

/** A story's document and what came after it; the first who opens it begins it. */
export async function openWriting(
  tx: Writer,
  id: StoryId,
): Promise<{ readonly writing: Writing; readonly updates: readonly Update[] } | undefined> {
  const held = await findWriting(tx, id)
  if (held) return { writing: held, updates: await listUpdates(tx, id, Number(held.through)) }
  const standing = await standingOf(tx, id)
  if (!standing) return undefined
  const { words, revision, turn } = standing
  await beginWriting(tx, id, { state: encodeStateAsUpdate(begun(words)), through: 0, revision, turn })
  return openWriting(tx, id)
}
