// Facts for looking at: every part of every page at least once.
import { firstFoot } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import { wordsIn } from '#languages/catalogue.ts'
import { Advertisement } from '#site/advertisement.tsx'
import type { Comment, Suggestion } from '#site/facts.ts'
import type { Kind, Paper, Place, Story, Teaser } from '#ui/facts.ts'
import { slotNamed, slotNames, type Space } from '#ui/slots.ts'
import { dayStampOf, stampOf } from '#ui/stamp.ts'
import { assets } from '#ui/theme/assets.ts'

const clock = { zone: 'Europe/London', language: 'en-GB' }
export const at = (text: string) => stampOf(`2022-03-${text}:00.000Z` as Instant, clock)

const place = (name: string, path: string): Place => ({ name, path })
export const world = place('World', '/world')
export const asia = place('Central Asia', '/world/central-asia')
const local = place('Local', '/local')
const business = place('Business', '/business')
const opinion = place('Opinion', '/opinion')
const culture = place('Culture', '/culture')
const sport = place('Sport', '/sport')

export const printed = assets()
export const paper: Paper = {
  name: 'The Tarrowick Packet',
  tagline: 'News of the harbour and of the world beyond it',
  language: 'en-GB',
  direction: 'ltr',
  words: wordsIn('en-GB'),
  origin: 'https://packet.example',
  sections: [world, local, business, opinion, culture, sport, place('Weather', '/weather')],
  foot: firstFoot(wordsIn('en')),
  profiles: [
    place('Mastodon', 'https://social.example/@packet'),
    place('Write to us', 'mailto:desk@packet.example'),
  ],
  feeds: [place('All stories (RSS)', '/feed.xml')],
  policies: [],
  rights: { unlisted: false },
  owner: 'The Tarrowick Packet',
  year: 2026,
  today: dayStampOf('2022-03-09T06:00:00.000Z' as Instant, clock),
  files: printed.files,
  demoNotice: 'A demo edition: the town and its people are invented. The reports from March 2022 are not.',
}

const ada = place('Maren Ostrow', '/people/maren-ostrow')
const piet = place('Idris Calloway', '/people/idris-calloway')

type Row = [headline: string, standfirst: string, section: Place, kind?: Kind, more?: Partial<Teaser>]
const rows: Row[] = [
  [
    'Flights over Kazakhstan triple as airlines look for a way round Russia',
    'More than 450 aircraft crossed in a day, says the country’s air navigation provider, which calls itself ready for the load',
    asia,
    'news',
    { kicker: 'War in Ukraine' },
  ],
  [
    'Riga instead of St Petersburg: Kazakh cargo is promised Latvian quays',
    'A port is replaced, but not the railway line that leads to it',
    asia,
  ],
  [
    'Why a summoned ambassador was good news for Nur-Sultan',
    'A backbencher’s suggestion, a careless answer and a week of repair',
    asia,
    'analysis',
  ],
  [
    'Harbour board votes seven to four to keep the ferry berth open until October',
    'The 1871 sea wall, patched and propped, will have to wait for another budget',
    local,
    'news',
    { corrected: true },
  ],
  [
    'Shipyard takes on forty apprentices, its largest class since the slipway closed',
    'Half of them come from the two streets behind the gates',
    business,
  ],
  ['The bridge lifts at eight, and the town learns to be late', '', local],
  [
    'We kept the lamp lit. Now let us decide what it is for',
    'On lighthouses, libraries and other things that look unused',
    opinion,
    'opinion',
  ],
  [
    'A council that meets in daylight would be a start',
    'Seven in the evening suits nobody with children',
    opinion,
    'opinion',
  ],
  ['What the tide table knows about politics', 'Patience is not the same as waiting', opinion, 'opinion'],
  ['Rovers come back from two down, and the roof stays on', 'A draw that felt like a cup tie', sport],
  [
    'A choir of dockers sings the tide table',
    'The concert lasted exactly as long as the slack water',
    culture,
  ],
  [
    'Gale warning for Thursday; the ferry may not sail',
    'Gusts of fifty knots are expected on the outer mole',
    place('Weather', '/weather'),
  ],
  ['Library lends its first sewing machine', 'There is already a waiting list', local],
  [
    'How the new crane was carried through the old town at night',
    'Eleven lamp posts were taken down and put back',
    business,
    'sponsored',
  ],
]
export const teasers: Teaser[] = rows.map(
  ([headline, standfirst, section, kind = 'news', more = {}], index) => ({
    path: `/story-${index}`,
    headline,
    standfirst,
    section,
    kind,
    bylines: index % 4 === 1 ? [ada, piet] : [index % 2 ? piet : ada],
    words: paper.words,
    published: at(`0${9 - (index >> 1)}T${String(18 - index).padStart(2, '0')}:05`),
    ...more,
  }),
)
export const teaser = (index: number): Teaser => teasers[index] as Teaser

