import type { Html } from '#platform/view/html.ts'
import { deskWords } from './words.ts'

/** Takes along what is shown once. Only a script can: without one there is no button, and the text is marked by hand. */
export const CopyButton = ({ what }: { what: string }): Html => (
  <button type="button" class="deed copies" data-copies={what} data-copied={deskWords.copied}>
    {deskWords.copy}
  </button>
)
