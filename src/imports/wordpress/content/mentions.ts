// How pictures and files get into a body. Conversion runs in a thread without a database: it names them `media_m0`, `media_m1`… and says
// beside the body what is known of each. Whoever stores the post finds which of the paper's media they are, and ./resolved.ts puts
// those in their place. A body is not to be stored before that.
import type { MediaId } from '#document/model.ts'

export interface Mention {
  /** `media_m0`: what stands in this body for it. Other posts use the same names for theirs. */
  readonly id: MediaId
  readonly kind: 'picture' | 'audio' | 'video' | 'file' | 'captions'
  /** Its number as an attachment of the archive, where the markup says one. May be another site's: where an address is known in the archive, the address is right. */
  readonly attachment: number | null
  /** As written, relative ones too, the original before its smaller sizes. Empty where only the number is known. */
  readonly addresses: readonly string[]
  /** What to say in its place if it cannot be found: its alternative text, its title, its file name. May be empty. */
  readonly words: string
  /** Stands for whatever of this kind is attached to a post, and has neither number nor address of its own. */
  readonly attached: Attached | null
}

/** What `[gallery]`, `[playlist]`, `[audio]` show when they name nothing: all that was uploaded to a post, by menu order and number. */
export interface Attached {
  /** The number of that post; null: the one in hand. */
  readonly post: number | null
  readonly except: readonly number[]
  readonly isReversed: boolean
  /** Only the first. */
  readonly isOne: boolean
}

/** A medium of the paper's that a mention meant. */
export interface Found {
  readonly media: MediaId
  /** Addresses of its page or of itself on the old site: a picture that leads there leads nowhere else, and has no link. */
  readonly pages?: readonly string[]
}

/** By the mention's id. One for a mention, any number for `attached`; none, or no entry, where nothing is known. */
export type Answers = ReadonlyMap<MediaId, readonly Found[]>
