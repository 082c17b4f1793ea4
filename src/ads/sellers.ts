// The rules of ads.txt 1.1 (IAB Tech Lab, https://iabtechlab.com/ads-txt/), line by line. app-ads.txt has the same.

export type SellerFault =
  | 'not-a-record'
  | 'bad-domain'
  | 'account-missing'
  | 'direct-or-reseller'
  | 'bad-authority'
  | 'too-many-fields'
  | 'unknown-variable'
  | 'value-missing'
  | 'owner-twice'
  | 'manager-twice'

export interface FaultyLine {
  /** Counted from one. */
  readonly line: number
  readonly why: SellerFault
}

/** Everything that a buyer's reader would stumble over or silently leave out. */
export function faultsIn(text: string): readonly FaultyLine[] {
  const lines = text.split('\n').map(bare)
  const faults = lines.flatMap((line, at) => {
    const why = line === '' ? undefined : wrongIn(line)
    return why ? [{ line: at + 1, why }] : []
  })
  return [...faults, ...repeated(lines)].toSorted((one, other) => one.line - other.line)
}

/** How many sellers it names: what somebody who pastes two hundred lines wants to see confirmed. */
export const countSellers = (text: string): number =>
  text.split('\n').filter((line) => bare(line) !== '' && !variableIn(bare(line))).length

/** Without its comment, and without the extension fields that may follow a semicolon. */
const bare = (line: string): string => line.split('#', 1).join('').split(';', 1).join('').trim()

const variables = ['CONTACT', 'SUBDOMAIN', 'INVENTORYPARTNERDOMAIN', 'OWNERDOMAIN', 'MANAGERDOMAIN']

interface Variable {
  readonly name: string
  readonly value: string
}
function variableIn(line: string): Variable | undefined {
  const [, name, value = ''] = /^([a-z]+)\s*=\s*(.*)$/i.exec(line) ?? []
  return name === undefined ? undefined : { name: name.toUpperCase(), value }
}

function wrongIn(line: string): SellerFault | undefined {
  const variable = variableIn(line)
  return variable ? wrongInVariable(variable) : wrongInRecord(line.split(',').map((field) => field.trim()))
}

function wrongInVariable({ name, value }: Variable): SellerFault | undefined {
  if (!variables.includes(name)) return 'unknown-variable'
  if (value === '') return 'value-missing'
  if (name === 'CONTACT') return undefined
  const [domain = '', country, ...rest] = value.split(',').map((part) => part.trim())
  if (!isDomain(domain)) return 'bad-domain'
  if (rest.length > 0) return 'too-many-fields'
  const mayHaveCountry = name === 'MANAGERDOMAIN' && /^[a-z]{2}$/i.test(country ?? '')
  return country === undefined || mayHaveCountry ? undefined : 'too-many-fields'
}

function wrongInRecord(fields: readonly string[]): SellerFault | undefined {
  const [domain = '', account = '', relation = '', authority, ...rest] = fields
  if (fields.length < 3) return 'not-a-record'
  if (!isDomain(domain)) return 'bad-domain'
  if (account === '') return 'account-missing'
  if (!/^(?:direct|reseller)$/i.test(relation)) return 'direct-or-reseller'
  if (authority !== undefined && !/^[a-z0-9-]+$/i.test(authority)) return 'bad-authority'
  return rest.length > 0 ? 'too-many-fields' : undefined
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domain = new RegExp(`^(?:${label}\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$`, 'i')
const isDomain = (text: string): boolean => text.length <= 253 && domain.test(text)

/** One owner; one manager for the world, and one for each country. */
function repeated(lines: readonly string[]): readonly FaultyLine[] {
  const seen = new Set<string>()
  return lines.flatMap((line, at) => {
    const { name, value = '' } = variableIn(line) ?? {}
    if (name !== 'OWNERDOMAIN' && name !== 'MANAGERDOMAIN') return []
    const key = name === 'OWNERDOMAIN' ? name : `${name} ${value.split(',')[1]?.trim().toUpperCase() ?? ''}`
    const isSecond = seen.has(key)
    seen.add(key)
    if (!isSecond) return []
    return [
      { line: at + 1, why: name === 'OWNERDOMAIN' ? ('owner-twice' as const) : ('manager-twice' as const) },
    ]
  })
}
