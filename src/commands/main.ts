import { parseArgs } from 'node:util'
import { type Environment, readConfig } from '#platform/config.ts'
import { isOfTheMachine, reason } from '#platform/reason.ts'
import { version } from '#platform/version.ts'
import type { Command, Terminal } from './command.ts'
import { commandNames, commandsOf } from './commands.ts'
import { helpOf, overview } from './help.ts'
import { nearest } from './nearest.ts'
import { flagsOf, settings } from './settings.ts'

const asked = 0
const wentWrong = 1
const askedWrongly = 2

const standard: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
}

/** The one program: finds the command, reads its options and the machine's settings, runs it, and tells the exit code. */
export async function main(
  argv: readonly string[],
  env: Environment,
  terminal: Terminal = standard,
): Promise<number> {
  const [first] = argv
  if (first === '--version' || first === '-v') return say(terminal, version)
  if (first === undefined || first === '--help' || first === '-h' || first === 'help')
    return say(terminal, overview(await commandsOf(commandNames)))
  const [command] = await commandsOf(commandNames.filter((name) => isAsked(name, argv)))
  if (command) return runCommand(command, argv.slice(command.name.split(' ').length), env, terminal)
  const group = commandNames.filter((name) => name.startsWith(`${first} `))
  if (group.length > 0 && argv.includes('--help')) return say(terminal, overview(await commandsOf(group)))
  return complain(terminal, unknown(argv, group))
}

const isAsked = (name: string, argv: readonly string[]): boolean =>
  name === argv.slice(0, name.split(' ').length).join(' ')

/** One line: what there is after `user`, or which command was probably meant. */
function unknown([first = '', second = '']: readonly string[], group: readonly string[]): string {
  if (group.length > 0) {
    const known = group.map((name) => `"broadsheet ${name}"`).join(' and ')
    return `There is ${known}, but no "broadsheet ${`${first} ${second}`.trim()}".`
  }
  const meant = nearest(
    first,
    commandNames.map((name) => name.split(' ')[0] ?? ''),
  )
  return `There is no command "${first}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} broadsheet --help lists them.`
}

async function runCommand(
  command: Command,
  argv: readonly string[],
  env: Environment,
  terminal: Terminal,
): Promise<number> {
  const given = parsed(command, argv)
  if ('wrong' in given) return complain(terminal, given.wrong)
  if (given.values['help'] === true) return say(terminal, helpOf(command))
  const { least, most } = command.operands
  if (given.positionals.length < least || given.positionals.length > most)
    return complain(terminal, `Usage: broadsheet ${command.usage}`)
  const config = readConfig(env, flagsOf(given.values))
  if (!config.ok) return complain(terminal, config.why)
  const own = Object.entries(given.values).filter(([name]) => name in command.options)
  const options = Object.fromEntries(own) as Record<string, string | true>
  try {
    return await command.run({ ...terminal, config: config.value, operands: given.positionals, options })
  } catch (error) {
    terminal.complain(`broadsheet ${command.name} could not go on: ${reason(error)}`)
    if (!isOfTheMachine(error)) terminal.complain(String((error as Error).stack))
    return wentWrong
  }
}

interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

function parsed(command: Command, argv: readonly string[]): Given | { readonly wrong: string } {
  const options = { ...settings, ...command.options, help: { type: 'boolean', short: 'h' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    return { values: values, positionals }
  } catch (error) {
    const [, name] = /^Unknown option '--?([^'=]+)/.exec((error as Error).message) ?? []
    if (name === undefined) return { wrong: `${(error as Error).message.split('\n')[0]}` }
    const meant = nearest(name, Object.keys(options))
    const hint = meant === undefined ? '' : ` Did you mean "--${meant}"?`
    return { wrong: `broadsheet ${command.name} has no option "--${name}".${hint}` }
  }
}

function say(terminal: Terminal, text: string): number {
  terminal.say(text)
  return asked
}
function complain(terminal: Terminal, line: string): number {
  terminal.complain(line)
  return askedWrongly
}
