import type { Html } from '#platform/view/html.ts'
import { type Paper, places } from './facts.ts'
import { Link } from './link.tsx'
import { SearchForm } from './search-form.tsx'
import { Time } from './time.tsx'

/** Paper name, day, search and sections. The menu wraps instead of hiding, so it needs no script on a phone. */
export function Masthead({ paper, section }: { paper: Paper; section?: string | undefined }): Html {
  return (
    <header class="masthead">
      {paper.demoNotice && <p class="demo-notice">{paper.demoNotice}</p>}
      <div class="ears">
        <p class="ear">{paper.today && <Time at={paper.today} />}</p>
        <p class="ear ear-end">
          <a href="#connect">{paper.words.connect}</a>
        </p>
      </div>
      <div class="nameplate">
        <p class="paper-name">
          <Link to={places.front}>
            <Nameplate paper={paper} />
          </Link>
        </p>
        <p class="tagline">{paper.tagline}</p>
        <SearchForm id="masthead-search" words={paper.words} />
      </div>
      <SectionMenu paper={paper} section={section} />
    </header>
  )
}

/** The logo, or the name in type: also where the logo is drawn for light paper only and the paper is dark. */
function Nameplate({ paper: { name, logo } }: { paper: Paper }): Html {
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

function SectionMenu({ paper, section }: { paper: Paper; section: string | undefined }): Html {
  return (
    <nav class="menu" aria-label={paper.words.sections}>
      <ul>
        {[...paper.sections, ...(paper.moreSections ? [paper.moreSections] : [])].map((place) => (
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
