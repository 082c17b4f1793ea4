// What a story points to: other stories, and what its own record says.
import type { CorrectionShown, EditorSetting, ReferencesAnswer, StoryShown } from '#writing/contract.ts'

export interface References {
  /** Tells what is known of a story; undefined: it is not there, or nobody could be asked. */
  ask(id: string, hear: (story: StoryShown | undefined) => void): void
  search(words: string): Promise<ReferencesAnswer>
  correction(id: string, hear: (correction: CorrectionShown | undefined) => void): void
}

export function referencesAt({ references: address }: EditorSetting): References {
  let waiting = new Map<string, ((story: StoryShown | undefined) => void)[]>()
  const askAll = async () => {
    const asked = waiting
    waiting = new Map()
    const answer = await answerOf(`${address}?ids=${[...asked.keys()].join()}`).catch(() => undefined)
    for (const [id, hearers] of asked)
      for (const hear of hearers) hear(answer?.stories.find((story) => story.id === id))
  }
  // Asked anew each time that a block is drawn: what another story is called, and whether readers see it, changes without this one.
  const ask: References['ask'] = (id, hear) => {
    if (waiting.size === 0) setTimeout(() => void askAll(), 10)
    waiting.set(id, [...(waiting.get(id) ?? []), hear])
  }
  return {
    ask,
    search: (words) => answerOf(`${address}?q=${encodeURIComponent(words)}`),
    correction: (id, hear) => {
      answerOf(`${address}?ids=`).then(
        ({ corrections }) => hear(corrections.find((one) => one.id === id)),
        () => hear(undefined),
      )
    },
  }
}

async function answerOf(address: string): Promise<ReferencesAnswer> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the newsroom answered ${response.status}`)
  return (await response.json()) as ReferencesAnswer
}
