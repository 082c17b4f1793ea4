import type { Child, Html } from '#platform/view/html.ts'
import type { Paper } from './facts.ts'
import { Footer } from './footer.tsx'
import { Head, type Meta } from './head.tsx'
import { Masthead } from './masthead.tsx'

interface Props {
  readonly paper: Paper
  readonly meta: Meta
  /** `front` prints the nameplate at full size. */
  readonly page: 'front' | 'list' | 'story' | 'plain'
  /** Path of the section this page belongs to, for the menu. */
  readonly section?: string | undefined
  readonly children: Child
}

/** Every page a reader sees stands in this. */
export function Frame({ paper, meta, page, section, children }: Props): Html {
  return (
    <html lang={paper.language} dir={paper.direction}>
      <Head paper={paper} meta={meta} />
      <body class={`page ${page}-page`}>
        <a class="skip" href="#text">
          {paper.words.skip}
        </a>
        <Masthead paper={paper} section={section} />
        <main id="text" tabindex={-1}>
          {children}
        </main>
        <Footer paper={paper} />
      </body>
    </html>
  )
}
