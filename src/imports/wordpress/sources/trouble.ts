// A packed file that cannot be read on. It is thrown through the stream of bytes and met by whoever reads them.
export type Trouble = 'cut-off' | 'bomb' | 'damaged' | 'encrypted' | 'no-export' | 'too-many'

export const trouble = (why: Trouble): Error =>
  Object.assign(new Error(`packed file: ${why}`), { trouble: why })

/** What is wrong with the packed file; undefined where the error is of another kind (a disk, a bug). */
export function troubleOf(error: unknown): Trouble | undefined {
  const { trouble: ours, code } = Object(error) as { trouble?: Trouble; code?: string }
  if (ours !== undefined) return ours
  if (code === 'Z_BUF_ERROR') return 'cut-off'
  return code?.startsWith('Z_') ? 'damaged' : undefined
}
