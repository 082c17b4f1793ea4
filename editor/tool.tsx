import type { ReactNode } from 'react'

interface ToolProps {
  readonly name: string
  readonly isOn?: boolean
  readonly isOff?: boolean
  readonly className?: string
  press(): void
  readonly children: ReactNode
}

/** The caret stays where it is while a button is pressed. */
export function Tool({ name, isOn, isOff, className = '', press, children }: ToolProps) {
  return (
    <button
      type="button"
      className={`tool ${className}`}
      title={name}
      aria-label={name}
      aria-pressed={isOn}
      disabled={isOff}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {children}
    </button>
  )
}
