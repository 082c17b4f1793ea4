import { SaxesParser } from 'saxes'
import { type Instant, parseInstant } from '#kernel/time.ts'

interface Listed {
  readonly name: string
  readonly bytes: number
  readonly at: Instant
}
interface Listing {
  readonly contents: readonly Listed[]
  /** Where the next page begins; undefined on the last. */
  readonly after: string | undefined
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html#API_ListObjectsV2_ResponseSyntax */
export function readListing(xml: string): Listing {
  const contents: Listed[] = []
  const path: string[] = []
  let fields: Record<string, string> = {}
  let after: string | undefined
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    path.push(name)
    if (name === 'Contents') fields = {}
  })
  parser.on('text', (text) => {
    const name = path.at(-1) ?? ''
    if (path.at(-2) === 'Contents') fields[name] = (fields[name] ?? '') + text
    if (name === 'NextContinuationToken') after = (after ?? '') + text
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    const at = parseInstant(fields['LastModified'] ?? '')
    if (name === 'Contents' && at !== undefined)
      contents.push({ name: fields['Key'] ?? '', bytes: Number(fields['Size']), at })
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return { contents, after }
}
