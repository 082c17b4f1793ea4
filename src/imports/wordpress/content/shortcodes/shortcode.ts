/** `[name attributes]`, or `[name attributes]inner[/name]`. */
export interface Shortcode {
  readonly name: string
  readonly attributes: string
  /** What stands between its tags; null where there is no closing tag. */
  readonly inner: string | null
  readonly source: string
}
