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
  {
    story: 'a-bus-stop-moves-nine-metres',
    author: 'Mrs Carne',
    at: '2022-03-03T09:12:00.000Z',
    text: 'I was number 14 on that petition and I should like it known that the gutter has now been reported by three separate persons, of whom I am two.',
  },
  {
    story: 'a-bus-stop-moves-nine-metres',
    author: 'Clerk (off duty)',
    at: '2022-03-03T12:40:00.000Z',
    text: 'For completeness: the £7,915 does not include the postage.',
    answers: 5,
  },
  {
    story: 'a-bus-stop-moves-nine-metres',
    author: 'Number 4, upper deck',
    at: '2022-03-04T07:22:00.000Z',
    text: 'He drove past it again today. We have decided to find it charming until Easter.',
  },
  {
    story: 'we-kept-the-lamp-lit',
    author: 'J. Treen',
    at: '2022-03-06T10:05:00.000Z',
    text: 'On 6 December my box said I was in the fish market. I looked up and there was the Gannet. That is what it is for.',
  },
  {
    story: 'we-kept-the-lamp-lit',
    author: 'Perran W.',
    at: '2022-03-06T11:31:00.000Z',
    text: 'A light you need once in eleven years at £9,000 a year is a £99,000 light. I am not saying it is not worth it. I am saying that is the number.',
    answers: 8,
  },
  {
    story: 'we-kept-the-lamp-lit',
    author: 'W. Sandiman',
    at: '2022-03-06T18:00:00.000Z',
    text: 'The key is where I left it. Nobody has asked.',
    answers: 9,
  },
  {
    story: 'the-groundsman-and-the-moles',
    author: 'Carn Athletic, away since 1911',
    at: '2022-03-01T08:50:00.000Z',
    text: 'We have been treated worse at other grounds, and had less room.',
  },
  {
    story: 'ten-questions-to-the-bridge-master',
    author: 'Edna M., kiosk',
    at: '2022-03-08T09:15:00.000Z',
    text: 'He does see who kisses whom. So do I, and I have the rolls to prove it.',
  },
]
