import { htmlResponse } from '#platform/http/route.ts'
import { storyAddress } from './addresses.ts'
import { NoPage } from './no.tsx'
import type { OnDesk } from './routes-desk.ts'
import { deskWords } from './words.ts'

interface No {
  readonly title: string
  readonly hint: string
}

/** The story is not what the page took it for. Whatever was typed is given back. */
export const noPage = (
  { desk, story }: Pick<OnDesk, 'desk' | 'story'>,
  no: No,
  unsent?: string,
): Response => {
  const onward = { name: deskWords.toTheStory, path: storyAddress(story.id) }
  return htmlResponse(<NoPage desk={desk} {...no} onward={onward} unsent={unsent} />, 409)
}
