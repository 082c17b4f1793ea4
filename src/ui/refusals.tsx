// The pages that say no, each with a way onward.
import type { Child, Html } from '#platform/view/html.ts'
import type { Paper, Stamp, Teaser } from './facts.ts'
import { Frame } from './frame.tsx'
import { Heading } from './lists.tsx'
import { SearchForm } from './search-form.tsx'
import { Compact } from './teasers.tsx'
import { Time } from './time.tsx'

interface Props {
  readonly paper: Paper
  readonly latest?: readonly Teaser[] | undefined
}

export function NotFoundPage({ paper, latest = [] }: Props): Html {
  return (
    <Refusal paper={paper} title={paper.words.notFound} latest={latest}>
      <p>{paper.words.notFoundHint}</p>
      <SearchForm id="refusal-search" words={paper.words} />
    </Refusal>
  )
}

/** A killed story says that it was there, when it went, and why. */
export function GonePage({ paper, reason, at, latest = [] }: Props & { reason: string; at: Stamp }): Html {
  return (
    <Refusal paper={paper} title={paper.words.gone} latest={latest}>
      <p>{paper.words.withdrawn.around({ when: <Time at={at} /> })}</p>
      <blockquote class="reason" dir="auto">
        <p>{reason}</p>
      </blockquote>
    </Refusal>
  )
}

export function ForbiddenPage({ paper }: Props): Html {
  return (
    <Refusal paper={paper} title={paper.words.forbidden}>
      <p>{paper.words.forbiddenHint}</p>
    </Refusal>
  )
}

/** `reference` is the word under which the log remembers the accident. */
export function BrokenPage({ paper, reference }: Props & { reference?: string }): Html {
  return (
    <Refusal paper={paper} title={paper.words.broken}>
      <p>{paper.words.brokenHint}</p>
      {reference && (
        <p class="reference">{paper.words.reference.around({ reference: <code>{reference}</code> })}</p>
      )}
    </Refusal>
  )
}

export function BusyPage({ paper }: Props): Html {
  return (
    <Refusal paper={paper} title={paper.words.busy}>
      <p>{paper.words.busyHint}</p>
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
          <Heading>{paper.words.latest}</Heading>
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
