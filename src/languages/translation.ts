import type { Forms, PlaceIn } from './message.ts'
import type { en } from './translations/en.ts'

type All<Kinds> = (Kinds extends unknown ? (kind: Kinds) => void : never) extends (kind: infer One) => void
  ? One
  : never

/** Text that has these places, in any order; `count` may be left to the word (`one story`, ar. `قصتان`). */
type With<Text extends string> = [Exclude<PlaceIn<Text>, 'count'>] extends [never]
  ? string
  : All<
      Exclude<PlaceIn<Text>, 'count'> extends infer Name extends string
        ? Name extends string
          ? `${string}{${Name}}${string}`
          : never
        : never
    > &
      string

/** Every message of the English catalogue in another language, with its places, and in each of that language's plural categories. */
export type Translation<Categories extends keyof Forms> = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends string
    ? With<(typeof en)[Key]>
    : (typeof en)[Key] extends Forms
      ? { readonly [Category in Categories]: With<(typeof en)[Key]['other']> }
      : never
}
