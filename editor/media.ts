// Pictures and files: what the newsroom knows of them, and how new ones come in.
import type { EditorSetting, MediaAnswer, MediumShown } from '#writing/contract.ts'

export interface Media {
  /** At once if it is known here; else asked for, together with whatever else is asked for in this moment. */
  known(id: string): MediumShown | undefined
  ask(id: string, hear: (medium: MediumShown | undefined) => void): void
  search(query: string): Promise<readonly MediumShown[]>
  bringIn(files: readonly File[]): Promise<MediaAnswer>
}

export function mediaAt({ media: address }: EditorSetting): Media {
  const known = new Map<string, MediumShown | undefined>()
  let waiting = new Map<string, ((medium: MediumShown | undefined) => void)[]>()
  const learn = ({ media }: MediaAnswer) => {
    for (const medium of media) known.set(medium.id, medium)
    return media
  }
  const askAll = async () => {
    const asked = waiting
    waiting = new Map()
    try {
      learn(await answer(await fetch(`${address}?ids=${[...asked.keys()].join()}`)))
    } catch {}
    for (const [id, hearers] of asked) for (const hear of hearers) hear(known.get(id))
  }
  return {
    known: (id) => known.get(id),
    ask: (id, hear) => {
      const before = known.get(id)
      if (before) return hear(before)
      if (waiting.size === 0) setTimeout(() => void askAll(), 10)
      waiting.set(id, [...(waiting.get(id) ?? []), hear])
    },
    search: async (query) => learn(await answer(await fetch(`${address}?q=${encodeURIComponent(query)}`))),
    bringIn: async (files) => {
      const form = new FormData()
      for (const file of files) form.append('files', file)
      const brought = await answer(await fetch(address, { method: 'POST', body: form }))
      learn(brought)
      return brought
    },
  }
}

async function answer(response: Response): Promise<MediaAnswer> {
  if (!response.ok) throw new Error(`the newsroom answered ${response.status}`)
  return (await response.json()) as MediaAnswer
}

/** The block that shows a medium; of a drawing and a picture a figure, of a document a file. */
export function blockFor({ id, kind }: MediumShown): { type: string; attrs: { media: string } } {
  const types = {
    picture: 'figure',
    drawing: 'figure',
    audio: 'audio',
    video: 'video',
    document: 'file',
    text: 'file',
  }
  return { type: types[kind], attrs: { media: id } }
}
