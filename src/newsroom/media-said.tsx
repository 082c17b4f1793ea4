import type { Html } from '#platform/view/html.ts'
import { addresses } from './addresses.ts'
import type { Said } from './facts.ts'
import type { MediaUndoing } from './media-facts.ts'
import { mediaWords } from './media-words.ts'

interface Props {
  readonly said?: Said | undefined
  readonly undoing?: MediaUndoing | undefined
}

/** What has been done to pictures, and one press that takes it back. */
export const MediaSaid = ({ said, undoing }: Props): Html | null =>
  said ? (
    <div class="said" role="status">
      <p>{said.text}</p>
      {undoing && (
        <form action={addresses.mediaUndo} method="post">
          <input type="hidden" name="batch" value={undoing.batch} />
          <input type="hidden" name="back" value={undoing.back} />
          <button type="submit" class="plain">
            {mediaWords.undo}
          </button>
        </form>
      )}
    </div>
  ) : null
