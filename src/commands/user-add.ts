import { done, type Result } from '#kernel/result.ts'
import { emailIn, machine, makeLink, openAccount, type StaffRole, staffRoles } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { clock } from '#platform/mint.ts'
import { type Command, type Context, oneOperand } from './command.ts'
import { linkTo } from './first-start.ts'
import { withNotedPaper } from './with-paper.ts'

export const userAdd: Command = {
  name: 'user add',
  usage: 'user add EMAIL',
  summary: 'open an account for one of the staff',
  help: `
Prints a link that signs them in once and is good for a day. Works beside a running server.`,
  options: {
    name: {
      type: 'string',
      value: 'NAME',
      help: 'as it is shown in the newsroom; the part before the @ otherwise',
    },
    role: { type: 'string', value: 'ROLE', help: `${staffRoles.join(', ')}; writer otherwise` },
  },
  operands: oneOperand,
  run: async (context) => {
    const wanted = readUser(context)
    if (typeof wanted === 'string') {
      context.complain(wanted)
      return 2
    }
    return withNotedPaper(context.config, 'user add', async (store) => {
      const made = await store.write((tx) => add(tx, wanted))
      if (!made.ok) {
        context.complain(
          `Somebody has an account with ${wanted.email} already. To let them in again: broadsheet user reset ${wanted.email}`,
        )
        return 1
      }
      context.say(`${wanted.name} (${wanted.role}) signs in once, within a day, with:`)
      context.say(linkTo(context.config.publicUrl, made.value))
      return 0
    })
  },
}

interface Wanted {
  readonly email: string
  readonly name: string
  readonly role: StaffRole
}

/** Who is to be added, or what is wrong with the way it was asked. */
function readUser({ operands: [typed = ''], options }: Context): Wanted | string {
  const email = emailIn(typed)
  if (email === undefined) return `"${typed}" is not an e-mail address.`
  const role = staffRoles.find((role) => role === (options['role'] ?? 'writer'))
  if (!role) return `There is no role "${options['role']}". There are: ${staffRoles.join(', ')}.`
  const name = String(options['name'] ?? email.split('@')[0]).trim()
  return name === '' ? 'A name has letters in it.' : { email, name, role }
}

async function add(tx: Writer, wanted: Wanted): Promise<Result<string, string>> {
  const now = clock()
  const opened = await openAccount(tx, machine, wanted, now)
  if (!opened.ok) return opened
  return done(await makeLink(tx, machine, opened.value.id, now))
}
