import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly name: string
  close(): void
  readonly children: ReactNode
}

/** Over the story until it is closed: the browser keeps the focus inside, and Escape closes it. */
export function Dialog({ name, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="library" onClose={close} aria-label={name}>
      {children}
    </dialog>
  )
}
