import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { renderPage } from '#platform/view/html.ts'
import { newsArticle } from '#site/news-article.ts'
import { StoryPage } from '#site/story.tsx'
import { deskPages } from './desk-pages.tsx'
import { editionPages } from './edition-pages.tsx'
import { lookPages } from './look-pages.tsx'
import { pages } from './pages.tsx'
import { picturePages } from './picture-pages.tsx'
import { rulesOfPages } from './rules.ts'
import { paper, printed, story } from './samples.tsx'

const validator = new HtmlValidate(rulesOfPages)
const all = Object.entries({ ...pages, ...deskPages, ...editionPages, ...picturePages, ...lookPages }).map(
  ([name, page]) => ({ name, html: renderPage(page) }),
)
const page = (name: string): string => all.find((one) => one.name === name)?.html ?? ''

for (const { name, html } of all) {
  test(`the page ${name} is valid, accessible markup without style attributes or a script that it does not need`, async () => {
    // A day and its hour are sent under one name: together they are one moment.
    const report = await validator.validateString(html.replace(/ type="time" name="\w+/g, '$&-hour'))
    const messages = report.results.flatMap((result) => result.messages)
    assert.deepEqual(
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
      [],
    )
    assert.doesNotMatch(html, / style=/)
    assert.doesNotMatch(html, / on[a-z]+=/)
    // Only a page on which something of another site can be shown has a script, and the newsroom's list one for its keys.
    const scripts = html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? []
    // The other is that of a passkey, which nothing but a script can ask for.
    const needed = [
      [' data-frame=', `<script src="${printed.files.frames}" defer="">`],
      [' data-passkey=', `<script type="module" src="${printed.files.passkey}">`],
      ['budget-finder', `<script type="module" src="${printed.files.keys}">`],
      ['topic-lines', `<script type="module" src="${printed.files.keys}">`],
      // These two add to what forms do: the progress of each file, a part drawn over its picture.
      [' data-bringing=', `<script type="module" src="${printed.files.bringing}">`],
      [' data-cropping=', `<script type="module" src="${printed.files.cropping}">`],
      // Of the whole newsroom: it keeps what is typed while nobody answers.
      ['id="unreached"', `<script type="module" src="${printed.files.desk}">`],
    ] as const
    const own = needed.flatMap(([mark, script]) => (html.includes(mark) ? [script] : []))
    assert.deepEqual(scripts, own)
    assert.equal(html.match(/<h1[ >]/g)?.length, 1)
    // What the page itself asks for; a reader may be led anywhere.
    assert.doesNotMatch(html, /<(?!a )[^>]*(src|href)="(https?:)?\/\/(?!\w+\.example)/)
  })
}

test('one story page carries every part of a news page', () => {
  const html = page('story')
  const parts = [
    'Connect with us',
    'What are you looking for?',
    'rel="me noopener"',
    'Central Asia',
    'kind-news',
    'War in Ukraine',
    '<h1',
    'rel="author"',
    'Foreign editor',
    'Nur-Sultan',
    'Published <time datetime="2022-03-09T18:05:00+00:00"',
    'Updated <time',
    'aria-label="Advertisement"',
    'class="advertisement slot-story-inline fills-0 fills-600"',
    '<iframe src="/ads/slot/story-inline/story_1"',
    'Correction</strong>',
    'You may also like',
    'Also about sanctions',
    '5 comments',
    'id="comment-1"',
    'in reply to Maren Ostrow',
    'mailto:?subject=',
    'readonly',
    `© ${paper.year}`,
    'rel="canonical"',
    'application/ld+json',
    'max-image-preview:large',
  ]
  assert.deepEqual(
    parts.filter((part) => !html.includes(part)),
    [],
  )
  assert.equal(html.match(/class="because"/g)?.length, 4)
})

test('a comment that was removed keeps its place and loses its text', () => {
  const html = page('story')
  assert.match(html, /id="comment-6"/)
  assert.match(html, /This comment was removed/)
})

test('a story says to machines what it says to readers', () => {
  const said = newsArticle(paper, { ...story, kind: 'opinion' }, 3)
  assert.equal(said['@type'], 'OpinionNewsArticle')
  assert.equal(said.datePublished, '2022-03-09T18:05:00+00:00')
  assert.equal(said.dateModified, story.updated?.iso)
  assert.equal(said.dateline, 'Nur-Sultan')
  assert.equal(said.correction?.[0]?.['@type'], 'CorrectionComment')
  assert.deepEqual(said.author, [
    {
      '@type': 'Person',
      name: 'Maren Ostrow',
      jobTitle: 'Foreign editor',
      url: 'https://packet.example/people/maren-ostrow',
    },
    {
      '@type': 'Person',
      name: 'Idris Calloway',
      jobTitle: 'Shipping correspondent',
      url: 'https://packet.example/people/idris-calloway',
    },
  ])
  assert.equal(newsArticle(paper, { ...story, kind: 'analysis' }, 0)['@type'], 'AnalysisNewsArticle')
  assert.equal(newsArticle(paper, { ...story, kind: 'sponsored' }, 0)['@type'], 'AdvertiserContentArticle')
})

test('the JSON in a page cannot end its element, and reads back as it was', () => {
  const html = page('story')
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  assert.equal(JSON.parse(json).headline, story.headline)
})

test('a story from elsewhere points there and asks not to be indexed', () => {
  const original = { name: 'agency.example', path: 'https://agency.example/original' }
  const html = renderPage(
    StoryPage({
      paper,
      story: { ...story, original, hidden: true },
      suggestions: [],
      comments: [],
      count: 0,
      spaces: [],
    }),
  )
  assert.match(html, /<link rel="canonical" href="https:\/\/agency\.example\/original"/)
  assert.match(html, /name="robots" content="noindex"/)
})

test('a script address in a link becomes no address', () => {
  const html = renderPage(
    StoryPage({
      paper,
      story: { ...story, topics: [{ name: 'x', path: 'java\nscript:alert(1)' }] },
      suggestions: [],
      comments: [],
      count: 0,
      spaces: [],
    }),
  )
  assert.doesNotMatch(html, /script:alert/)
})

test('what a writer typed stands in the form again, and each mistake is linked from the top', () => {
  const html = page('desk-wrong')
  assert.match(html, /value="tomorrow"/)
  assert.match(html, /href="#headline"/)
  assert.match(html, /id="headline"[^>]*aria-invalid="true"/)
})

test('the fonts asked for first weigh less than 120 kB, and every linked file is served', () => {
  const { all: files, files: linked } = printed
  for (const language of ['en', 'ru', 'kk', 'ar', 'fa', 'zh']) {
    const { preload } = printed.filesFor(language)
    const first = files.filter((file) => preload.includes(file.path))
    assert.equal(first.length, preload.length)
    const weight = first.reduce((sum, file) => sum + file.bytes.length, 0)
    assert.ok(weight < 120_000, `${language}: ${weight}`)
  }
  const css = new TextDecoder().decode(files.find((file) => file.path === linked.stylesheet)?.bytes)
  const wanted = [...css.matchAll(/url\("([^"]+)"\)/g)].map((match) => match[1])
  assert.deepEqual(
    wanted.filter((path) => !files.some((file) => file.path === path)),
    [],
  )
  assert.doesNotMatch(
    css,
    /@import|https?:|border-radius: [^0]|gradient|(margin|padding|border)-(left|right)/,
  )
})
