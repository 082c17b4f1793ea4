// Every page of the desk once.

import { ConflictPage } from '#newsroom/conflict.tsx'
import { CorrectPage, KillPage, PublishPage } from '#newsroom/deeds.tsx'
import { EditorPage } from '#newsroom/editor.tsx'
import type { Desk, Draft, Editing, Piece } from '#newsroom/facts.ts'
import { HistoryPage } from '#newsroom/history.tsx'
import { NoPage } from '#newsroom/no.tsx'
import { PreviewPage } from '#newsroom/preview.tsx'
import { DoorPage, LinkSpentPage, SessionEndedPage, SignInPage } from '#newsroom/sign-in.tsx'
import type { Html } from '#platform/view/html.ts'
import { doorPages } from './door-pages.tsx'
import { mediaPages } from './media-pages.tsx'
import { topicPages } from './topic-pages.tsx'
import { planningPages } from './planning-pages.tsx'
import { at, paper, printed, story } from './samples.tsx'

export const desk: Desk = {
  paper: paper.name,
  files: printed.files,
  me: { name: 'Maren Ostrow', role: 'editor' },
  signOut: '/newsroom/sign-out',
  account: '/newsroom/account',
  stories: '/newsroom',
  write: '/newsroom/stories/new',
  rooms: [
    { name: 'Budget', path: '/newsroom/budget' },
    { name: 'Write a story', path: '/newsroom/stories/new' },
  ],
}
const stranger: Desk = { ...desk, me: undefined }
const draft: Draft = {
  headline: 'Harbour board votes seven to four to keep the ferry berth open',
  standfirst: 'The 1871 sea wall will have to wait.',
  kicker: '',
  kind: 'news',
  section: 'section_2',
  topics: 'Harbour, Sea wall',
  bylines: [{ person: 'Idris Calloway', role: 'Shipping correspondent' }],
  dateline: 'Tarrowick',
  sponsor: '',
  embargoUntil: '',
  sensitive: false,
  canonical: '',
  noindex: false,
  seoTitle: '',
  seoDescription: '',
  language: '',
  lead: { media: 'media_1', other: '', alt: '', caption: '', credit: '' },
  body: 'The harbour board met on **Tuesday** and voted, by seven to four, to keep the ferry berth open.\n\n> “It is a berth, not a monument,” the chairman said.\n\n## The wall\n\nNobody spoke against the wall.',
  revision: '4',
}
const editing: Editing = {
  draft,
  action: '/newsroom/stories/story_1',
  sections: [
    { id: 'section_1', name: 'World' },
    { id: 'section_2', name: 'Local' },
    { id: 'section_3', name: 'Local › Council' },
  ],
  kinds: ['news', 'analysis', 'opinion', 'sponsored'],
  pictures: [1, 2, 3].map((number) => ({
    id: `media_${number}`,
    name: `Picture ${number}`,
    thumb: { src: `/pictures/media_${number}/0-4x3-50x50-320.jpg`, width: 320, height: 240 },
  })),
  embargoStands: false,
  language: 'en-GB',
  zone: 'Europe/London',
  errors: [],
}
const piece: Piece = {
  headline: draft.headline,
  state: 'published',
  doors: ['Preview', 'Versions', 'Kill'].map((name) => ({
    name,
    path: `/newsroom/${name.length}`,
  })),
  next: { name: 'Publish the change', path: '/newsroom/18', isWaiting: false },
  notes: [],
}
const wrong: Editing = {
  ...editing,
  draft: { ...draft, headline: '', embargoUntil: 'tomorrow' },
  errors: [
    { field: 'headline', message: 'Give it a headline' },
    { field: 'embargoUntil', message: 'Write the embargo as 2022-03-09 18:30' },
  ],
}
const deed = { desk, piece, action: '/newsroom/stories/story_1/publication', revision: '4' }
const clear = {
  against: [],
  advice: [{ text: 'It has no standfirst. Search engines and shared links show one.' }],
}
const moments = {
  dueAt: '',
  zone: 'Europe/London',
  isSet: false,
  scheduleAction: '/newsroom/stories/story_1/schedule',
  withdrawalAction: '/newsroom/stories/story_1/withdrawal',
  removalAction: '/newsroom/stories/story_1/schedule/removal',
}

export const deskPages: Record<string, Html> = {
  ...planningPages(desk, piece),
  'desk-new': (
    <EditorPage
      desk={desk}
      editing={{
        ...editing,
        draft: {
          ...draft,
          headline: '',
          standfirst: '',
          body: '',
          bylines: [],
          topics: '',
          section: '',
          revision: '',
        },
      }}
    />
  ),
  'desk-editor': (
    <EditorPage
      desk={desk}
      editing={editing}
      piece={piece}
      said={{ text: 'Published.', link: { name: 'https://paper.example/a', path: '/a' } }}
    />
  ),
  'desk-wrong': <EditorPage desk={desk} editing={wrong} piece={piece} />,
  'desk-conflict': (
    <ConflictPage
      desk={desk}
      yours={editing}
      theirs={{
        draft: { ...draft, body: 'Their text.' },
        who: 'Idris Calloway',
        ago: '3 minutes ago',
        at: at('09T10:20'),
      }}
    />
  ),
  'desk-preview': (
    <PreviewPage
      desk={desk}
      story={story}
      state="in-work"
      back="/newsroom/stories/story_1"
      publish="/newsroom/stories/story_1/publish"
    />
  ),
  'desk-publish': <PublishPage {...deed} {...clear} {...moments} />,
  'desk-missing': (
    <PublishPage
      {...deed}
      {...moments}
      against={[
        { text: 'It stands in no section.' },
        { text: 'A picture does not say whose it is.', path: '/newsroom/media/media_1' },
      ]}
      advice={[]}
    />
  ),
  'desk-correct': (
    <CorrectPage
      {...deed}
      {...moments}
      against={[]}
      advice={[]}
      changes={undefined}
      errors={[{ field: 'reason', message: 'Readers need a reason' }]}
    />
  ),
  'desk-kill': <KillPage {...deed} {...moments} />,
  'desk-history': (
    <HistoryPage
      desk={desk}
      piece={piece}
      versions={[
        {
          number: 3,
          at: at('09T10:20'),
          who: 'Maren Ostrow',
          what: 'corrected',
          reason: 'The vote was seven to four, not seven to three.',
          path: '/newsroom/v3',
        },
        { number: 2, at: at('08T10:20'), who: 'Idris Calloway', what: 'published', path: '/newsroom/v2' },
        { number: 1, at: at('08T09:20'), who: 'Idris Calloway', what: 'saved' },
      ]}
    />
  ),
  'sign-in': <SignInPage desk={stranger} action="/newsroom/sign-in" token="abc" who="the owner" />,
  'sign-in-spent': <LinkSpentPage desk={stranger} hasMail={false} />,
  'sign-in-needed': <DoorPage desk={stranger} hasMail={false} />,
  'desk-no': (
    <NoPage
      desk={desk}
      title="Somebody else killed this a moment ago"
      hint="A killed story stays as it is."
      onward={{ name: 'To the story', path: '/newsroom/stories/story_1' }}
      unsent="What was wrong"
    />
  ),
  'session-ended': <SessionEndedPage desk={stranger} hasMail unsent="The harbour board met…" />,
  ...mediaPages(desk),
  ...topicPages(desk),
  ...doorPages(desk, stranger),
}
