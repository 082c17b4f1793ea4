// Every page once, by name, as the preview draws it and the tests read it.
import { wordsIn } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { AboutPage } from '#site/about.tsx'
import { ArchivePage, DayPage } from '#site/archive.tsx'
import { CorrectionsPage } from '#site/corrections.tsx'
import { FrontPage } from '#site/front.tsx'
import { PersonPage } from '#site/person.tsx'
import { SearchPage } from '#site/search.tsx'
import { SectionPage } from '#site/section.tsx'
import { StoryPage } from '#site/story.tsx'
import { TopicPage } from '#site/topic.tsx'
import { BrokenPage, BusyPage, ForbiddenPage, GonePage, NotFoundPage } from '#ui/refusals.tsx'
import { at, comments, paper, places, spaces, story, suggestions, teaser, teasers } from './samples.tsx'

const { world, asia, local, business, opinion, culture } = places
const opening = [
  'The aircraft that used to cross Siberia have found another road. On 28 February more than 450 flights passed through Kazakhstan’s airspace, three times the usual number, the national provider said, and its controllers were ready for the load.',
  'Kazaeronavigatsiya, the state company that guides aircraft over the country, gave the figure on the day, according to Reuters and Interfax. It is a count of one day, not a statement of how many aircraft the sky can take.',
  'Many governments had by then ordered their airlines out of Russian airspace. The shortest way between Europe and much of Asia leads over Russia; without it, the way leads south.',
]
const band = (section: typeof world, from: number, count: number, subsections: (typeof world)[] = []) => ({
  section,
  subsections,
  stories: teasers.slice(from, from + count),
})
const rtl = {
  ...paper,
  language: 'ar',
  direction: 'rtl' as const,
  words: wordsIn('ar'),
  name: 'بريد تاروويك',
}

export const frontFacts = {
  spaces,
  lead: { story: teaser(0), opening, sidebars: [teaser(1), teaser(2)] },
  second: [teaser(3), teaser(4), teaser(9)],
  opinion: [teaser(6), teaser(7), teaser(8)],
  opinionSection: opinion,
  river: teasers.slice(0, 9),
  bands: [band(world, 0, 5, [asia]), band(local, 3, 4), band(business, 8, 6), band(culture, 9, 3)],
}
export const sectionFacts = {
  spaces,
  section: world,
  above: [],
  subsections: [asia],
  stories: teasers.slice(0, 7),
  pages: { older: '/world?before=story_1' },
}

