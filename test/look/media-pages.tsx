// The pages about pictures and files.
import type { Desk } from '#newsroom/facts.ts'
import { LibraryPage } from '#newsroom/library.tsx'
import type { Leaf, MediumFacts, Thumb } from '#newsroom/media-facts.ts'
import { MediumPage } from '#newsroom/medium.tsx'
import { MediumRemovalPage } from '#newsroom/medium-removal.tsx'
import type { Html } from '#platform/view/html.ts'
import { at } from './samples.tsx'

const thumb: Thumb = { src: '/pictures/media_1/0123456789ab-320.jpg', width: 320, height: 213 }
const leaves: Leaf[] = [
  {
    id: 'media_1',
    path: '/newsroom/media/media_1',
    name: 'mole-at-dawn.jpg',
    kind: 'Picture',
    thumb,
    credit: 'Idris Calloway',
  },
  {
    id: 'media_2',
    path: '/newsroom/media/media_2',
    name: 'crowd.jpg',
    kind: 'Picture',
    thumb,
    credit: '',
    note: 'Not described',
  },
  { id: 'media_3', path: '/newsroom/media/media_3', name: 'minutes.pdf', kind: 'Document', credit: '' },
]
const medium: MediumFacts = {
  name: 'mole-at-dawn.jpg',
  kind: 'Picture',
  preview: { ...thumb, width: 640, height: 427 },
  particulars: [
    ['Kind', 'Picture, image/jpeg'],
    ['Size', '4000 × 2667, 1.4 MB'],
  ],
  notes: ['Not described'],
  original: '/newsroom/media/media_1/original',
  used: [{ name: 'The wall stands', path: '/newsroom/stories/story_1' }],
  deeds: [{ what: 'Brought in', at: at('09T10:20'), who: 'Maren Ostrow' }],
  keeping: {
    action: '/newsroom/media/media_1',
    words: { alt: '', caption: 'The mole.', credit: 'Idris Calloway', rights: '', rightsUntil: 'soon' },
    zone: 'Europe/London',
    isSeen: true,
    errors: [{ field: 'rightsUntil', message: 'Write it as a day' }],
    focusing: {
      action: '/newsroom/media/media_1/focus',
      picture: thumb,
      x: 50,
      y: 40,
      cutAction: '/newsroom/media/media_1/crop',
      crops: [
        {
          name: '16x9',
          thumb,
          whole: { ...thumb, width: 640, height: 427 },
          part: { x: '0.00', y: '12.50', width: '100.00' },
          tall: 0.84,
          isChosen: false,
        },
      ],
    },
    replaceAction: '/newsroom/media/media_1/bytes',
    removal: '/newsroom/media/media_1/removal',
  },
}
const { keeping: _, ...looking } = medium
const removal = {
  name: medium.name,
  action: '/newsroom/media/media_1/removal',
  back: '/newsroom/media/media_1',
}

export const mediaPages = (desk: Desk): Record<string, Html> => ({
  'desk-library': (
    <LibraryPage
      desk={desk}
      library={{
        leaves,
        query: '',
        kind: '',
        rights: 'any',
        pages: {},
        bringIn: '/newsroom/media',
        refused: [],
      }}
      said={{ text: 'It is in the library.' }}
    />
  ),
  'desk-library-refused': (
    <LibraryPage
      desk={desk}
      library={{
        leaves: [],
        query: 'mole',
        kind: 'picture',
        rights: 'any',
        pages: { older: '/newsroom/media?before=x' },
        bringIn: '/newsroom/media',
        refused: [{ field: 'files', message: 'bomb.png: it has more than 50 megapixels.' }],
      }}
    />
  ),
  'desk-medium': <MediumPage desk={desk} medium={medium} />,
  'desk-medium-looking': (
    <MediumPage
      desk={desk}
      medium={{ ...looking, used: [], player: { src: '/files/media_1/ab/horn.wav', isFilm: false } }}
    />
  ),
  'desk-medium-removal': <MediumRemovalPage desk={desk} {...removal} used={[]} />,
  'desk-medium-in-use': <MediumRemovalPage desk={desk} {...removal} used={medium.used} />,
})
