import { done, type Result, refused } from '#kernel/result.ts'
import type { Files, Key, Stored } from './files.ts'
import { discard } from './taking.ts'

type Outcome<No extends string> = Result<Stored, No | 'not-there'>
const underWay = new WeakMap<Files, Map<Key, Promise<unknown>>>()

/** What can be made again at any time: found where it was kept, or made into a staged file and kept. Whoever asks meanwhile waits for the same one. */
export async function foundOrMade<No extends string>(
  files: Files,
  key: Key,
  make: (staged: string) => Promise<Result<null, No>>,
): Promise<Outcome<No>> {
  const stored = await files.find(key)
  if (stored) return done(stored)
  const making = underWay.get(files) ?? new Map<Key, Promise<unknown>>()
  underWay.set(files, making)
  const before = making.get(key)
  if (before) return before as Promise<Outcome<No>>
  const made = kept(files, key, make).finally(() => making.delete(key))
  making.set(key, made)
  return made
}

async function kept<No extends string>(
  files: Files,
  key: Key,
  make: (staged: string) => Promise<Result<null, No>>,
): Promise<Outcome<No>> {
  const staged = await files.stage()
  try {
    const made = await make(staged)
    if (!made.ok) return made
    await files.keep(staged, key)
    const stored = await files.find(key)
    return stored ? done(stored) : refused('not-there')
  } finally {
    await discard(staged)
  }
}
