import { useEffect, useId, useRef, useState } from 'react'
import type { StoryShown } from '#writing/contract.ts'
import { Dialog } from './dialog.tsx'
import { useFound } from './found.ts'
import { insertBlocks } from './paste.ts'
import type { Session } from './session.ts'
import { words } from './words.ts'

const none: readonly StoryShown[] = []

/** Another story of the paper's, found by words of its headline; arrows and Enter choose while the field keeps the focus. */
export function StoryChoice({ session, close }: { session: Session; close(): void }) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { answer, isLost } = useFound(session.references, query)
  const stories = answer?.stories ?? none
  const id = useId()
  useEffect(() => setAt(0), [stories])
  const take = (story: StoryShown | undefined) => {
    if (!story) return
    close()
    insertBlocks(session.editor, [{ type: 'relatedStory', attrs: { story: story.id } }])
  }
  const step = (by: number) => setAt((at + by + stories.length) % stories.length)
  return (
    <Dialog name={words.relatedStory} close={close}>
      <form
        className="tool-form"
        onSubmit={(event) => {
          event.preventDefault()
          take(stories[at])
        }}
      >
        <Query {...{ id, query, setQuery, step, at: stories[at] && at }} />
        <button type="submit" className="tool" disabled={!stories[at]}>
          {words.insert}
        </button>
        <button type="button" className="tool" onClick={close}>
          {words.close}
        </button>
      </form>
      <p role="status">
        {isLost ? words.notLookedUp : answer?.stories.length === 0 ? words.nothingFound : ''}
      </p>
      <Found {...{ id, stories, at, take }} />
    </Dialog>
  )
}

interface QueryProps {
  readonly id: string
  readonly query: string
  /** Which of those found is chosen. */
  readonly at: number | undefined
  setQuery(query: string): void
  step(by: number): void
}

function Query({ id, query, at, setQuery, step }: QueryProps) {
  return (
    <label>
      {words.findStory}
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={at === undefined ? undefined : `${id}-${at}`}
        autoComplete="off"
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (by === undefined || at === undefined) return
          event.preventDefault()
          step(by)
        }}
      />
    </label>
  )
}

interface FoundProps {
  readonly id: string
  readonly stories: readonly StoryShown[]
  readonly at: number
  take(story: StoryShown): void
}

function Found({ id, stories, at, take }: FoundProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <ul ref={list} id={id} className="story-choices" role="listbox" aria-label={words.relatedStory}>
      {stories.map((story, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events: the keys go to the field
        <li
          key={story.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(story)}
        >
          <span>{story.headline || words.untitled}</span>
          <small>{words.storySeen(story)}</small>
        </li>
      ))}
    </ul>
  )
}
