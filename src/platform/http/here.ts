// The same answers to whoever asks in this very process: no wire, no reader.
import type { Answer, Asking } from './asking.ts'
import { type Answered, type House, locationOf, openAnswering } from './answering.ts'
import { Elsewhere } from './faults.ts'
import type { Kept } from '../press/press.ts'

/** For a house whose press does not compress. */
export function openHere<Visitor, Who>(house: House<Visitor, Who>): Asking['ask'] {
  const answer = openAnswering(house)
  return async (target, method = 'GET') => {
    const request = (): Request => new Request(house.place.origin + target, { method })
    const answered = await answer({
      target,
      method,
      // Most of what is asked for is a page, which looks at no request.
      get request() {
        return request()
      },
      address: 'here',
      giveTime: () => undefined,
    })
    return told(answered, method === 'GET')
  }
}

function told(answered: Answered, isWhole: boolean): Answer | Promise<Answer> {
  if (answered instanceof Elsewhere) return ofSignpost(answered)
  return answered instanceof Response ? ofResponse(answered, isWhole) : ofPage(answered, isWhole)
}

const ofSignpost = (to: Elsewhere): Answer => ({ status: 301, location: locationOf(to), type: '', text: '' })

const ofResponse = async (response: Response, isWhole: boolean): Promise<Answer> => ({
  status: response.status,
  location: response.headers.get('location') ?? '',
  type: response.headers.get('content-type') ?? '',
  text: isWhole ? await response.text() : (await response.body?.cancel(), ''),
})

const ofPage = ({ sheet, bytes }: Kept, isWhole: boolean): Answer => ({
  status: sheet.manner.status,
  location: '',
  type: typeOf(sheet.manner.whole),
  text: isWhole ? bytes.toString() : '',
})

const typeOf = (head: readonly string[]): string => head[head.indexOf('content-type') + 1] ?? ''
