// Pictures and recordings, opened by other processes: they come from strangers, and the libraries that read them are large.
import { availableParallelism } from 'node:os'
import { type Result, refused } from '#kernel/result.ts'
import { openHand, type Hand } from './hand.ts'
import type {
  Deed,
  Deeds,
  Drawing,
  MeasuredPicture,
  MeasuredRecording,
  NoPicture,
  Task,
  Wish,
} from './model.ts'

export type { MeasuredPicture, MeasuredRecording, NoPicture, OwnWords, Wish } from './model.ts'

/** `busy`: more readers wait than can be served; ask again in a moment. */
export type NoRendition = NoPicture | 'busy'

export interface Pictures {
  measurePicture(file: string): Promise<Result<MeasuredPicture, NoPicture>>
  measureRecording(file: string): Promise<Result<MeasuredRecording, NoPicture>>
  /** `soon`: somebody is waiting for it. What is made beforehand lets everybody else go first. */
  render(wish: Wish, when: 'soon' | 'later'): Promise<Result<null, NoRendition>>
  draw(drawing: Drawing, when: 'soon' | 'later'): Promise<Result<null, NoRendition>>
  close(): void
}

interface Waiting {
  readonly task: Task
  readonly resolve: (result: Result<unknown, NoPicture>) => void
}
const mostWaiting = 300
const patience: Record<Deed, number> = { measurePicture: 30, measureRecording: 30, render: 60, draw: 60 }

/** One hand fewer than the machine has processors, at least one: pages are printed meanwhile. */
const usual = Math.max(1, Math.min(4, availableParallelism() - 1))

/** `taken`: where a hand comes from. */
export function openPictures(hands = usual, taken: () => Hand = openHand): Pictures {
  const free: Hand[] = Array.from({ length: hands }, taken)
  const all = [...free]
  /** Whoever brings something in sits before a browser and waits for its answer. */
  const first: Waiting[] = []
  const soon: Waiting[] = []
  const later: Waiting[] = []
  let isClosed = false

  const next = async (): Promise<void> => {
    const hand = free.pop()
    if (!hand) return
    for (let one = take(); one; one = take()) one.resolve(await hand.ask(one.task, patience[one.task.deed]))
    free.push(hand)
  }
  const take = (): Waiting | undefined =>
    isClosed ? undefined : (first.shift() ?? soon.shift() ?? later.shift())
  const ask = <D extends Deed>(deed: D, given: Parameters<Deeds[D]>[0], line: Waiting[]) => {
    const { promise, resolve } = Promise.withResolvers<Result<unknown, NoPicture>>()
    if (isClosed) resolve(refused('too-slow'))
    else line.push({ task: { deed, given }, resolve })
    void next()
    return promise as ReturnType<Deeds[D]>
  }
  /** Readers are told when too many of them wait. */
  const develop = async <D extends 'render' | 'draw'>(
    deed: D,
    given: Parameters<Deeds[D]>[0],
    when: 'soon' | 'later',
  ): Promise<Result<null, NoRendition>> => {
    if (when === 'soon' && soon.length >= mostWaiting) return refused('busy')
    return await ask(deed, given, when === 'soon' ? soon : later)
  }
  return {
    measurePicture: (file) => ask('measurePicture', file, first),
    measureRecording: (file) => ask('measureRecording', file, first),
    render: (wish, when) => develop('render', wish, when),
    draw: (drawing, when) => develop('draw', drawing, when),
    close: () => {
      isClosed = true
      for (const hand of all) hand.end()
      for (const { resolve } of [first, soon, later].flatMap((line) => line.splice(0)))
        resolve(refused('too-slow'))
    },
  }
}
