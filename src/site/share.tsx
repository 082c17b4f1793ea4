import type { Html } from '#platform/view/html.ts'
import { words } from '#ui/words.ts'

const mail = (headline: string, address: string): string =>
  `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\n${address}`)}`

/** Sharing that tells no third party: a mail of the reader's own, and an address to copy. */
export function Share({ headline, address }: { headline: string; address: string }): Html {
  return (
    <section class="share">
      <h2>{words.share}</h2>
      <p>
        <a href={mail(headline, address)}>{words.shareByMail}</a>
      </p>
      <p class="share-address">
        <label for="share-address">{words.shareAddress}</label>
        <input id="share-address" type="url" value={address} readonly />
      </p>
    </section>
  )
}
