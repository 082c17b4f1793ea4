import type { Html } from '#platform/view/html.ts'
import { deskWords } from './words.ts'

/** What somebody typed and could not send, so that it can be copied. */
export const Unsent = ({ text }: { text: string }): Html => (
  <div class="form">
    <label for="unsent">{deskWords.keepText}</label>
    <textarea id="unsent" rows={12} readonly>
      {`\n${text}`}
    </textarea>
  </div>
)
