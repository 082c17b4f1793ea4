// Plug-ins: what stood in pages before there were `<audio>` and `<video>`.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import type { Place } from '../conversion.ts'
import { attribute, type Element, inside, isElement } from '../dom.ts'
import { watchUrl } from '../embeds/watch.ts'
import { linkParagraph } from '../addresses.ts'
import { captioned } from '../pictures/captions.ts'
import { addressNames, fallbackIn, fileBlock } from './players.ts'

/** `<object>`, `<embed>`, `<applet>`: what they play if anybody knows, or the markup with a link to it. */
export function objectElement(element: Element, at: Place): void {
  const addresses = objectAddresses(element)
  const block = blockOf(addresses, at, attribute(element, 'title'))
  const { line, rest } = fallbackIn(element, addresses, at)
  const hasWords = line.length + rest.length > 0
  if (block) {
    const blocks = captioned([block], { line, rest, credit: '' })
    return hasWords ? at.flow.blocks(blocks) : at.flow.show(block, false)
  }
  const [address = ''] = addresses
  const link = linkParagraph(address, attribute(element, 'title') || address)
  const words = [...(line.length > 0 ? [make.paragraph(line)] : []), ...rest]
  const content = [...(address === '' ? [] : [link]), ...words]
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), content, hasWords)
}

function blockOf(addresses: readonly string[], at: Place, title: string): Block | null {
  const shown = addresses.map(watchUrl).find((url) => url !== null)
  if (shown) return make.embed(shown, title)
  for (const address of addresses) {
    const block = fileBlock(address, at, title)
    if (block) return block
  }
  return null
}

const films = /^(?:movie|src|url|filename|href)$/i
const variables = /^flashvars$/i

/** Its own address, its film's, those of the objects inside it, and what a player in Flash was told to play. */
function objectAddresses(element: Element): readonly string[] {
  const inner = [...inside(element)].filter(isElement)
  const all = [element, ...inner].flatMap((one) => {
    if (one.tagName === 'param') return paramAddresses(one)
    if (!/^(?:object|embed|applet|iframe|source)$/.test(one.tagName)) return []
    return [...addressNames.map((name) => attribute(one, name)), ...played(attribute(one, 'flashvars'))]
  })
  const fit = all.filter((address) => address !== '' && !/^(?:data|blob|javascript):/i.test(address))
  return [...new Set(fit)].toSorted((one, other) => Number(isPlayer(one)) - Number(isPlayer(other)))
}

function paramAddresses(param: Element): string[] {
  const [name, value] = [attribute(param, 'name'), attribute(param, 'value')]
  return films.test(name) ? [value] : variables.test(name) ? played(value) : []
}

const isPlayer = (address: string): boolean => /\.swf(?:[?#]|$)/i.test(address)

/** `playerID=1&soundFile=http%3A%2F%2F…%2Fhorn.mp3` */
function played(flashvars: string): string[] {
  const found = /(?:^|[&?;])(?:file|soundFile|mp3|src|video|flv|url|movie)=([^&;]+)/i.exec(flashvars)?.[1]
  if (found === undefined) return []
  try {
    return [decodeURIComponent(found)]
  } catch {
    return [found]
  }
}
