import type { DemoPlan } from './shape.ts'

/** What the desk has in hand on the first morning: no reader sees any of it. */
export const desk: readonly DemoPlan[] = [
  {
    headline: 'Tides, ferries and the bridge: the week ahead',
    section: 'weather',
    kind: 'news',
    state: 'ready',
    day: 0,
    hour: '18:00',
    standfirst: 'High water comes nearly an hour later each day, and the bridge with it',
    bylines: [{ person: 'wilf-sandiman', role: 'Weather and tides' }],
    bodyMarkdown: `The bridge follows the water, and the water follows nobody. Whoever has to be across by half past eight should look at the table on this page before looking at a watch.

The ferry sails to its winter timetable. It does not sail in winds of more than thirty-five knots on the outer mole, and says so on the board at the berth an hour before.`,
    notes: ['Checked against the harbour office’s table, twice. Goes out with the evening edition.'],
  },
  {
    headline: 'What the timber props cost, and who counted',
    section: 'council',
    kind: 'background',
    state: 'on-desk',
    day: 1,
    hour: '06:00',
    standfirst: '',
    bylines: [{ person: 'nell-ashdown', role: 'Local government reporter' }],
    bodyMarkdown: `The props under the sea wall are hired by the week. Bought, they would have paid for themselves by now, or nearly: it depends on which of two papers one reads.

Both papers are public. Neither says who chose to hire.`,
    notes: [
      'Two papers, two sums. Which of them did the board vote on? Please ask the treasurer before this goes further.',
      'He is looking for the minutes.',
    ],
  },
  {
    headline: 'The choir wants its hall back',
    section: 'culture',
    kind: 'news',
    state: 'handed-in',
    day: 1,
    standfirst: '',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    bodyMarkdown: `The dockers’ choir has sung in the net loft since the roof of its hall was taken down. The acoustics are better. The stairs are not.`,
    notes: ['Four hundred words, and a picture is coming.'],
  },
  {
    headline: 'Ninety flats: what the planning file leaves out',
    section: 'business',
    kind: 'analysis',
    state: 'legal',
    day: 3,
    standfirst: '',
    bylines: [{ person: 'tomas-brandreth', role: 'Business reporter' }],
    bodyMarkdown: `The file has two hundred and six pages. This is about the two that are missing from the copy in the library.`,
    notes: ['Names a company. With the lawyer; nothing goes out before she has called back.'],
  },
  {
    headline: 'A morning at the kiosk by the bridge',
    section: 'local',
    kind: 'news',
    state: 'in-work',
    day: 4,
    standfirst: '',
    bylines: [],
    bodyMarkdown: `Rolls are gone by a quarter past eight.`,
    notes: [],
  },
  {
    headline: 'Harbour board: the sitting on the wall',
    section: 'council',
    kind: 'news',
    state: 'planned',
    day: 5,
    hour: '19:00',
    standfirst: '',
    bylines: [],
    bodyMarkdown: '',
    notes: ['The gallery holds twenty. Be there at half past six.'],
  },
]
