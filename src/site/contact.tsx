import { type LetterFault, longest } from '#letters/index.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { type Paper, type Place, places } from '#ui/facts.ts'
import { AreaField, ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'

/** A letter as it was typed, for the fields again. */
export interface TypedLetter {
  readonly letter: string
  readonly name: string
  readonly email: string
  readonly website: string
}
export const emptyLetter: TypedLetter = { letter: '', name: '', email: '', website: '' }

interface Props {
  readonly paper: Paper
  readonly typed: TypedLetter
  readonly errors: readonly FieldError[]
  /** What was wrong with no field in particular. */
  readonly refusal?: string | undefined
  readonly stamp: string
  /** The story that it is about: then it is a report of an error. */
  readonly story?: Place | undefined
  /** What the paper has written on its own page of contacts. */
  readonly page?: { readonly headline: string; readonly body: Html } | undefined
  readonly keptDays: number
}

/** How a reader reaches the desk. */
export function ContactPage(props: Props): Html {
  const { paper, story, page, errors, refusal } = props
  const { words } = paper
  const title = story ? words.reportError : (page?.headline ?? words.contact)
  const intro = story ? words.reportErrorIntro : words.contactIntro
  const meta = { title, description: intro, canonical: places.contact, hidden: story !== undefined }
  return (
    <Frame paper={paper} meta={meta} page="plain">
      <article class="story fixed">
        <header class="page-head">
          <h1>{title}</h1>
          <p class="intro">{intro}</p>
        </header>
        {page && !story && <div class="body">{page.body}</div>}
        <ErrorSummary
          title={words.notSent}
          errors={refusal ? [{ field: 'letter', message: refusal }] : errors}
        />
        <LetterForm {...props} />
      </article>
    </Frame>
  )
}

function LetterForm({ paper: { words }, typed, errors, stamp, story, keptDays }: Props): Html {
  const optional = (label: string): string => words.optional({ label })
  return (
    <form class="form letter-form" action={places.contact} method="post">
      {story && (
        <p>
          {words.aboutStory.around({ story: <Link to={story.path}>{story.name}</Link> })}
          <input type="hidden" name="story" value={story.path} />
        </p>
      )}
      <input type="hidden" name="stamp" value={stamp} />
      <AreaField
        name="letter"
        label={story ? words.whatIsWrong : words.yourLetter}
        rows={8}
        value={typed.letter}
        errors={errors}
      />
      <TextField
        name="name"
        label={optional(words.yourName)}
        value={typed.name}
        autocomplete="name"
        errors={errors}
      />
      <TextField
        name="email"
        label={optional(words.yourEmail)}
        help={words.emailHelp}
        value={typed.email}
        autocomplete="email"
        errors={errors}
      />
      <Trap words={words} value={typed.website} />
      <p class="help">{words.letterPrivacy({ count: keptDays })}</p>
      <p class="deeds">
        <button type="submit" class="deed main">
          {words.sendLetter}
        </button>
      </p>
    </form>
  )
}

/** No reader sees it; programs that fill whatever they find do. */
const Trap = ({ words, value }: { words: Words; value: string }): Html => (
  <div class="trap">
    <label for="website">{words.leaveEmpty}</label>
    <input type="text" name="website" id="website" value={value} tabindex={-1} autocomplete="off" />
  </div>
)

/** What is said of a fault, at its field. */
export function letterFaultIn(words: Words, field: string, fault: LetterFault): string {
  if (fault === 'letter-missing') return words.textMissing
  if (fault === 'email-wrong') return words.emailWrong
  const most = Object.entries(longest).find(([name]) => name === field)?.[1] ?? longest.letter
  return words.fieldTooLong({ count: most })
}

export function ContactThanksPage({ paper, story }: { paper: Paper; story?: Place | undefined }): Html {
  const { words } = paper
  return (
    <Frame paper={paper} meta={{ title: words.letterThanks, hidden: true }} page="plain">
      <article class="story fixed">
        <header class="page-head">
          <h1>{words.letterThanks}</h1>
          <p class="intro">{words.letterThanksHint}</p>
        </header>
        {story && (
          <p class="onward">
            <Link to={story.path}>{words.backToStory}</Link>
          </p>
        )}
      </article>
    </Frame>
  )
}
