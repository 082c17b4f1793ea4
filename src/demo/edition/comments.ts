// What readers of Tarrowick said; shown as comments that came with an archive are.
export interface DemoComment {
  readonly story: string
  readonly author: string
  readonly at: string
  readonly text: string
  /** The number of the comment it answers, counted from 1 in this list. */
  readonly answers?: number
}

export const comments: readonly DemoComment[] = [
  {
    story: 'ferry-berth-stays-open',
    author: 'Perran W.',
    at: '2022-03-08T20:31:00.000Z',
    text: 'My daughter takes the seven-ten across every day. Nobody on that board has ever waited for a bus round the head of the estuary, or the vote would have been eleven to nothing.',
  },
  {
    story: 'ferry-berth-stays-open',
    author: 'A retired pilot',
    at: '2022-03-08T21:04:00.000Z',
    text: 'Nineteen piles out of sixty is not a repair, it is a crossword. Do the wall.\n\nA berth can be moved. A town cannot.',
    answers: 1,
  },
  {
    story: 'ferry-berth-stays-open',
    author: 'Perran W.',
    at: '2022-03-08T21:19:00.000Z',
    text: 'With what money? That is the whole story, isn’t it.',
    answers: 2,
  },
  {
    story: 'ferry-berth-stays-open',
    author: 'Gallery, third stair',
    at: '2022-03-09T07:45:00.000Z',
    text: 'I was there. It was seven to four: the man at the window had his hand up.',
  },
]
