// The pages that say no, each with a way onward.
import type { Child, Html } from '#platform/view/html.ts'
import type { Paper, Stamp, Teaser } from './facts.ts'
import { Frame } from './frame.tsx'
import { Heading } from './lists.tsx'
import { SearchForm } from './search-form.tsx'
import { Compact } from './teasers.tsx'
import { Time } from './time.tsx'
import { refusalWords, words } from './words.ts'

interface Props {
  readonly paper: Paper
  readonly latest?: readonly Teaser[] | undefined
}

export function NotFoundPage({ paper, latest = [] }: Props): Html {
  return (
    <Refusal paper={paper} title={refusalWords.notFound} latest={latest}>
      <p>{refusalWords.notFoundHint}</p>
      <SearchForm id="refusal-search" />
    </Refusal>
  )
}

/** A killed story says that it was there, when it went, and why. */
export function GonePage({ paper, reason, at, latest = [] }: Props & { reason: string; at: Stamp }): Html {
  return (
    <Refusal paper={paper} title={refusalWords.gone} latest={latest}>
      <p>
        {refusalWords.withdrawnOn} <Time at={at} />. {refusalWords.reason}
      </p>
      <blockquote class="reason">
        <p>{reason}</p>
      </blockquote>
    </Refusal>
  )
}

export function ForbiddenPage({ paper }: Props): Html {
  return (
    <Refusal paper={paper} title={refusalWords.forbidden}>
      <p>{refusalWords.forbiddenHint}</p>
    </Refusal>
  )
}

/** `reference` is the word under which the log remembers the accident. */
export function BrokenPage({ paper, reference }: Props & { reference?: string }): Html {
  return (
    <Refusal paper={paper} title={refusalWords.broken}>
      <p>{refusalWords.brokenHint}</p>
      {reference && (
        <p class="reference">
          {refusalWords.reference} <code>{reference}</code>
        </p>
      )}
    </Refusal>
  )
}

export function BusyPage({ paper }: Props): Html {
  return (
    <Refusal paper={paper} title={refusalWords.busy}>
      <p>{refusalWords.busyHint}</p>
    </Refusal>
  )
}

interface RefusalProps extends Props {
  readonly title: string
  readonly children: Child
}

/** For a refusal that has no page of its own: a bad request, too many of them. */
export function Refusal({ paper, title, latest = [], children }: RefusalProps): Html {
  return (
    <Frame paper={paper} meta={{ title, hidden: true }} page="plain">
      <div class="refusal">
        <h1>{title}</h1>
        {children}
      </div>
      {latest.length > 0 && (
        <section class="refusal-latest">
          <Heading>{words.latest}</Heading>
          <div class="row">
            {latest.map((story) => (
              <Compact story={story} />
            ))}
          </div>
        </section>
      )}
    </Frame>
  )
}
