import { refused } from '#kernel/result.ts'
import { type Hand, openHand } from '#platform/pictures/hand.ts'
import { atEnd } from './at-end.ts'

/**
 * The processes that open pictures, lent from one paper to the next: each takes longer to begin than most of them to be read. Whoever
 * closes a paper where one is at work is told at once, as always; it is lent again when it has done that work.
 */
const all: Hand[] = []
const free: Hand[] = []
atEnd(() => all.forEach((hand) => hand.end()))

function begin(): Hand {
  const hand = openHand()
  all.push(hand)
  return hand
}

export function borrowHand(): Hand {
  const hand = free.pop() ?? begin()
  const over = Promise.withResolvers<void>()
  let isOver = false
  let work: Promise<unknown> = Promise.resolve()
  return {
    ask: (task, seconds) => {
      const asked = hand.ask(task, seconds)
      work = asked.catch(() => undefined)
      return Promise.race([asked, over.promise.then(() => refused('too-slow'))])
    },
    end: () => {
      if (isOver) return
      isOver = true
      over.resolve()
      void work.then(() => free.push(hand))
    },
  }
}
