import type { TestPaper, Visitor } from '../harness/paper.ts'

/** What the form for files sends. */
export function sent(
  paper: TestPaper,
  visitor: Visitor,
  path: string,
  files: Readonly<Record<string, Uint8Array | string>>,
  { field = 'files', type = 'application/octet-stream' } = {},
): Promise<Response> {
  const form = new FormData()
  for (const [name, bytes] of Object.entries(files))
    form.append(field, new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type }), name)
  return fetch(paper.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: visitor.cookie, origin: paper.origin },
    body: form,
  })
}
