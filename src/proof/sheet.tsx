// The proof for people: the verdict, large numbers, then every list that somebody may want to go through.
import type { Html } from '#platform/view/html.ts'
import { AddressLists, AddressTable } from './sheet-addresses.tsx'
import { Differences } from './sheet-differences.tsx'
import { type Aspect, aspects, type Fate, isLoss, type Kept, type Proof } from './model.ts'
import {
  aspectWords,
  groupWords,
  number,
  percent,
  sheetWords as words,
  tookWords,
  verdictOf,
} from './words.ts'

export function ProofSheet({ proof, at }: { proof: Proof; at: string }): Html {
  return (
    <article class={proof.losses === 0 ? 'proof whole' : 'proof'}>
      <header class="proof-head">
        <p class="proof-of">{proof.sites.join(', ')}</p>
        <h1>{verdictOf(proof)}</h1>
        <p class="proof-facts">
          {at}, in {tookWords(proof.seconds)}, at {proof.against}.{' '}
          {proof.files.map(({ name }) => name).join(', ')}
        </p>
      </header>
      <Numbers proof={proof} />
      <AddressLists
        id="lost"
        title={words.lost}
        lines={proof.lists.addresses.filter(({ fate }) => isLoss(fate))}
        total={proof}
        isOpen
      />
      <Differences proof={proof} />
      <section>
        <h2 class="rubric" id="addresses">
          {words.addressesHead}
        </h2>
        <AddressTable proof={proof} />
      </section>
      <Beside proof={proof} />
      <Accounts proof={proof} />
      <AddressLists
        id="examples"
        title={words.examples}
        lines={proof.lists.addresses.filter(({ fate }) => !isLoss(fate))}
        total={proof}
      />
      <section>
        <h2 class="rubric">{words.how}</h2>
        {words.method.map((paragraph) => (
          <p class="method">{paragraph}</p>
        ))}
      </section>
    </article>
  )
}

interface Figure {
  readonly name: string
  readonly value: string
  readonly of: string
  readonly isRight: boolean
  readonly to: string
}

function Numbers({ proof }: { proof: Proof }): Html {
  return (
    <dl class="proof-numbers">
      {figuresOf(proof).map(({ name, value, of, isRight, to }) => (
        <div class={isRight ? undefined : 'wrong'}>
          <dt>
            <a href={to}>{name}</a>
          </dt>
          <dd>
            <strong>{value}</strong> <span>{of}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function figuresOf(proof: Proof): readonly Figure[] {
  const { stories, words: said, hidden, secrets } = proof
  const figure = (name: string, { found, kept }: Kept, to: string): Figure => ({
    name,
    value: number(kept),
    of: words.of(number(found)),
    isRight: found === kept,
    to,
  })
  const none = { found: 0, kept: 0 }
  const all = [
    figure(words.whole, stories, '#beside'),
    figure(words.words, { found: said.source, kept: said.kept }, '#differs'),
    figure(words.addresses, answering(proof), '#addresses'),
    figure(words.comments, proof.aspects.comments ?? none, '#beside'),
    figure(words.pictures, proof.aspects.pictures ?? none, '#beside'),
    figure(words.hidden, hidden, '#addresses'),
  ]
  const found = { name: words.secrets, value: number(secrets.found), of: words.of(number(secrets.lookedFor)) }
  return [
    ...all.filter(({ of }) => of !== words.of('0')),
    { ...found, isRight: secrets.found === 0, to: '#beside' },
  ]
}

/** Of what had something to answer with. A file that never came does not, and is no loss of the import's either. */
function answering({ addresses }: Proof): Kept {
  const sum = (some: readonly Fate[]): number =>
    Object.values(addresses).reduce((all, row) => all + some.reduce((n, fate) => n + (row[fate] ?? 0), 0), 0)
  const kept = sum(['kept', 'moved', 'gone'])
  return { found: kept + sum(['absent', 'lost', 'leaked']), kept }
}

function Beside({ proof }: { proof: Proof }): Html {
  const seen = aspects.flatMap((aspect): (readonly [Aspect, Kept])[] => {
    const kept = proof.aspects[aspect]
    return kept === undefined || kept.found === 0 ? [] : [[aspect, kept]]
  })
  return (
    <section>
      <h2 class="rubric" id="beside">
        {words.besideHead}
      </h2>
      <table class="proof-table">
        <tbody>
          {seen.map(([aspect, { found, kept }]) => (
            <tr class={found === kept ? undefined : 'wrong'}>
              <th scope="row">{aspectWords[aspect]}</th>
              <td class="n">{number(kept)}</td>
              <td class="n quiet">{words.of(number(found))}</td>
              <td class="n">{percent(kept, found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Accounts({ proof }: { proof: Proof }): Html {
  const { found, stored, dropped } = words.columns
  return (
    <section>
      <h2 class="rubric" id="accounts">
        {words.accountsHead}
      </h2>
      <div class="scrolls">
        <table class="proof-table">
          <thead>
            <tr>
              <td />
              {[found, stored, dropped].map((name) => (
                <th scope="col">{name}</th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {proof.accounts.map((account) => (
              <tr class={account.isRight ? undefined : 'wrong'}>
                <th scope="row">
                  <span class="quiet">{groupWords[account.group]}</span> {account.kind}
                </th>
                <td class="n">{number(account.counted)}</td>
                <td class="n">{number(account.stored)}</td>
                <td class="n">{number(account.dropped)}</td>
                <td>{account.isRight ? words.right : words.wrong}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
