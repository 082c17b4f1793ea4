import { useEffect, useRef, useState } from 'react'
import type { MediumShown } from '#writing/contract.ts'
import { blockFor } from './media.ts'
import { insertBlocks } from './paste.ts'
import type { Session } from './session.ts'
import { words } from './words.ts'

/** What the paper has already, to be put into the text. */
export function Library({ session, close }: { session: Session; close(): void }) {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly MediumShown[]>()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    const soon = setTimeout(() => {
      session.media.search(query).then(setFound, () => setFound([]))
    }, 150)
    return () => clearTimeout(soon)
  }, [session, query])
  const take = (medium: MediumShown) => {
    insertBlocks(session.editor, [blockFor(medium)])
    close()
  }
  return (
    <dialog ref={dialog} className="library" onClose={close} aria-label={words.library}>
      <div className="tool-form">
        <label>
          {words.search}
          <input value={query} onChange={({ target }) => setQuery(target.value)} />
        </label>
        <button type="button" className="tool" onClick={close}>
          {words.close}
        </button>
      </div>
      {found?.length === 0 && <p>{words.nothingFound}</p>}
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
    </dialog>
  )
}
