import type { Child, Html } from '#platform/view/html.ts'
import type { Stamp } from '#ui/facts.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'
import { MainButton } from './main-button.tsx'
import { Heads, WordFinder } from './list-parts.tsx'
import { addresses } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { signpostWords as words } from './signpost-words.ts'

export interface MissedRow {
  readonly path: string
  readonly times: number
  readonly last: Stamp
  readonly from: string
  /** What was typed for it and not taken. */
  readonly to: string
}
export interface RedirectRow {
  readonly from: string
  readonly to: string
}
interface Props {
  readonly desk: Desk
  readonly said?: Said | undefined
  readonly errors: readonly FieldError[]
  /** What has just been taken down, to be put back. */
  readonly taken?: RedirectRow | undefined
  readonly missed: readonly MissedRow[]
  readonly typed: RedirectRow
  readonly redirects: readonly RedirectRow[]
  readonly words: string
  readonly more?: string | undefined
}

/** Addresses that lead on, and those that nobody has led anywhere yet. */
export const SignpostsPage = ({ desk, said, errors, taken, missed, typed, ...list }: Props): Html => (
  <SettingsFrame here={addresses.signposts} desk={desk} title={words.title} said={said} errors={errors}>
    {taken && (
      <Deed deed="lead-on" fields={{ ...taken }}>
        <button type="submit" class="deed">
          {words.putBack}
        </button>
      </Deed>
    )}
    <section class="signposts" aria-labelledby="missed">
      <h2 id="missed">{words.missed}</h2>
      <p class="help">{words.missedHelp}</p>
      {missed.length === 0 ? (
        <Empty title={words.noneMissed}>{words.noneMissedHelp}</Empty>
      ) : (
        <Missed rows={missed} />
      )}
    </section>
    <section class="signposts" aria-labelledby="redirects">
      <h2 id="redirects">{words.redirects}</h2>
      <p class="help">{words.redirectsHelp}</p>
      <form class="form" action={addresses.signposts} method="post">
        <input type="hidden" name="deed" value="lead-on" />
        <TextField name="from" label={words.from} help={words.fromHelp} value={typed.from} errors={errors} />
        <TextField name="to" label={words.to} help={words.toHelp} value={typed.to} errors={errors} />
        <MainButton>{words.setOne}</MainButton>
      </form>
      <Redirects {...list} />
    </section>
  </SettingsFrame>
)

interface DeedProps {
  readonly deed: 'lead-on' | 'take-down' | 'forget'
  readonly fields: Readonly<Record<string, string>>
  readonly children: Child
}

const Deed = ({ deed, fields, children }: DeedProps): Html => (
  <form action={addresses.signposts} method="post" class="in-row">
    <input type="hidden" name="deed" value={deed} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)

const Missed = ({ rows }: { rows: readonly MissedRow[] }): Html => (
  <table class="wire">
    <Heads
      of={[words.columns.path, words.columns.times, words.columns.last, words.columns.from, words.columns.to]}
    />
    <tbody>
      {rows.map(({ path, times, last, from, to }) => (
        <tr>
          <td dir="auto">{path}</td>
          <td>{String(times)}</td>
          <td>
            <Time at={last} />
          </td>
          <td dir="auto">{from !== '' && <Link to={from}>{from}</Link>}</td>
          <td>
            <Deed deed="lead-on" fields={{ from: path }}>
              <input type="text" name="to" value={to} placeholder="/" aria-label={words.toLabel(path)} />
              <button type="submit" class="deed">
                {words.leadOn}
              </button>
            </Deed>
            <Deed deed="forget" fields={{ from: path }}>
              <button type="submit" class="plain" aria-label={words.forgetLabel(path)}>
                {words.forget}
              </button>
            </Deed>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Redirects = ({ redirects, words: sought, more }: Pick<Props, 'redirects' | 'words' | 'more'>): Html => (
  <>
    <WordFinder label={words.finder} value={sought} action={addresses.signposts} />
    {redirects.length === 0 ? (
      <Empty title={sought === '' ? words.noRedirects : words.noneFound}>
        {sought === '' ? words.noRedirectsHelp : words.noneFoundHelp}
      </Empty>
    ) : (
      <LeadingOn rows={redirects} />
    )}
    {more && (
      <p>
        <Link to={more}>{words.more}</Link>
      </p>
    )}
  </>
)

const LeadingOn = ({ rows }: { rows: readonly RedirectRow[] }): Html => (
  <table class="wire">
    <thead>
      <tr>
        <th scope="col">{words.from}</th>
        <th scope="col">{words.to}</th>
        <th scope="col">
          <span class="unseen">{words.takeDown}</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ from, to }) => (
        <tr>
          <td dir="auto">{from}</td>
          <td dir="auto">
            <Link to={to}>{to}</Link>
          </td>
          <td>
            <Deed deed="take-down" fields={{ from }}>
              <button type="submit" class="plain" aria-label={words.takeDownLabel(from)}>
                {words.takeDown}
              </button>
            </Deed>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
