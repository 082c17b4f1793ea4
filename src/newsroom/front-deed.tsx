import type { Child, Html } from '#platform/view/html.ts'
import type { DeedForm } from './front-facts.ts'

interface DeedProps {
  readonly deed: string
  readonly form: DeedForm
  readonly fields?: Readonly<Record<string, string>>
  readonly children: Child
  /** What is said to whoever only hears the button. */
  readonly label?: string | undefined
  readonly hint?: string | undefined
  readonly look?: 'plain' | 'deed' | 'deed main'
  readonly isOff?: boolean
  /** Of the form. */
  readonly called?: string
}

/** One button that does one thing to the plan on this page. */
export const DeedButton = ({
  deed,
  form,
  fields = {},
  label,
  hint,
  look = 'plain',
  isOff,
  called,
  children,
}: DeedProps): Html => (
  <form class={called} action={form.address} method="post">
    <DeedFields form={form} fields={fields} />
    <button
      type="submit"
      class={look}
      name="deed"
      value={deed}
      aria-label={label}
      title={hint}
      disabled={isOff}
    >
      {children}
    </button>
  </form>
)

/** What a form of this page says besides what is typed into it. */
export const DeedFields = ({
  form: { seen },
  fields,
}: {
  form: DeedForm
  fields: Readonly<Record<string, string>>
}): Html => (
  <>
    <input type="hidden" name="seen" value={String(seen)} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
