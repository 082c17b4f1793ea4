// Every page of the newsroom has one script of ours, and says so in its policy. A page with more of them says it itself.
import type { Actor } from '#people/index.ts'
import { policyFor } from '#platform/http/headers.ts'
import type { DeskRoute } from './routes-desk.ts'

const policy = policyFor({ scripts: ["'self'"] })

/** Nothing runs on the pages before the door. */
export function withDeskScript(response: Response, { id }: Actor): Response {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  if (id !== null && isPage && !response.headers.has('content-security-policy'))
    response.headers.set('content-security-policy', policy)
  return response
}

export const scripted = (route: DeskRoute): DeskRoute => ({
  ...route,
  handle: async (call) => withDeskScript(await route.handle(call), call.visitor),
})
