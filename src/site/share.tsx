import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'

const mail = (headline: string, address: string): string =>
  `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\n${address}`)}`

interface Props {
  readonly headline: string
  readonly address: string
  readonly words: Words
}

/** Sharing that tells no third party: a mail of the reader's own, and an address to copy. */
export function Share({ headline, address, words }: Props): Html {
  return (
    <section class="share">
      <h2>{words.share}</h2>
      <p>
        <a href={mail(headline, address)}>{words.shareByMail}</a>
      </p>
      <p class="share-address">
        <label for="share-address">{words.shareAddress}</label>
        <input id="share-address" type="url" dir="ltr" value={address} readonly />
      </p>
    </section>
  )
}
