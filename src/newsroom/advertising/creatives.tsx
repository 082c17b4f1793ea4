import type { Html } from '#platform/view/html.ts'
import { ErrorSummary } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import type { Desk } from '../facts.ts'
import { CampaignHead } from './campaign-head.tsx'
import { HtmlForm, PictureForm, WordsForm } from './creative-forms.tsx'
import type { CampaignHead as Head, CreativeFacts, CreativeForm, Done } from './facts.ts'
import { adWords, slotDeskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly head: Head
  readonly creatives: readonly CreativeFacts[]
  /** Slots it was booked for and has nothing to show in. */
  readonly missing: readonly string[]
  readonly addPicture: string
  readonly addHtml: string
  readonly done?: Done | undefined
}

/** Everything a campaign shows, at the size it is shown. */
export function CreativesPage(props: Props): Html {
  const { desk, head, creatives, missing, addPicture, addHtml, done } = props
  return (
    <DeskFrame desk={desk} title={head.name} page="desk-creatives">
      <CampaignHead head={head} done={done} />
      <p class="deeds">
        <Link to={addPicture} class="deed main">
          {adWords.addPicture}
        </Link>
        <Link to={addHtml} class="deed">
          {adWords.addHtml}
        </Link>
      </p>
      {missing.length > 0 && creatives.length > 0 && (
        <p class="desk-note">{adWords.missing(missing.join('; '))}</p>
      )}
      {creatives.length === 0 && <Empty title={adWords.noCreatives}>{adWords.noCreativesHint}</Empty>}
      <ul class="creatives">
        {creatives.map((creative) => (
          <li>
            <Creative creative={creative} />
          </li>
        ))}
      </ul>
    </DeskFrame>
  )
}

function Creative({ creative }: { creative: CreativeFacts }): Html {
  const { size, slots, withdrawn, isUncounted } = creative
  return (
    <article class={withdrawn ? 'creative withdrawn' : 'creative'}>
      <h2>{size.replace('x', ' × ')}</h2>
      <p class="help">{slots.map((slot) => slotDeskWords[slot]).join(', ')}</p>
      <Artwork creative={creative} />
      <p>{creative.alt}</p>
      <p class="help link">{creative.link}</p>
      {isUncounted && <p class="lack">{adWords.uncounted}</p>}
      {withdrawn && (
        <p class="state">
          {adWords.withdrawnOn} <time datetime={withdrawn.iso}>{withdrawn.text}</time>
        </p>
      )}
      <div class="deeds">
        <Link to={creative.path}>{adWords.change}</Link>
        <form action={creative.turn} method="post">
          <button type="submit" class="plain">
            {withdrawn ? adWords.restore : adWords.withdraw}
          </button>
        </form>
      </div>
    </article>
  )
}

/** At the size it is shown at. */
function Artwork({ creative }: { creative: CreativeFacts }): Html {
  const { width, height, alt, picture, dark, frame } = creative
  return (
    <div class="artwork">
      {picture && (
        <picture>
          {dark && <source srcset={dark} media="(prefers-color-scheme: dark)" />}
          <img src={picture} {...{ width, height, alt }} loading="lazy" />
        </picture>
      )}
      {frame && (
        <iframe
          src={frame}
          {...{ width, height }}
          title={alt}
          loading="lazy"
          referrerpolicy="no-referrer"
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        />
      )}
    </div>
  )
}

interface FormProps {
  readonly desk: Desk
  readonly head: Head
  readonly form: CreativeForm
  readonly action: string
}

/** Something new to show. */
export function AddCreativePage({ kind, ...props }: FormProps & { readonly kind: 'picture' | 'html' }): Html {
  const { desk, head, form } = props
  const Form = kind === 'picture' ? PictureForm : HtmlForm
  return (
    <DeskFrame desk={desk} title={head.name} page="desk-creatives">
      <CampaignHead head={head} />
      <ErrorSummary title={adWords.somethingWrong} errors={form.errors} />
      <Form form={form} action={props.action} />
    </DeskFrame>
  )
}

/** One of them: its words and its link, under what is shown. */
export function CreativePage({ creative, ...props }: FormProps & { readonly creative: CreativeFacts }): Html {
  const { desk, head, form, action } = props
  return (
    <DeskFrame desk={desk} title={`${head.name}: ${creative.size}`} page="desk-creatives">
      <CampaignHead head={head} />
      <ErrorSummary title={adWords.somethingWrong} errors={form.errors} />
      <Artwork creative={creative} />
      <WordsForm form={form} action={action} isHtml={creative.frame !== undefined} />
    </DeskFrame>
  )
}
