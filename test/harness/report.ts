export type Outcome =
  | { readonly kind: 'passed'; readonly name: string; readonly file: string }
  | { readonly kind: 'skipped'; readonly name: string; readonly file: string; readonly reason: string }
  | {
      readonly kind: 'failed'
      readonly name: string
      readonly file: string
      readonly line: number | undefined
      readonly error: string
    }

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The five that took longest, longest first. */
  readonly slowest: readonly { readonly milliseconds: number; readonly name: string; readonly file: string }[]
  /** What failed, to be said once more at the end, where whoever looks at a long run looks first. */
  readonly failures: readonly { readonly name: string; readonly where: string; readonly error: string }[]
  /** What was skipped, by the reason given. */
  readonly leftOut: readonly (readonly [reason: string, names: readonly string[]])[]
}

/** What a person reads while tests run: a line per file, and failures in full. */
export class Report {
  readonly #print: (line: string) => void
  readonly #ended: { readonly outcome: Outcome; readonly milliseconds: number }[] = []
  #from = 0
  #current = { name: '', since: 0 }

  constructor(print: (line: string) => void) {
    this.#print = print
  }

  started(name: string): void {
    this.#current = { name, since: performance.now() }
  }

  /** Says that it is alive when one test takes long. */
  stillAt(): void {
    const { name, since } = this.#current
    if (name !== '') this.#print(`      … ${name} (${seconds(performance.now() - since)} so far)`)
  }

  ended(outcome: Outcome, milliseconds: number): void {
    // Node may tell of the next one's beginning first.
    if (this.#current.name === outcome.name)
      this.#current = { name: `after ${outcome.name}`, since: performance.now() }
    if (this.#ended.length > this.#from && this.#ended[this.#from]?.outcome.file !== outcome.file)
      this.#closeFile()
    this.#ended.push({ outcome, milliseconds })
  }

  /** For how long nothing has begun or ended, in milliseconds. */
  silence(): number {
    return performance.now() - this.#current.since
  }

  finish(): Tally {
    if (this.#ended.length > this.#from) this.#closeFile()
    const count = (kind: Outcome['kind']) => this.#ended.filter(({ outcome }) => outcome.kind === kind).length
    return {
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('skipped'),
      failures: this.#failures(),
      slowest: this.#slowest(),
      leftOut: this.#leftOut(),
    }
  }

  #closeFile(): void {
    const tests = this.#ended.slice(this.#from)
    this.#from = this.#ended.length
    const failed = tests.filter(({ outcome }) => outcome.kind === 'failed')
    const skipped = tests.filter(({ outcome }) => outcome.kind === 'skipped')
    const words = [
      `${tests.length - failed.length - skipped.length} passed`,
      ...(failed.length > 0 ? [`${failed.length} FAILED`] : []),
      ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
    ]
    const time = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
    this.#print(
      `${failed.length > 0 ? 'FAIL' : 'ok  '}  ${tests[0]?.outcome.file ?? ''}  ${words.join(', ')}  ${seconds(time)}`,
    )
    for (const { outcome } of failed) if (outcome.kind === 'failed') this.#failure(outcome)
  }

  #failure(failed: Failed): void {
    this.#print(`\n      ${failed.name}\n      (${placeOf(failed)})\n`)
    this.#print(`${failed.error.replace(/^/gm, '        ')}\n`)
  }

  #failures(): Tally['failures'] {
    return this.#ended.flatMap(({ outcome }) =>
      outcome.kind === 'failed'
        ? [{ name: outcome.name, where: placeOf(outcome), error: headOf(outcome.error) }]
        : [],
    )
  }

  #slowest(): Tally['slowest'] {
    return this.#ended
      .toSorted((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, 5)
      .map(({ outcome: { name, file }, milliseconds }) => ({ milliseconds, name, file }))
  }

  #leftOut(): Tally['leftOut'] {
    const reasons = new Map<string, string[]>()
    for (const { outcome } of this.#ended) {
      if (outcome.kind === 'skipped')
        reasons.set(outcome.reason, [...(reasons.get(outcome.reason) ?? []), outcome.name])
    }
    return [...reasons]
  }
}

type Failed = Extract<Outcome, { kind: 'failed' }>

const placeOf = ({ file, line }: Failed): string => (line === undefined ? file : `${file}:${line}`)

const headOf = (error: string): string => error.split('\n').slice(0, 12).join('\n')

const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
