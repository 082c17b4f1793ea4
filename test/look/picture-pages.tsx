// Pages with pictures: a story that shows everything a story can, a front and a section with leads, and the same the other way round.
import { leadPicture, pressPictureOf } from '../../src/copy/lead.ts'
import { bodyHtml, framesIn, teaserPicture } from '#copy/index.ts'
import { bodyOfMarkdown } from '#document/markdown.ts'
import type { Body } from '#document/model.ts'
import type { Medium } from '#media/index.ts'
import type { Html } from '#platform/view/html.ts'
import { FrontPage } from '#site/front.tsx'
import { SearchPage } from '#site/search.tsx'
import { SectionPage } from '#site/section.tsx'
import { StoryPage } from '#site/story.tsx'
import type { Story, Teaser } from '#ui/facts.ts'
import { album, medium } from './album.ts'
import { comments, paper, places, story, suggestions, teasers } from './samples.tsx'

const { world, asia, local, business, opinion, culture } = places

const markdown = `The board met on Tuesday in the long room over the customs house, and it met late. By the time the chairman rose, the tide had turned twice and the last ferry had left without the two members who live on the other side.

Seven of them voted to keep the berth open until October. Four wanted to close it at once, before the wall that shelters it does what the engineers have said for six years it will do.

![](media_mole)

Nobody in the room disputed the drawings. They show a wall of 1871, patched in 1912 and propped in 1953, with a hollow behind it as long as a bus.

![A clerk at her window](media_clerk "The clerk of works, who has walked the wall every morning since March")
Size: inset

“I look at the joints,” the clerk of works said. “You learn which of them talk.” She has a notebook in which each joint has a page, and the pages have dates. Between January and March eleven joints moved, none by more than the width of a pencil line; in April three of the eleven moved back, which she did not like at all.

The engineers call that breathing. The insurers call it something else, and their letter, which was read out and then put away, gave the board until the first of October to say which of the two words it prefers.

## What it would cost

A new wall would take two summers and more money than the harbour has earned in four years. A row of steel piles in front of the old one would take six weeks.

![A crane over the quay](media_crane "The crane that would drive the piles stands idle at the inner basin, where it has been hired out to nobody since the yard lost its order for two tugs")
Size: wide

The piles are what the seven voted for. The four said that piles are what one buys when one has already decided to be sorry.

Gallery: The wall, the yard and the people who look after both
![The ferry at its berth](media_ferry "The ferry at six in the morning")
![The lamp at the end of the mole](media_lamp "The lamp")
Credit: Ada Wren
![A rope maker](media_rope "One of the two who still make rope")
![The slip](media_slip)
![The board's table](media_table "The table, of one oak")

Audio: media_bell
Title: The harbour at night: the bell, the chain ferry and the tide
Recorded from the end of the mole between eleven and one, on the night of the vote.

The vote was recorded, as votes of the board are, by hand.

Video: media_film
Title: How a pile is driven
Poster: media_ferry
Subtitles: media_words

https://youtu.be/dQw4w9WgXcQ

![A map of the harbour](media_map "The berth, the wall and the hollow behind it")

Embed: https://charts.example.org/harbour-dues
Title: Harbour dues since 1990, ship by ship
The port's own figures.

![](media_lost)

File: media_minutes
Title: The minutes of the meeting

File: media_plan
Title: The engineers' drawings

The next meeting is on the first Tuesday of the month, in daylight, if the four have their way.
`

const more: readonly Medium[] = [
  medium('ferry', { credit: 'Ada Wren' }),
  medium('lamp', { width: 2000, height: 3000 }),
  medium('rope', { width: 2400, height: 2400, credit: 'Piet Noor' }),
  medium('slip', {
    alt: 'The slip at low water',
    caption: 'The slip at low water',
    width: 3200,
    height: 1800,
  }),
  medium('table', { width: 3000, height: 2000 }),
  medium('plan', {
    kind: 'document',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: 2_400_000,
  }),
  medium('dawn', {
    alt: 'The mole at dawn',
    caption: 'The outer mole an hour before low water. The hollow lies behind the third lamp',
    credit: 'Ada Wren',
    rights: '© The Packet 2026',
    width: 4000,
    height: 2400,
  }),
  medium('upright', {
    alt: 'A lighthouse',
    caption: 'The lamp was lit for the last time in 1986',
    credit: 'Piet Noor',
    width: 2400,
    height: 3200,
  }),
]
export const pictured = {
  ...album,
  media: new Map([...album.media, ...more.map((one) => [one.id, one] as const)]),
}

