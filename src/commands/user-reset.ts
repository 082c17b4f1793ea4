import { findAccountByEmail, machine, makeLink, resetDoor } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { type Command, oneOperand } from './command.ts'
import { linkTo } from './first-start.ts'
import { withNotedPaper } from './with-paper.ts'

export const userReset: Command = {
  name: 'user reset',
  usage: 'user reset EMAIL',
  summary: 'let somebody in again',
  help: `
Ends every session of that account, at once and everywhere, takes its password, passkeys and codes away, and prints a new link
that signs in once and is good for a day. Works beside a running server. The account that a first start makes has the address owner@localhost.`,
  options: {},
  operands: oneOperand,
  run: ({ config, operands: [email = ''], say, complain }) =>
    withNotedPaper(config, 'user reset', async (store) => {
      const token = await store.write(async (tx) => {
        const account = await findAccountByEmail(tx, email)
        if (!account || account.suspendedAt !== null) return undefined
        await resetDoor(tx, machine, account.id)
        return makeLink(tx, machine, account.id, clock())
      })
      if (token === undefined) {
        complain(`Nobody with the address ${email} has an account here that is open.`)
        return 1
      }
      say(`Every session of ${email} has ended. They sign in once, within a day, with:`)
      say(linkTo(config.publicUrl, token))
      return 0
    }),
}
