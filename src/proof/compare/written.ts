// Pictures that a text holds itself, as `data:` addresses. The paper names a file by its bytes, so that they can be told from one another.
import { createHash } from 'node:crypto'

const shape = /^data:image\/(?:png|jpe?g|gif|webp|avif)((?:;[^;,]*)*),([^]*)$/i
/** What the first bytes of a picture say. A drawing is written anew, and has other bytes here. */
const magic = /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftypavi)/s
/** What stands in while a page loads is smaller. */
const smallest = 300

/** How the paper calls the file of this picture; '' where this is none. */
export function stampOf(address: string): string {
  const [, manner = '', text] = shape.exec(address) ?? []
  if (text === undefined) return ''
  const bytes = Buffer.from(plain(text), /;base64$/i.test(manner) ? 'base64' : 'latin1')
  if (bytes.length < smallest || !magic.test(bytes.toString('latin1', 0, 12))) return ''
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12)
}

/** In the address of a picture on a page: `/pictures/media_…/3896cfa3f7c8-640.jpg`. */
export const stampIn = (address: string): string => /\/([\da-f]{12})[-.]/.exec(address)?.[1] ?? ''

function plain(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}
