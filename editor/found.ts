import { useEffect, useState } from 'react'

interface Found<Answer> {
  /** The newest answer; undefined before the first. */
  readonly answer?: Answer
  /** The newsroom could not be asked the last time. */
  readonly isLost: boolean
}

/** What the newsroom finds for these words, a moment after the last letter. An answer to older words than these is not heard. */
export function useFound<Answer>(
  place: { search(query: string): Promise<Answer> },
  query: string,
): Found<Answer> {
  const [found, setFound] = useState<Found<Answer>>({ isLost: false })
  useEffect(() => {
    let isOld = false
    const soon = setTimeout(() => {
      place.search(query).then(
        (answer) => isOld || setFound({ answer, isLost: false }),
        () => isOld || setFound({ isLost: true }),
      )
    }, 150)
    return () => {
      isOld = true
      clearTimeout(soon)
    }
  }, [place, query])
  return found
}
