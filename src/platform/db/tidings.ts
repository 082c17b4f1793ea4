import type { Fallen, Tag } from '../press/page.ts'

/** Fallen; or nothing until then; or whoever waited has gone, or this process ends. */
export type Tiding = 'fallen' | 'nothing' | 'over'

/** For whoever in this process waits for something to fall, instead of asking again and again. One for each open store. */
export interface Tidings {
  /** Holds no process open by itself. */
  wait(tags: readonly Tag[], milliseconds: number, gone: AbortSignal): Promise<Tiding>
  tell(fallen: readonly Fallen[]): void
  /** From now on nobody waits. */
  end(): void
}

interface Waiting {
  readonly tags: readonly Tag[]
  done(tiding: Tiding): void
}

export function openTidings(): Tidings {
  const all = new Set<Waiting>()
  let isOver = false
  return {
    wait: (tags, milliseconds, gone) =>
      new Promise((resolve) => {
        if (isOver || gone.aborted) return resolve('over')
        const done = (tiding: Tiding): void => {
          all.delete(waiting)
          clearTimeout(timer)
          gone.removeEventListener('abort', leave)
          resolve(tiding)
        }
        const waiting = { tags, done }
        const leave = (): void => done('over')
        const timer = setTimeout(() => done('nothing'), milliseconds).unref()
        gone.addEventListener('abort', leave)
        all.add(waiting)
      }),
    tell: (fallen) => {
      const tags = new Set(fallen.flatMap((one) => one.tags))
      for (const one of all) if (one.tags.some((tag) => tags.has(tag))) one.done('fallen')
    },
    end: () => {
      isOver = true
      for (const one of all) one.done('over')
    },
  }
}
