import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Environment } from '#platform/config.ts'
import { commandNames, commandsOf } from './commands.ts'
import { main } from './main.ts'

async function broadsheet(line: string, env: Environment = {}) {
  const said: string[] = []
  const complained: string[] = []
  const terminal = {
    say: (text: string) => said.push(text),
    complain: (text: string) => complained.push(text),
  }
  const code = await main(line.split(' ').filter(Boolean), env, terminal)
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

test('without a word it says what there is', async () => {
  const { code, said } = await broadsheet('')
  assert.equal(code, 0)
  for (const { usage, summary } of await commandsOf(commandNames))
    assert.ok(said.includes(usage) && said.includes(summary), usage)
  assert.equal((await broadsheet('--help')).said, said)
  assert.match(said, /--port NUMBER .*PORT; 4000/)
})

test('every command explains itself, whatever is set on the machine', async () => {
  for (const { name, help } of await commandsOf(commandNames)) {
    const { code, said } = await broadsheet(`${name} --help`, { PORT: 'wrong' })
    assert.deepEqual({ name, code }, { name, code: 0 })
    assert.ok(said.startsWith(`Usage: broadsheet ${name}`) && said.includes(help.trim()), name)
  }
  assert.match((await broadsheet('user --help')).said, /user add EMAIL[^]*user reset EMAIL/)
})

test('it tells its version', async () => {
  assert.match((await broadsheet('--version')).said, /^\d+\.\d+\.\d+$/)
})

test('what it does not know is one line and exit 2', async () => {
  const cases: [string, string][] = [
    ['sevre', 'There is no command "sevre". Did you mean "serve"? broadsheet --help lists them.'],
    ['paint', 'There is no command "paint". broadsheet --help lists them.'],
    [
      'user',
      'There is "broadsheet user add" and "broadsheet user role" and "broadsheet user reset", but no "broadsheet user".',
    ],
    [
      'user remove',
      'There is "broadsheet user add" and "broadsheet user role" and "broadsheet user reset", but no "broadsheet user remove".',
    ],
    ['doctor --prot 80', 'broadsheet doctor has no option "--prot". Did you mean "--port"?'],
    ['doctor --port', "Option '--port <value>' argument missing"],
    ['backup', 'Usage: broadsheet backup FILE'],
    ['backup one two', 'Usage: broadsheet backup FILE'],
    ['import wordpress', 'Usage: broadsheet import wordpress FILE…'],
    ['doctor --port 99999', 'PORT is "99999", but must be a whole number from 0 (any free port) to 65535.'],
  ]
  for (const [line, answer] of cases) {
    assert.deepEqual(await broadsheet(line), { code: 2, said: '', complained: answer })
  }
})
