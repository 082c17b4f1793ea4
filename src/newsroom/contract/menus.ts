// The menus as a form sends them: columns in, rows out, and what is wrong with a part of it. Whether a page is there is asked afterwards.
import { z } from 'zod'
import { parseId } from '#kernel/ids.ts'
import type { FootLink, Profile } from '#paper/index.ts'
import { isOurPath } from '#platform/http/address.ts'
import { repeated } from '../contract.ts'
import { menuWords } from '../menu-words.ts'

const mostSections = 12
const mostLinks = 20
const longestName = 60
const longestAddress = 500

const Columns = z.object({
  'menuSection[]': repeated,
  'menuPlace[]': repeated,
  'linkPlace[]': repeated,
  'linkName[]': repeated,
  'linkPath[]': repeated,
  'profileName[]': repeated,
  'profileUrl[]': repeated,
})

export interface LinkRow {
  readonly place: string
  readonly name: string
  readonly address: string
}
/** Everything as it was typed. */
export interface MenuRows {
  readonly sections: readonly { readonly id: string; readonly place: string }[]
  readonly links: readonly LinkRow[]
  readonly profiles: readonly LinkRow[]
}

export const MenuRowsForm = Columns.transform((columns): MenuRows => {
  const rows = (names: readonly string[], addresses: readonly string[], places: readonly string[]) =>
    Array.from({ length: Math.min(100, Math.max(names.length, addresses.length)) }, (_, at) => ({
      place: places[at] ?? '',
      name: names[at] ?? '',
      address: addresses[at] ?? '',
    })).filter(({ name, address }) => name !== '' || address !== '')
  return {
    sections: columns['menuSection[]'].map((id, at) => ({ id, place: columns['menuPlace[]'][at] ?? '' })),
    links: rows(columns['linkName[]'], columns['linkPath[]'], columns['linkPlace[]']),
    profiles: rows(columns['profileName[]'], columns['profileUrl[]'], []),
  }
})

type Part = 'masthead' | 'foot' | 'profiles'
export interface WrongMenu {
  readonly field: Part
  readonly message: string
}

export function wrongMenus({ sections, links, profiles }: MenuRows): readonly WrongMenu[] {
  const placed = sections.filter(({ place }) => place !== '')
  const said = (field: Part, wrong: boolean, message: string): WrongMenu[] =>
    wrong ? [{ field, message }] : []
  return [
    ...said('masthead', !placed.every(({ place }) => isPlace(place)), menuWords.badPlace),
    ...said('masthead', placed.length > mostSections, menuWords.tooManySections),
    ...said('foot', !links.every(({ place }) => place === '' || isPlace(place)), menuWords.badPlace),
    ...said('foot', links.length > mostLinks, menuWords.tooMany),
    ...said('profiles', profiles.length > mostLinks, menuWords.tooMany),
    ...said('foot', links.some(isTooLong), menuWords.tooLong),
    ...said('profiles', profiles.some(isTooLong), menuWords.tooLong),
    ...links.flatMap(({ name, address }) => [
      ...said('foot', address === '', menuWords.noAddress(name)),
      ...said('foot', address !== '' && !isLink(address), menuWords.badAddress(address.slice(0, 80))),
    ]),
    ...profiles.flatMap(({ name, address }) => [
      ...said('profiles', name === '', menuWords.noName(address.slice(0, 80))),
      ...said('profiles', !isElsewhere(address), menuWords.badProfile(address.slice(0, 80) || name)),
    ]),
  ]
}

const isPlace = (typed: string): boolean => /^\d{1,3}$/.test(typed)
const isTooLong = ({ name, address }: LinkRow): boolean =>
  name.length > longestName || address.length > longestAddress
const isElsewhere = (address: string): boolean =>
  /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address)
    ? URL.canParse(address)
    : /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(address)
const isLink = (address: string): boolean =>
  isElsewhere(address) || (isOurPath(address) && !/[\s\p{Cc}]/u.test(address))

const inOrder = <Row extends { readonly place: string }>(rows: readonly Row[]): readonly Row[] => {
  const order = ({ place }: Row): number => (place === '' ? 1000 : Number(place))
  return rows.toSorted((one, other) => order(one) - order(other))
}

export const mastheadIn = ({ sections }: MenuRows): readonly string[] =>
  inOrder(sections.filter(({ place }) => place !== '')).flatMap(({ id }) => parseId('section', id) ?? [])
export const footIn = ({ links }: MenuRows): readonly FootLink[] =>
  inOrder(links).map(({ name, address }) => ({ name, path: address }))
export const profilesIn = ({ profiles }: MenuRows): readonly Profile[] =>
  profiles.map(({ name, address }) => ({ name, url: address }))
