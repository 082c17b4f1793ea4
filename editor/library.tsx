import { useState } from 'react'
import type { MediumShown } from '#writing/contract.ts'
import { Dialog } from './dialog.tsx'
import { useFound } from './found.ts'
import { blockFor } from './media.ts'
import { insertBlocks } from './paste.ts'
import type { Session } from './session.ts'
import { words } from './words.ts'

/** What the paper has already, to be put into the text. */
export function Library({ session, close }: { session: Session; close(): void }) {
  const [query, setQuery] = useState('')
  const { answer: found, isLost } = useFound(session.media, query)
  const take = (medium: MediumShown) => {
    insertBlocks(session.editor, [blockFor(medium)])
    close()
  }
  return (
    <Dialog name={words.library} close={close}>
      <div className="tool-form">
        <label>
          {words.search}
          <input value={query} onChange={({ target }) => setQuery(target.value)} />
        </label>
        <button type="button" className="tool" onClick={close}>
          {words.close}
        </button>
      </div>
      <p role="status">{isLost ? words.notLookedUp : found?.length === 0 ? words.nothingFound : ''}</p>
      <ul className="leaves">
        {found?.map((medium) => (
          <li key={medium.id}>
            <button type="button" onClick={() => take(medium)}>
              {medium.src ? (
                <img src={medium.src} alt="" width={medium.width} height={medium.height} loading="lazy" />
              ) : (
                <span className="faceless">{medium.kind}</span>
              )}
              <span className="leaf-name">{medium.alt || medium.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
