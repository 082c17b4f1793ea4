import type { Child, Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { addresses } from './addresses.ts'
import { lookWords } from './look-words.ts'
import { machineWords, policyPageWords } from './machine-words.ts'
import { sectionWords } from './setup-words.ts'
import { deskWords } from './words.ts'

const pages = [
  { name: deskWords.settings, path: addresses.settings },
  { name: lookWords.title, path: addresses.look },
  { name: sectionWords.title, path: addresses.sections },
  { name: machineWords.title, path: addresses.machines },
  { name: policyPageWords.title, path: addresses.policies },
] as const

/** The head of each page of settings, with the way to the others. */
export const SettingsHead = ({ here, children }: { here: string; children: Child }): Html => (
  <div class="desk-head">
    <h1>{children}</h1>
    <nav aria-label={deskWords.settings}>
      <ul class="subsections">
        {pages.map(({ name, path }) => (
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
