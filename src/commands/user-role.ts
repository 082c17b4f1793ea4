import { findAccountByEmail, machine, setRole, type StaffRole, staffRoles } from '#people/index.ts'
import { listSections } from '#sections/index.ts'
import type { Command } from './command.ts'
import { withNotedPaper } from './with-paper.ts'

export const userRole: Command = {
  name: 'user role',
  usage: 'user role EMAIL ROLE',
  summary: 'give somebody another role',
  help: `
The roles: ${staffRoles.join(', ')}. With --desks, an editor's, writer's or contributor's
rights reach only as far as those sections and what stands below them; without it, everywhere.
Ends every session of that account, at once and everywhere. Works beside a running server.`,
  options: { desks: { type: 'string', value: 'SLUG,SLUG', help: 'only these sections' } },
  operands: { least: 2, most: 2 },
  run: ({ config, operands: [email = '', typed = ''], options, say, complain }) => {
    const role = staffRoles.find((one) => one === typed)
    if (!role) {
      complain(`There is no role "${typed}". There are: ${staffRoles.join(', ')}.`)
      return Promise.resolve(2)
    }
    return withNotedPaper(config, 'user role', async (store) => {
      const slugs = String(options['desks'] ?? '')
        .split(',')
        .filter(Boolean)
      const sections = await listSections(store.read)
      const unknown = slugs.find((slug) => !sections.some((section) => section.slug === slug))
      if (unknown !== undefined) {
        complain(
          `There is no section "${unknown}". There are: ${sections.map(({ slug }) => slug).join(', ')}.`,
        )
        return 2
      }
      const desks = sections.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id)
      const outcome = await store.write(async (tx) => {
        const account = await findAccountByEmail(tx, email)
        return (
          account && setRole(tx, machine, { accountId: account.id, role: role satisfies StaffRole, desks })
        )
      })
      if (outcome?.ok) {
        say(`${outcome.value.name} is ${role} now. Every session of theirs has ended.`)
        return 0
      }
      complain(
        outcome?.why === 'last-owner'
          ? `${email} is the only owner. Make somebody else an owner first.`
          : `Nobody has an account with the address ${email}.`,
      )
      return 1
    })
  },
}
