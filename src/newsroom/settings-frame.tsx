import { maySetPaper, mayKeepSnippets } from '#paper/index.ts'
import { maySetChecklist } from '#stories/index.ts'
import { can, type Permission } from '#people/index.ts'
import { mayKeepSections, mayKeepTopics } from '#sections/index.ts'
import { mayKeepSignposts } from '#signposts/index.ts'
import type { Child, Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { MainButton } from './main-button.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import { lookWords } from './look-words.ts'
import { machineWords, policyPageWords } from './machine-words.ts'
import { menuWords } from './menu-words.ts'
import { publishingWords } from './publishing-words.ts'
import { SaidLine } from './said.tsx'
import { signpostWords } from './signpost-words.ts'
import { sectionWords } from './setup-words.ts'
import { snippetWords } from './snippet-words.ts'
import { topicWords } from './topic-words.ts'
import { deskWords } from './words.ts'

const pages: readonly (Place & { readonly who: Permission<void> })[] = [
  { name: deskWords.settings, path: addresses.settings, who: maySetPaper },
  { name: lookWords.title, path: addresses.look, who: maySetPaper },
  { name: sectionWords.title, path: addresses.sections, who: mayKeepSections },
  { name: topicWords.title, path: addresses.topics, who: mayKeepTopics },
  { name: signpostWords.title, path: addresses.signposts, who: mayKeepSignposts },
  { name: menuWords.title, path: addresses.menus, who: maySetPaper },
  { name: machineWords.title, path: addresses.machines, who: maySetPaper },
  { name: policyPageWords.title, path: addresses.policies, who: maySetPaper },
  { name: publishingWords.checklistTitle, path: addresses.checklist, who: maySetChecklist },
  { name: snippetWords.title, path: addresses.snippets, who: mayKeepSnippets },
]

interface Props {
  /** The address of the page. */
  readonly here: string
  readonly desk: Desk
  readonly title: string
  readonly said?: Said | undefined
  readonly errors?: readonly FieldError[] | undefined
  /** The one script of a page that has one. */
  readonly script?: { readonly src: string } | undefined
  readonly children: Child
}

/** What every page of settings begins with: its title, the ways to the others, what has been done, and what is wrong. */
export const SettingsFrame = ({ here, desk, title, said, errors = [], script, children }: Props): Html => (
  <DeskFrame desk={desk} title={title} script={script}>
    <div class="desk-head">
      <h1>{title}</h1>
      <Doors here={here} desk={desk} />
    </div>
    {said && <SaidLine said={said} />}
    <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
    {children}
  </DeskFrame>
)

export const SaveButton = (): Html => <MainButton>{deskWords.save}</MainButton>

/** Those that are open to whoever looks. */
function Doors({ here, desk: { me } }: Pick<Props, 'here' | 'desk'>): Html {
  const open = pages.filter(
    ({ who }) => me && can({ id: null, name: me.name, role: me.role }, who, undefined),
  )
  return (
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
  )
}
