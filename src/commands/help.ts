import type { Command, Option } from './command.ts'
import { settings } from './settings.ts'

/** What `broadsheet --help` says. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ usage, summary }) => [usage, summary] as const)
  return [
    'Broadsheet: the whole newsroom in one process.',
    '',
    'Usage: broadsheet COMMAND [OPTIONS]',
    '',
    columns(rows),
    '',
    'Settings, as flags of every command or from the environment:',
    columns(settingRows()),
    '',
    'broadsheet COMMAND --help says more about one; broadsheet --version tells the version.',
  ].join('\n')
}

export function helpOf(command: Command): string {
  const own = Object.entries(command.options).map(
    ([name, option]) => [flag(name, option), option.help] as const,
  )
  return [
    `Usage: broadsheet ${command.usage}`,
    '',
    command.help.trim(),
    '',
    ...(own.length > 0 ? ['Options:', columns(own), ''] : []),
    'Settings:',
    columns(settingRows()),
  ].join('\n')
}

const flag = (name: string, { value }: Option): string => `--${name}${value === undefined ? '' : ` ${value}`}`

const settingRows = () =>
  Object.entries(settings).map(
    ([name, option]) =>
      [flag(name, option), `${option.help} (${option.setting}; ${option.otherwise})`] as const,
  )

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
