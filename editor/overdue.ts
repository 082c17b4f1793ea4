/** In a tunnel nobody says that a line is cut: no acknowledgement comes, and nothing leaves any more. */
export class Overdue {
  readonly #patience: number
  readonly #unsent: () => number
  readonly #giveUp: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `unsent`: bytes that have not left yet; as long as they grow fewer, the line is only slow. `giveUp`: it is dead. */
  constructor(patience: number, unsent: () => number, giveUp: () => void) {
    this.#patience = patience
    this.#unsent = unsent
    this.#giveUp = giveUp
  }

  /** Something waits for its answer. */
  expect(): void {
    this.#timer ??= this.#wait(Infinity)
  }

  /** An answer came; whatever else waits for one has its whole time again. */
  heard(isMoreExpected: boolean): void {
    this.stop()
    if (isMoreExpected) this.expect()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #wait(before: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      const left = this.#unsent()
      this.#timer = undefined
      if (left > 0 && left < before) this.#timer = this.#wait(left)
      else this.#giveUp()
    }, this.#patience)
  }
}
