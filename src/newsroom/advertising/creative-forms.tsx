import type { Html } from '#platform/view/html.ts'
import { AreaField, ChoiceField, type FieldError, TextField } from '#ui/fields.tsx'
import { sizes } from '#ui/slots.ts'
import { MainButton } from '../main-button.tsx'
import type { CreativeForm } from './facts.ts'
import { adWords } from './words.ts'

interface Props {
  readonly form: CreativeForm
  readonly action: string
}

/** A picture for one size, with its words. Files come with it, so it is sent in parts. */
export function PictureForm({ form, action }: Props): Html {
  return (
    <form class="form" action={action} method="post" enctype="multipart/form-data">
      <h2>{adWords.addPicture}</h2>
      <p class="help">{adWords.addPictureHint}</p>
      <SizeField form={form} />
      <div class="pair">
        <FileField name="light" label={adWords.light} errors={form.errors} />
        <FileField name="dark" label={adWords.dark} help={adWords.darkHelp} errors={form.errors} />
      </div>
      <LinkField form={form} />
      <TextField
        name="alt"
        label={adWords.alt}
        help={adWords.altHelp}
        value={form.alt}
        errors={form.errors}
      />
      <Save name={adWords.addPicture} />
    </form>
  )
}

export function HtmlForm({ form, action }: Props): Html {
  return (
    <form class="form" action={action} method="post">
      <h2>{adWords.addHtml}</h2>
      <p class="help">{adWords.addHtmlHint}</p>
      <SizeField form={form} />
      <HtmlFields form={form} />
      <Save name={adWords.addHtml} />
    </form>
  )
}

/** The words of what is there already: its size and its picture stay. */
export function WordsForm({ form, action, isHtml }: Props & { readonly isHtml: boolean }): Html {
  return (
    <form class="form" action={action} method="post">
      {!isHtml && <p class="help">{adWords.replaceHint}</p>}
      {isHtml ? (
        <HtmlFields form={form} />
      ) : (
        <>
          <LinkField form={form} />
          <TextField
            name="alt"
            label={adWords.alt}
            help={adWords.altHelp}
            value={form.alt}
            errors={form.errors}
          />
        </>
      )}
      <Save name={adWords.save} />
    </form>
  )
}

function HtmlFields({ form }: { form: CreativeForm }): Html {
  const { html, hosts, hostsHelp, htmlName, htmlNameHelp } = adWords
  return (
    <>
      <LinkField form={form} />
      <TextField name="alt" label={htmlName} help={htmlNameHelp} value={form.alt} errors={form.errors} />
      <AreaField
        name="html"
        label={html}
        value={form.html}
        rows={8}
        errors={form.errors}
        class="code-field"
      />
      <AreaField
        name="hosts"
        label={hosts}
        help={hostsHelp}
        value={form.hosts}
        rows={2}
        errors={form.errors}
        class="code-field"
      />
    </>
  )
}

function SizeField({ form }: { form: CreativeForm }): Html {
  const choices = [
    { value: '', label: adWords.chooseSize },
    ...sizes.map((size) => ({ value: size, label: size.replace('x', ' × ') })),
  ]
  return (
    <ChoiceField name="size" label={adWords.size} value={form.size} choices={choices} errors={form.errors} />
  )
}

const LinkField = ({ form }: { form: CreativeForm }): Html => (
  <TextField
    name="link"
    label={adWords.link}
    help={adWords.linkHelp}
    value={form.link}
    errors={form.errors}
  />
)

const Save = ({ name }: { name: string }): Html => <MainButton>{name}</MainButton>

interface FileProps {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly errors: readonly FieldError[]
}
function FileField({ name, label, help, errors }: FileProps): Html {
  const wrong = errors.find(({ field }) => field === name)?.message
  const described = [help && `${name}-help`, wrong && `${name}-wrong`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
      <input
        type="file"
        name={name}
        id={name}
        accept="image/png,image/jpeg,image/gif,image/webp,image/svg+xml"
        aria-describedby={described || undefined}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </div>
  )
}
