import { maySetPaper, mayKeepSnippets } from '#paper/index.ts'
import { can, type Permission } from '#people/index.ts'
import type { Child, Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { addresses } from './addresses.ts'
import type { Desk } from './facts.ts'
import { lookWords } from './look-words.ts'
import { machineWords, policyPageWords } from './machine-words.ts'
import { menuWords } from './menu-words.ts'
import { sectionWords } from './setup-words.ts'
import { snippetWords } from './snippet-words.ts'
import { deskWords } from './words.ts'

const pages: readonly (Place & { readonly who: Permission<void> })[] = [
  { name: deskWords.settings, path: addresses.settings, who: maySetPaper },
  { name: lookWords.title, path: addresses.look, who: maySetPaper },
  { name: sectionWords.title, path: addresses.sections, who: maySetPaper },
  { name: menuWords.title, path: addresses.menus, who: maySetPaper },
  { name: machineWords.title, path: addresses.machines, who: maySetPaper },
  { name: policyPageWords.title, path: addresses.policies, who: maySetPaper },
  { name: snippetWords.title, path: addresses.snippets, who: mayKeepSnippets },
]

/** The head of each page of settings, with the way to those of the others that are open to whoever looks. */
export function SettingsHead({ here, desk, children }: { here: string; desk: Desk; children: Child }): Html {
  const { me } = desk
  const open = pages.filter(
    ({ who }) => me && can({ id: null, name: me.name, role: me.role }, who, undefined),
  )
  return (
    <div class="desk-head">
      <h1>{children}</h1>
      <nav aria-label={deskWords.settings}>
        <ul class="subsections">
          {open.map(({ name, path }) => (
            <li>
              <Link to={path} current={path === here}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
