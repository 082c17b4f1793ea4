// The proof as one file that needs nothing else: to be sent, printed, kept.
import { type Html, renderPage } from '#platform/view/html.ts'
import { InlineDress } from '#ui/inline-dress.tsx'
import type { Proof } from './model.ts'
import { ProofSheet } from './sheet.tsx'
import { verdictOf } from './words.ts'

export const proofPage = (proof: Proof): string => renderPage(<Page proof={proof} />)

function Page({ proof }: { proof: Proof }): Html {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${proof.sites.join(', ')}: ${verdictOf(proof)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <InlineDress />
      </head>
      <body class="proof-page">
        <main>
          <ProofSheet proof={proof} at={atOf(proof)} />
        </main>
      </body>
    </html>
  )
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
const atOf = ({ at }: Proof): string => `${format.format(new Date(at))} UTC`
