import { wordsIn } from '#languages/catalogue.ts'
import { type Html, keptView } from '#platform/view/html.ts'
import { type Paper, places } from './facts.ts'
import { Link } from './link.tsx'
import { SearchForm } from './search-form.tsx'
import { Time } from './time.tsx'

type Shown = Pick<Paper, 'name' | 'logo' | 'tagline' | 'sections' | 'moreSections' | 'demoNotice' | 'today'>
interface Facts extends Shown {
  /** In whose words. */
  readonly tag: string
  /** Of the section that the page belongs to. */
  readonly section: string | undefined
}

/** Paper name, day, search and sections. The menu wraps instead of hiding, so it needs no script on a phone. */
export function Masthead({ paper, section }: { paper: Paper; section?: string | undefined }): Html {
  const { name, logo, tagline, sections, moreSections, demoNotice, today } = paper
  const { tag } = paper.words
  return drawn({ name, logo, tagline, sections, moreSections, demoNotice, today, tag, section })
}

const drawn = keptView((facts: Facts): Html => {
  const words = wordsIn(facts.tag)
  return (
    <header class="masthead">
      {facts.demoNotice && (
        <p class="demo-notice" dir="auto">
          {facts.demoNotice}
        </p>
      )}
      <div class="ears">
        <p class="ear">{facts.today && <Time at={facts.today} />}</p>
        <p class="ear ear-end">
          <a href="#connect">{words.connect}</a>
        </p>
      </div>
      <div class="nameplate">
        <p class="paper-name">
          <Link to={places.front}>
            <Nameplate {...facts} />
          </Link>
        </p>
        <p class="tagline">{facts.tagline}</p>
        <SearchForm id="masthead-search" words={words} />
      </div>
      <SectionMenu {...facts} label={words.sections} />
    </header>
  )
})

/** The logo, or the name in type: also where the logo is drawn for light paper only and the paper is dark. */
function Nameplate({ name, logo }: Pick<Paper, 'name' | 'logo'>): Html {
  if (!logo) return <>{name}</>
  return (
    <>
      <span class={logo.dark ? 'logo' : 'logo by-day'}>
        <picture>
          {logo.dark && <source srcset={logo.dark.src} media="(prefers-color-scheme: dark)" />}
          <img src={logo.light.src} width={logo.light.width} height={logo.light.height} alt="" />
        </picture>
      </span>
      <span class="name">{name}</span>
    </>
  )
}

function SectionMenu(props: Pick<Facts, 'sections' | 'moreSections' | 'section'> & { label: string }): Html {
  const { sections, moreSections, section, label } = props
  return (
    <nav class="menu" aria-label={label}>
      <ul>
        {[...sections, ...(moreSections ? [moreSections] : [])].map((place) => (
          <li>
            <Link to={place.path} current={place.path === section}>
              {place.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
