import type { Html } from '#platform/view/html.ts'
import { AreaField, ErrorSummary } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import type { Desk } from '../facts.ts'
import { MainButton } from '../main-button.tsx'
import type { SellersFacts } from './facts.ts'
import { adWords } from './words.ts'

/** ads.txt and app-ads.txt, line by line as buyers read them. */
export function SellersPage({ desk, facts }: { desk: Desk; facts: SellersFacts }): Html {
  const { file, others, text, revision, action, address, count, errors, saved } = facts
  return (
    <DeskFrame desk={desk} title={file} page="desk-editor">
      <div class="desk-head">
        <h1>{file}</h1>
        <ul class="subsections">
          {others.map(({ name, path, here }) => (
            <li>
              <Link to={path} current={here}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {saved && address && (
        <p class="said" role="status">
          {adWords.sellersSaved} <Link to={address}>{address}</Link>
        </p>
      )}
      <ErrorSummary title={adWords.somethingWrong} errors={errors} />
      <form class="form" action={action} method="post">
        <input type="hidden" name="revision" value={revision} />
        <p class="help">
          {adWords.sellersHint} {address ? adWords.sellersCount(count) : adWords.sellersEmpty}
        </p>
        <AreaField
          name="text"
          label={adWords.sellersText}
          value={text}
          rows={20}
          class="code-field"
          errors={errors}
        />
        <MainButton>{adWords.save}</MainButton>
      </form>
    </DeskFrame>
  )
}
