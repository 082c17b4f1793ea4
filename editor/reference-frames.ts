// How a related story and a correction note look while a story is written.
import type { Attrs, Frame } from './frames.ts'
import type { References } from './references.ts'
import { words } from './words.ts'

export const referenceFrames = (references: References): Record<string, Frame> => ({
  relatedStory: {
    tag: 'div',
    name: 'related-story',
    label: () => words.relatedStory,
    head: ({ story }) => storyCard(references, String(story)),
  },
  correctionNote: {
    tag: 'div',
    name: 'correction-note',
    label: ({ kind, day }) =>
      words.noteOf(words.noteKinds[kind === 'clarification' ? kind : 'correction'], dayIn(day)),
    head: (attrs) => recorded(references, attrs),
    content: 'p',
    choices: { kind: words.noteKinds },
    days: { day: words.noteDay },
    dress: (dom, { correction }) => dom.classList.toggle('is-recorded', correction !== null),
  },
})

function storyCard(references: References, id: string): HTMLElement {
  const card = document.createElement('div')
  card.className = 'framed-card'
  card.contentEditable = 'false'
  card.textContent = words.lookingUp
  references.ask(id, (story) => {
    const name = document.createElement('strong')
    name.textContent = story ? story.headline || words.untitled : words.storyUnknown
    const note = document.createElement('span')
    note.textContent = story ? words.storySeen(story) : ''
    note.classList.toggle('not-public', story?.day === null)
    card.replaceChildren(...(story?.src ? [thumb(story.src)] : []), name, note)
  })
  return card
}

function thumb(src: string): HTMLElement {
  const image = document.createElement('img')
  image.src = src
  image.alt = ''
  image.draggable = false
  return image
}

/** What the record says is not to be written on here. */
function recorded(references: References, { correction }: Attrs): HTMLElement | undefined {
  if (typeof correction !== 'string') return undefined
  const said = document.createElement('p')
  said.className = 'framed-recorded'
  said.contentEditable = 'false'
  said.textContent = words.lookingUp
  references.correction(correction, (one) => (said.textContent = one?.text ?? words.correctionUnknown))
  return said
}

const dayIn = (day: unknown): string =>
  new Date(`${String(day)}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
