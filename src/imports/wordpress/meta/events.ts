// When and where an event is, as the calendars of The Events Calendar, Events Manager and fields of one's own keep it.
import type { WpMeta, WpPost } from '../model.ts'
import { plainTitle } from '../text-fixes.ts'
import { firstOf } from './first.ts'

const startKeys = [
  '_EventStartDate',
  '_event_start_date',
  'event_start_date',
  'event_date',
  '_event_date',
  'start_date',
  'mec_start_date',
]
const endKeys = ['_EventEndDate', '_event_end_date', 'event_end_date', 'end_date', 'mec_end_date']
const startTimeKeys = ['_event_start_time', 'event_start_time', 'event_time', 'start_time']
const endTimeKeys = ['_event_end_time', 'event_end_time', 'end_time']
const placeKeys = ['event_location', '_event_location', 'event_venue', 'venue', '_venue', 'event_place']
export const eventKeys = [
  ...startKeys,
  ...endKeys,
  ...startTimeKeys,
  ...endTimeKeys,
  ...placeKeys,
  '_EventVenueID',
  '_EventAllDay',
  '_EventCost',
  '_EventCurrencySymbol',
  '_EventURL',
]

/** By number: `Town hall, High Street 1, Oldham`. */
export type Venues = ReadonlyMap<number, string>

export const venuesIn = (posts: readonly WpPost[]): Venues =>
  new Map(posts.flatMap((post) => (post.id === null ? [] : [[post.id, venueOf(post)] as const])))

const venueOf = ({ title, meta }: WpPost): string =>
  [title, ...['_VenueAddress', '_VenueCity', '_VenueCountry'].map((key) => plainTitle(firstOf(meta, [key])))]
    .filter((part) => part !== '')
    .join(', ')

/** In no language: `2014-10-03 19:00 – 21:00 · Town hall, Oldham · € 5`. Empty where nothing is known. */
export function eventLine(meta: readonly WpMeta[], venues: Venues): string {
  return [whenOf(meta), whereOf(meta, venues), costOf(meta)].filter((part) => part !== '').join(' · ')
}

interface Moment {
  readonly day: string
  readonly time: string
}

function whenOf(meta: readonly WpMeta[]): string {
  const isAllDay = /^(?:yes|1|true)$/i.test(firstOf(meta, ['_EventAllDay']))
  const start = momentOf(firstOf(meta, startKeys), firstOf(meta, startTimeKeys))
  const end = momentOf(firstOf(meta, endKeys), firstOf(meta, endTimeKeys))
  if (start === null) return ''
  const [from, to] = [written(start, isAllDay), end === null ? '' : written(end, isAllDay)]
  if (end === null || to === from) return from
  return `${from} – ${end.day === start.day ? end.time : to}`
}

const written = ({ day, time }: Moment, isAllDay: boolean): string =>
  isAllDay || time === '' ? day : `${day} ${time}`

/** `2014-10-03 19:00:00`, `20141003`, or a day and a time in fields of their own. */
function momentOf(said: string, time: string): Moment | null {
  const [, year, month, day, own] = /^(\d{4})-?(\d\d)-?(\d\d)(?:[ T](\d\d:\d\d))?/.exec(said) ?? []
  if (year === undefined || year === '0000') return null
  return { day: `${year}-${month}-${day}`, time: own ?? /^\d\d:\d\d/.exec(time)?.[0] ?? '' }
}

function whereOf(meta: readonly WpMeta[], venues: Venues): string {
  const venue = venues.get(Number(firstOf(meta, ['_EventVenueID'])))
  const said = plainTitle(firstOf(meta, placeKeys))
  return venue ?? (/^[aO]:\d+:|^\d*$/.test(said) ? '' : said.slice(0, 300))
}

function costOf(meta: readonly WpMeta[]): string {
  const cost = plainTitle(firstOf(meta, ['_EventCost'])).slice(0, 40)
  const currency = plainTitle(firstOf(meta, ['_EventCurrencySymbol'])).slice(0, 5)
  return cost === '' ? '' : `${currency} ${cost}`.trim()
}
