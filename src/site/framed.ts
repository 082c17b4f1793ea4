import { framedByUs } from '#platform/http/headers.ts'

/** A page that readers never get, for a frame on a page of the desk. */
export const framed = (body: string, type = 'text/html; charset=utf-8'): Response => {
  const response = new Response(body, { headers: { 'content-type': type } })
  for (const [name, value] of framedByUs) response.headers.set(name, value)
  return response
}
