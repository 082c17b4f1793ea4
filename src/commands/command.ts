import type { Config } from '#platform/config.ts'

/** Where a command speaks: `say` is what was asked for (standard output), `complain` everything else (the error stream). */
export interface Terminal {
  say(line: string): void
  complain(line: string): void
}

export interface Option {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in the help: `--report FILE`. */
  readonly value?: string
  readonly help: string
}

/** What a command is given: its own options and operands, and the machine's settings already read. */
export interface Context extends Terminal {
  readonly config: Config
  readonly operands: readonly string[]
  /** By name; a switch that was given is `true`. Settings (`--port`, `--data` …) are in `config` and not here. */
  readonly options: Readonly<Record<string, string | true | undefined>>
}

/** A command is a value. Its exit code: 0 done, 1 it went wrong, 2 it was asked wrongly. */
export interface Command {
  /** One word or two: `serve`, `import wordpress`. */
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly help: string
  readonly options: Readonly<Record<string, Option>>
  readonly operands: { readonly least: number; readonly most: number }
  run(context: Context): Promise<number>
}

export const noOperands = { least: 0, most: 0 } as const
export const oneOperand = { least: 1, most: 1 } as const
