// What the page asks the newsroom, one thing after the other.
import type { FrontAnswer } from '#fronts/contract.ts'
import { words } from './words.ts'

export type Deed = Readonly<Record<string, string>>
/** Nothing was done, and why; the page stays as it is. */
export interface Trouble {
  readonly trouble: string
}
export type Answer = FrontAnswer | Trouble

const path = location.pathname

/** A deed that was refused is answered with the plan as it is now. */
export const post = (deed: Deed): Promise<Answer> =>
  asked(withWords(path), { method: 'POST', body: new URLSearchParams(deed) })

export const look = (): Promise<Answer> => asked(withWords(`${path}/state`), {})

/** `told`: something may be otherwise than it is shown. `lost`: no answer, or none that means anything. */
export type News = 'told' | 'quiet' | 'lost' | 'shut'

/** Comes back when anything is otherwise than this mark says, or after a while. */
export async function waitForNews(mark: string, signal: AbortSignal): Promise<News> {
  try {
    const address = `${path}/news?after=${encodeURIComponent(mark)}`
    const response = await fetch(address, { redirect: 'manual', signal })
    if (isShut(response)) return 'shut'
    return response.status === 200 ? 'told' : response.status === 204 ? 'quiet' : 'lost'
  } catch {
    return 'lost'
  }
}

/** The list of stories stays as it was looked for. */
function withWords(address: string): string {
  const typed = document.querySelector<HTMLInputElement>('#q')?.value.trim()
  return typed ? `${address}?q=${encodeURIComponent(typed)}` : address
}

async function asked(address: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, {
      ...init,
      headers: { accept: 'application/json' },
      redirect: 'manual',
    })
    if (isShut(response)) return { trouble: words.shut }
    return (await response.json()) as FrontAnswer
  } catch {
    return { trouble: words.trouble }
  }
}

/** Whoever is signed out is led to the door, wherever they ask. */
const isShut = ({ status, type }: Response): boolean => status === 403 || type === 'opaqueredirect'