const read = (text: string): Body => {
  const body = bodyOfMarkdown(text)
  if (!body.ok) throw new Error(`${body.why} in line ${body.line}`)
  return body.value
}
const body = read(markdown)
const lead = { media: 'media_dawn', alt: '', caption: '', credit: '' } as const

export const picturedStory: Story = {
  ...story,
  headline: 'Harbour board votes seven to four to keep the ferry berth open until October',
  standfirst:
    'The 1871 sea wall, patched and propped, will have to wait for another budget; the insurers may not',
  kicker: undefined,
  sections: [local],
  dateline: 'Tarrowick',
  lead: leadPicture(lead, pictured),
  press: pressPictureOf({ lead, body }, pictured),
  body: bodyHtml(body, { site: paper.origin, album: pictured, words: paper.words }),
  frames: framesIn(body),
}
const uprightStory: Story = {
  ...picturedStory,
  notices: [],
  lead: leadPicture({ ...lead, media: 'media_upright' }, pictured),
}

const withPicture = (teaser: Teaser, at: number): Teaser => {
  const one = medium(`teaser${at}`, { width: 2400, height: at % 3 === 2 ? 3000 : 1600 })
  return at % 4 === 1 && at !== 1 ? teaser : { ...teaser, picture: teaserPicture(one) }
}
export const shown = teasers.map(withPicture)
const some = (...numbers: number[]): Teaser[] => numbers.flatMap((at) => shown[at] ?? [])
const band = (section: typeof world, stories: Teaser[], subsections: (typeof world)[] = []) => ({
  section,
  subsections,
  stories,
})

export const front = {
  lead: { story: some(3)[0] as Teaser, sidebars: some(1, 2) },
  second: some(0, 4, 9),
  opinion: some(6, 7, 8),
  opinionSection: opinion,
  river: shown.slice(0, 9),
  bands: [
    band(world, some(0, 1, 2, 4, 10), [asia]),
    band(local, some(3, 2, 11, 12)),
    band(business, some(4, 8, 9, 10, 11)),
    band(culture, some(10)),
    band(asia, some(1, 2)),
  ],
}
const rtl = { ...paper, language: 'ar', direction: 'rtl' as const, name: 'بريد تاروويك' }

export const picturePages: Record<string, Html> = {
  'pictures-story': (
    <StoryPage
      paper={paper}
      spaces={[]}
      story={picturedStory}
      suggestions={suggestions}
      comments={comments}
      count={5}
    />
  ),
  'pictures-upright': (
    <StoryPage
      paper={paper}
      spaces={[]}
      story={uprightStory}
      suggestions={suggestions}
      comments={[]}
      count={0}
    />
  ),
  'pictures-rtl': (
    <StoryPage paper={rtl} spaces={[]} story={picturedStory} suggestions={[]} comments={[]} count={0} />
  ),
  'pictures-front': <FrontPage paper={paper} spaces={[]} {...front} />,
  'pictures-front-rtl': <FrontPage paper={rtl} spaces={[]} {...front} />,
  'pictures-section': (
    <SectionPage
      paper={paper}
      spaces={[]}
      section={local}
      above={[]}
      subsections={[]}
      stories={shown.slice(2)}
    />
  ),
  'pictures-search': (
    <SearchPage
      paper={paper}
      query="harbour"
      outcome={{
        kind: 'found',
        results: shown
          .slice(0, 5)
          .map((one) => ({ ...one, excerpt: [{ text: one.standfirst ?? '', marked: false }] })),
      }}
    />
  ),
}
