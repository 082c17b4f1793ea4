// Pages in looks and layouts that the others are not in, and the desk's pages on both.
import type { FrontFacts } from '#newsroom/front-facts.ts'
import { FrontDeskPage } from '#newsroom/front.tsx'
import { LookPage } from '#newsroom/look.tsx'
import type { Html } from '#platform/view/html.ts'
import { FrontPage } from '#site/front.tsx'
import { SectionPage } from '#site/section.tsx'
import { StoryPage } from '#site/story.tsx'
import type { Paper } from '#ui/facts.ts'
import { type Dressing, firstLook } from '#ui/theme/look.ts'
import { desk } from './desk-pages.tsx'
import { front, picturedStory, shown } from './picture-pages.tsx'
import { at, comments, paper, places, printed, spaces, suggestions, teaser, teasers } from './samples.tsx'

const localLook: Dressing = { theme: 'local', pair: 'franklin', accent: null }
/** The sheets that these pages ask for, beside that of the first look. */
export const sheets = [printed.inLook(localLook).sheet]
const inLocal: Paper = { ...paper, files: printed.inLook(localLook).filesFor('en') }

const wordless = {
  lead: {
    story: teaser(0),
    opening: ['The harbour board voted on Tuesday to keep the ferry berth open.'],
    sidebars: [],
  },
  second: [],
  opinion: [],
  river: [],
  bands: [],
  spaces: [],
}

const facts: FrontFacts = {
  desk,
  title: 'Front',
  path: '/',
  fronts: [
    { name: 'The whole paper', path: '/newsroom/front', depth: 0, isHere: true },
    { name: 'World', path: '/newsroom/front/section/section_world', depth: 0, isHere: false },
    { name: 'Harbour', path: '/newsroom/front/section/section_harbour', depth: 1, isHere: false },
  ],
  form: { address: '/newsroom/front', seen: 7 },
  slots: [
    { slot: 'lead', name: 'Lead' },
    { slot: 'second', name: 'Second tier' },
  ],
  mark: '',
  standing: [
    {
      slot: 'lead',
      place: 0,
      name: 'Lead',
      story: 'story_1',
      headline: teaser(0).headline,
      path: '/newsroom/stories/story_1',
      section: 'World',
      pin: {
        who: 'Maren Ostrow',
        at: at('09T09:00'),
        until: at('09T20:00'),
        untilTyped: '2022-03-09 20:00',
        headline: '',
      },
    },
    ...teasers.slice(1, 4).map((story, number) => ({
      slot: 'second' as const,
      place: number,
      name: `Second tier, ${number + 1}`,
      story: `story_${number + 2}`,
      headline: story.headline,
      path: `/newsroom/stories/story_${number + 2}`,
      section: story.section.name,
    })),
  ],
  waiting: [
    {
      slot: 'opinion',
      place: 0,
      name: 'Opinion, 1',
      story: 'story_9',
      headline: teaser(6).headline,
      path: '/newsroom/stories/story_9',
      section: 'Opinion',
      pin: { who: 'Idris Calloway', at: at('09T09:00'), untilTyped: '', headline: '' },
      why: 'Under embargo',
    },
  ],
  candidates: teasers.slice(4, 9).map((story, number) => ({
    story: `story_${number + 20}`,
    headline: story.headline,
    path: `/newsroom/stories/story_${number + 20}`,
    section: story.section.name,
    state: 'published',
    at: story.published,
    where: '',
  })),
  query: '',
  bands: {
    shown: [places.world, places.local].map((place) => ({ ...place, id: place.path })),
    hidden: [{ ...places.business, id: places.business.path }],
  },
  deeds: [{ at: at('09T09:00'), who: 'Maren Ostrow', what: 'Lead: pinned it' }],
  making: {
    isOpen: true,
    isSame: false,
    last: 'Last: Lead: pinned it (Maren Ostrow, 9:00).',
    undo: 'Lead: pinned it',
    live: 3,
  },
  frame: '/newsroom/front/page',
  due: [
    {
      id: 'frontschedule_1',
      when: '2022-03-10 06:00:00',
      setBy: 'set by Maren Ostrow, 9 March 2022, 09:10',
      look: '/newsroom/front/page?plan=frontschedule_1',
    },
  ],
  formerDue: [],
  former: [
    {
      from: '3',
      at: at('09T08:00'),
      what: 'Published by Idris Calloway',
      look: '/newsroom/front/page?plan=3',
    },
  ],
  seats: [],
  bandSeats: [],
  zone: 'Europe/London',
}

export const lookPages: Record<string, Html> = {
  'look-one-story': <FrontPage paper={paper} {...wordless} />,
  'look-few-stories': (
    <FrontPage
      paper={paper}
      {...wordless}
      lead={{ ...wordless.lead, sidebars: [teaser(1)] }}
      second={[teaser(3), teaser(4)]}
    />
  ),
  'look-centred': <FrontPage paper={paper} layout="centred" {...front} spaces={spaces} />,
  'look-stacked': <FrontPage paper={paper} layout="stacked" {...front} spaces={spaces} />,
  'look-stacked-one': <FrontPage paper={inLocal} layout="stacked" {...wordless} />,
  'look-local-tiers': <FrontPage paper={inLocal} layout="tiers" {...front} spaces={spaces} />,
  'look-local-stacked': <FrontPage paper={inLocal} layout="stacked" {...front} spaces={spaces} />,
  'look-local-story': (
    <StoryPage
      paper={inLocal}
      spaces={spaces}
      story={picturedStory}
      suggestions={suggestions}
      comments={comments}
      count={5}
    />
  ),
  'look-paged': (
    <SectionPage
      paper={paper}
      layout="paged"
      spaces={[]}
      section={places.local}
      above={[]}
      subsections={[]}
      stories={shown}
    />
  ),
  'look-local-paged': (
    <SectionPage
      paper={inLocal}
      layout="paged"
      spaces={[]}
      section={places.local}
      above={[]}
      subsections={[]}
      stories={shown}
    />
  ),
  'look-settings': (
    <LookPage
      desk={desk}
      fields={{
        ...firstLook,
        colours: 'own',
        accentLight: '#ffcc00',
        accentDark: '#f0907a',
        logoLight: '',
        logoDark: '',
      }}
      logos={{ light: [], dark: [], query: '', found: false }}
      errors={[{ field: 'accentLight', message: 'The colour is too close to that of the paper.' }]}
      nearest={{ light: '#7a6200', dark: '#f0907a' }}
      tried={[]}
      hasFormer
    />
  ),
  'look-front-desk': <FrontDeskPage {...facts} />,
  'look-front-refused': <FrontDeskPage {...facts} no="That moment is over already." />,
}