export const spaces: readonly Space[] = slotNames.map((slot) => ({
  slot,
  address: `/ads/slot/${slot}/story_1`,
  fills: slotNamed(slot).steps.map(({ from }) => from),
}))
export const advertisement = <Advertisement slot="story-inline" spaces={spaces} words={paper.words} />

const body = (
  <>
    <p>
      The aircraft that used to cross Siberia have found another road. On 28 February more than 450 flights
      passed through Kazakhstan’s airspace, three times the usual number,{' '}
      <a href="/story-1">the national provider said</a>, and its controllers were ready for the load.
    </p>
    <p>
      Kazaeronavigatsiya, the state company that guides aircraft over the country, gave the figure on the day,
      according to Reuters and Interfax. It is a count of one day, not a statement of how many aircraft the
      sky can take. No <em>capacity</em>
      has been published – “ready” is the provider’s own word.
    </p>
    <blockquote class="pull-quote">
      <p>A count of one day is not a capacity</p>
    </blockquote>
    <p>
      Many governments had by then ordered their airlines out of Russian airspace. The shortest way between
      Europe and much of Asia leads over Russia; without it, the way leads south, over the Caspian and the
      steppe.
    </p>
    {advertisement}
    <p>
      How long a detour is depends on where an aircraft sets out, where it is going and which way the wind
      blows.
    </p>
    <h2>What the figure does not say</h2>
    <p>No capacity has been published, so nobody outside can say how near to full the sky is.</p>
    <ul>
      <li>Counted on one day, 28 February</li>
      <li>Reported by the provider itself</li>
    </ul>
  </>
)

export const story: Story = {
  ...teaser(0),
  written: { lang: 'en-GB', dir: 'ltr' },
  translations: [],
  sections: [world, asia],
  bylines: [
    { ...ada, role: 'Foreign editor' },
    { ...piet, role: 'Shipping correspondent' },
  ],
  dateline: 'Nur-Sultan',
  updated: at('04T09:40'),
  body,
  notices: [
    {
      kind: 'correction',
      at: at('04T09:40'),
      text: 'An earlier version said that the flights had landed in Kazakhstan. They passed through its airspace.',
    },
  ],
  topics: [place('Airspace', '/topics/airspace'), place('Sanctions', '/topics/sanctions')],
}

export const suggestions: Suggestion[] = [1, 2, 4, 6].map((index) => ({
  ...teaser(index),
  reason: index < 3 ? 'Also about sanctions' : 'Also in Business',
}))

function remark(
  number: number,
  author: string,
  text: string,
  replies: Comment[] = [],
  more: Partial<Comment> = {},
): Comment {
  return {
    number,
    author,
    at: at(`0${4 + (number % 4)}T10:0${number % 10}`),
    body: <p>{text}</p>,
    state: 'shown',
    replies,
    ...more,
  }
}
export const comments: Comment[] = [
  remark(1, 'B. Quill', 'I watched them from the mole: one contrail after another, all bent the same way.', [
    remark(
      2,
      'Maren Ostrow',
      'They were at eleven thousand metres, and most of them were freight.',
      [
        remark(3, 'Hollis', 'How do you know?', [
          remark(4, 'Maren Ostrow', 'From the register, which is public.', [
            remark(5, 'Hollis', 'Thank you. That is a good answer.'),
          ]),
        ]),
      ],
      { staff: true },
    ),
    remark(6, 'Someone', '', [], { state: 'removed' }),
  ]),
  remark(7, 'Ferry Annie', 'My sister’s flight took three hours longer and nobody told her why.', [], {
    state: 'awaiting',
  }),
]

export const places = { world, asia, local, business, opinion, culture, sport }
