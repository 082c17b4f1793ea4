// Asking for an old address and seeing where one ends up.
import type { Fate, Reason } from '../model.ts'
import { readable } from './site.ts'

/** What a paper answers; see platform/http/asking.ts. */
export interface Answer {
  readonly status: number
  readonly location: string
  readonly type: string
  readonly text: string
}
export type Ask = (path: string, how?: 'GET' | 'HEAD') => Promise<Answer>

export interface Arrival {
  readonly fate: Exclude<Fate, 'hidden' | 'leaked' | 'absent'>
  readonly why: Reason | null
  /** Where one ends up, spelled as people read it. */
  readonly at: string
  readonly answer: Answer
}

/** At the same path, or by exactly one redirect. */
export async function arrive(ask: Ask, path: string, how: 'GET' | 'HEAD' = 'GET'): Promise<Arrival> {
  const first = await ask(path, how)
  if (!isRedirect(first)) return { ...verdict(first, 'kept'), at: readable(path), answer: first }
  const to = pathOf(first.location)
  if (to === null) return { fate: 'lost', why: 'another-page', at: first.location, answer: first }
  const second = await ask(to, how)
  const at = readable(to)
  if (isRedirect(second)) return { fate: 'lost', why: 'chain', at, answer: second }
  const { fate } = verdict(second, 'moved')
  return { fate, why: fate === 'lost' ? 'dead-end' : null, at, answer: second }
}

/** The same where it is known which page it must lead to: then the redirect says all. */
export async function arriveAt(ask: Ask, path: string, place: string): Promise<Arrival> {
  const first = await ask(path)
  const to = isRedirect(first) ? pathOf(first.location) : null
  if (to !== null && readable(to) === place) return { fate: 'moved', why: null, at: place, answer: first }
  if (to === null && first.status === 200 && isPage(first, path, place))
    return { fate: 'kept', why: null, at: readable(path), answer: first }
  const arrival = await arrive(async (asked, how) => (asked === path ? first : ask(asked, how)), path)
  const isThere = arrival.fate === 'kept' || arrival.fate === 'moved'
  return isThere ? { ...arrival, fate: 'lost', why: 'another-page' } : arrival
}

/** The head alone, where there are places it may lead to that have been asked for already: then a redirect to one says all. */
export async function arriveKnown(
  ask: Ask,
  path: string,
  isKnown: (place: string) => boolean,
): Promise<Arrival> {
  const first = await ask(path, 'HEAD')
  const to = isRedirect(first) ? pathOf(first.location) : null
  const at = to === null ? '' : readable(to)
  if (to !== null && isKnown(at)) return { fate: 'moved', why: null, at, answer: first }
  return arrive(async (asked, how) => (asked === path ? first : ask(asked, how)), path, 'HEAD')
}

const isPage = ({ text }: Answer, path: string, place: string): boolean => {
  if (readable(path) === place) return true
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(text)?.[1]
  return canonical !== undefined && readable(pathOf(canonical) ?? '') === place
}

export const isRedirect = ({ status, location }: Answer): boolean =>
  status >= 300 && status < 400 && location !== ''

/** Of a redirect: our paper leads to its own pages by their path alone. */
export function pathOf(location: string): string | null {
  if (location.startsWith('/') && !location.startsWith('//')) return location
  const url = URL.parse(location)
  return url === null ? null : url.pathname + url.search
}

function verdict({ status }: Answer, there: 'kept' | 'moved'): Pick<Arrival, 'fate' | 'why'> {
  if (status === 200) return { fate: there, why: null }
  if (status === 410) return { fate: 'gone', why: null }
  return { fate: 'lost', why: status === 404 ? 'not-found' : 'failed' }
}
