import type { Child, Html } from '#platform/view/html.ts'

interface Props {
  readonly title: string
  readonly hint?: string | undefined
  /** Where a summary of errors leads to. */
  readonly id?: string
  readonly children: Child
}

/** Fields of a form that belong together. */
export const Group = ({ title, hint, id, children }: Props): Html => (
  <fieldset class="group" id={id}>
    <legend>{title}</legend>
    {hint && <p class="help">{hint}</p>}
    {children}
  </fieldset>
)
