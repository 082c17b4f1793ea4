/** Answers that cut a request short. They are thrown anywhere below a route and turned into pages in one place: the server. */
export type FaultName =
  | 'bad-request'
  | 'forbidden'
  | 'not-found'
  | 'foreign-origin'
  | 'too-large'
  | 'conflict'

const statuses: Record<FaultName, number> = {
  'bad-request': 400,
  forbidden: 403,
  'foreign-origin': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
}

export class HttpFault extends Error {
  override name = 'HttpFault'
  readonly fault: FaultName
  constructor(fault: FaultName, detail = '') {
    super(detail === '' ? fault : `${fault}: ${detail}`)
    this.fault = fault
  }
  get status(): number {
    return statuses[this.fault]
  }
}

/** Not a fault: the page has moved for good. Thrown past the press, which keeps pages and not signposts. */
export class Elsewhere extends Error {
  override name = 'Elsewhere'
  readonly to: string
  readonly query: string
  constructor(to: string, query = '') {
    super(to)
    this.to = to
    this.query = query
  }
}

/** "There is such a page", or the request ends with 404. */
export function found<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new HttpFault('not-found')
  return thing
}
