import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand, listAccounts } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { findStory, mayRead, type StoryId } from '#stories/index.ts'
import { mentionedIn } from '../mentions.ts'
import type { NoteId } from '../model.ts'
import { insertNote } from '../store/notes.ts'
import { tell } from './tell.ts'

type Request = { readonly storyId: StoryId; readonly text: string }

/** Says something of a story to the desk. Whoever is called by name is told, if they may read the story. */
export async function writeNote(
  tx: Writer,
  actor: Actor,
  { storyId, text }: Request,
  now: Instant,
): Promise<Result<NoteId, 'not-found' | 'empty'>> {
  const story = await findStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayRead, story)
  if (text.trim() === '') return refused('empty')
  const id = newId('note')
  await insertNote(tx, { id, storyId, by: actor.id, at: now, text: text.trim() })
  const called = mentionedIn(text, await listAccounts(tx))
  await tell(tx, called, { kind: 'mentioned', story, about: id, by: actor.id }, now)
  return done(id)
}