export const pages: Record<string, Html> = {
  front: <FrontPage paper={paper} {...frontFacts} />,
  'front-empty': <FrontPage paper={paper} spaces={[]} second={[]} opinion={[]} river={[]} bands={[]} />,
  story: (
    <StoryPage
      paper={paper}
      spaces={spaces}
      story={story}
      suggestions={suggestions}
      comments={comments}
      count={5}
    />
  ),
  'story-opinion': (
    <StoryPage
      paper={paper}
      spaces={[]}
      story={{
        ...story,
        ...teaser(6),
        written: story.written,
        sections: [opinion],
        bylines: story.bylines.slice(0, 1),
        notices: [],
        updated: undefined,
        dateline: undefined,
      }}
      suggestions={suggestions}
      comments={[]}
      count={0}
    />
  ),
  'story-sponsored': (
    <StoryPage
      paper={paper}
      spaces={[]}
      story={{
        ...story,
        ...teaser(13),
        written: story.written,
        sections: [business],
        bylines: [],
        sponsor: 'Ropewalk Homes',
        notices: [],
      }}
      suggestions={[]}
      comments={[]}
      count={0}
    />
  ),
  'story-rtl': (
    <StoryPage
      paper={rtl}
      spaces={[]}
      story={{
        ...story,
        written: { lang: 'ar', dir: 'rtl' },
        words: rtl.words,
        headline: 'الطائرات تبحث عن طريق آخر بين آسيا وأوروبا فوق كازاخستان',
        standfirst: 'أكثر من 450 رحلة عبرت الأجواء في يوم واحد، كما تقول الجهة المسؤولة عن الملاحة الجوية',
        kicker: 'الحرب في أوكرانيا',
        body: (
          <>
            <p>
              وجدت الطائرات التي كانت تعبر سيبيريا طريقا آخر. في الثامن والعشرين من فبراير عبرت أكثر من 450
              رحلة أجواء كازاخستان.
            </p>
            <p>
              وأمرت حكومات كثيرة شركاتها بالخروج من الأجواء الروسية، فصار الطريق الأقصر يمر جنوبا فوق بحر
              قزوين.
            </p>
          </>
        ),
      }}
      suggestions={suggestions}
      comments={comments}
      count={5}
    />
  ),
  'story-cyrillic': (
    <StoryPage
      paper={{ ...paper, language: 'kk', words: wordsIn('kk') }}
      spaces={[]}
      story={{
        ...story,
        written: { lang: 'kk', dir: 'ltr' },
        words: wordsIn('kk'),
        headline: 'Қазақстан әуе кеңістігі арқылы ұшулар үш есе өсті',
        standfirst: 'Бір күнде 450-ден астам рейс өтті, дейді «Қазаэронавигация»',
        body: (
          <p>
            Сібір арқылы ұшатын ұшақтар басқа жол тапты. Әуе диспетчерлері жүктемеге дайын екенін айтты,
            ғылыми деректер мен үлкен өңірлер туралы сөз жоқ.
          </p>
        ),
      }}
      suggestions={[]}
      comments={[]}
      count={0}
    />
  ),
  section: <SectionPage paper={paper} {...sectionFacts} />,
  subsection: (
    <SectionPage paper={paper} spaces={[]} section={asia} above={[world]} subsections={[]} stories={[]} />
  ),
  topic: (
    <TopicPage
      paper={paper}
      topic={{ name: 'Airspace', path: '/topics/airspace' }}
      count={3}
      stories={teasers.slice(0, 3)}
    />
  ),
  person: (
    <PersonPage
      paper={paper}
      person={{
        name: 'Maren Ostrow',
        path: '/people/maren-ostrow',
        role: 'Foreign editor',
        bio: 'Maren Ostrow edits the foreign pages and learned Russian from a tugboat captain.',
      }}
      count={4}
      stories={teasers.slice(0, 4)}
    />
  ),
  archive: (
    <ArchivePage
      paper={paper}
      title=""
      path="/archive"
      above={[]}
      shelves={[
        { name: '2022', path: '/archive/2022', count: 312 },
        { name: '2021', path: '/archive/2021', count: 1 },
      ]}
    />
  ),
  day: (
    <DayPage
      paper={paper}
      title="9 March 2022"
      path="/archive/2022/03/09"
      above={[{ name: '2022', path: '/archive/2022' }]}
      stories={teasers.slice(0, 3)}
      before={{ name: '8 March 2022', path: '/archive/2022/03/08' }}
    />
  ),
  'search-asks': <SearchPage paper={paper} query="" outcome={{ kind: 'not-asked' }} />,
  search: (
    <SearchPage
      paper={paper}
      query="harbour"
      outcome={{
        kind: 'found',
        results: teasers.slice(0, 3).map((story) => ({
          ...story,
          excerpt: [
            { text: 'The ', marked: false },
            { text: 'harbour', marked: true },
            { text: ' board met on Tuesday and voted to keep the berth open…', marked: false },
          ],
        })),
      }}
    />
  ),
  'search-none': <SearchPage paper={paper} query="zeppelin" outcome={{ kind: 'found', results: [] }} />,
  'search-long': <SearchPage paper={paper} query="z" outcome={{ kind: 'too-long', most: 200 }} />,
  corrections: (
    <CorrectionsPage
      paper={paper}
      notices={[
        {
          kind: 'correction',
          at: at('04T09:40'),
          text: 'The vote was seven to four, not seven to three.',
          story: { name: teaser(3).headline, path: teaser(3).path },
        },
      ]}
    />
  ),
  about: (
    <AboutPage
      paper={paper}
      body={<p>The Packet is printed for a harbour town that does not exist.</p>}
      people={[
        {
          name: 'Maren Ostrow',
          path: '/people/maren-ostrow',
          role: 'Foreign editor',
          bio: 'Learned Russian from a tugboat captain.',
        },
      ]}
    />
  ),
  404: <NotFoundPage paper={paper} latest={teasers.slice(0, 4)} />,
  410: (
    <GonePage
      paper={paper}
      reason="The account it rested on could not be confirmed by a second person."
      at={at('05T12:00')}
      latest={teasers.slice(0, 4)}
    />
  ),
  403: <ForbiddenPage paper={paper} />,
  500: <BrokenPage paper={paper} reference="7f3a" />,
  503: <BusyPage paper={paper} />,
}
