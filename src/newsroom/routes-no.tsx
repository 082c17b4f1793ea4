import { HttpFault } from '#platform/http/faults.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { storyAddress } from './addresses.ts'
import { NoPage } from './no.tsx'
import { type Clash, clashWords } from './refusals.ts'
import type { OnDesk } from './routes-desk.ts'
import { deskWords } from './words.ts'

/** The form is wrong as it stands: nothing was done. */
export const wrongForm = 422

/** Somebody was faster, or the story is not what the page took it for. Whatever was typed is given back. */
export function clashPage(
  { desk, story }: Pick<OnDesk, 'desk' | 'story'>,
  why: Clash | 'not-found',
  unsent?: string,
): Response {
  if (why === 'not-found') throw new HttpFault('not-found')
  const onward = { name: deskWords.toTheStory, path: storyAddress(story.id) }
  return htmlResponse(<NoPage desk={desk} {...clashWords[why]} onward={onward} unsent={unsent} />, 409)
}
