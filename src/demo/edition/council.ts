import type { DemoStory } from './shape.ts'

export const council: readonly DemoStory[] = [
  {
    slug: 'ferry-berth-stays-open',
    section: 'council',
    topics: ['Harbour', 'Ferry', 'Sea wall'],
    kind: 'news',
    headline: 'Harbour board votes to keep the ferry berth open until October',
    standfirst: 'The sea wall, patched and propped since the winter, will have to wait for another budget',
    bylines: [{ person: 'nell-ashdown', role: 'Local government reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-08T19:40:00.000Z',
    lead: 'ferry-berth',
    bodyMarkdown: `The ferry keeps its berth. After three hours and one adjournment the harbour board voted by seven to four on Tuesday to spend what is left of this year’s money on the piles under the berth, and not on the sea wall behind it.

The berth was to have closed at the end of the month. It will now be held together until the end of October, when the summer timetable ends and, the chairman said, “we can all look at it again in the rain”.

The engineer’s report, which members had in front of them, describes nineteen of the berth’s sixty piles as soft. It describes the wall, built in 1871, as “of its age”. Both need doing. There is money for one.

![](picture:council)
Size: wide

> “It is a berth, not a monument. People are standing on it.”

Joan Treloar, who sits for the fishing boats and voted with the majority, said that a town on the wrong side of an estuary could not talk about opening up and close its door. Councillor Aldous Pym, who did not, said that a berth without a wall was a berth for one winter.

The wall has been propped with timber since the storm of 6 December. The props cost the board £180 a week to hire. Asked whether it would be cheaper to buy them, the treasurer said that he had asked the same question and was waiting for an answer.

Thirty-one people came to watch. The public gallery holds twenty, so the rest stood on the stairs and were told the result by those in front.

The board meets again on 12 April.`,
    correction: {
      at: '2022-03-09T09:10:00.000Z',
      kind: 'correction',
      reason:
        'An earlier version of this story said that the vote was seven to three. It was seven to four: we had missed the vote of a member who had moved to the window.',
      wrong: 'by seven to three on Tuesday',
      right: 'by seven to four on Tuesday',
    },
  },
  {
    slug: 'bridge-lifts-at-eight',
    section: 'local',
    topics: ['Bridge', 'Harbour'],
    kind: 'news',
    headline: 'The bridge lifts at eight, and a town learns to be late',
    standfirst: 'Repairs to the motor mean one lifting a day, and the tide has chosen the hour',
    bylines: [{ person: 'nell-ashdown', role: 'Local government reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-07T08:50:00.000Z',
    lead: 'swing-bridge',
    bodyMarkdown: `For eleven minutes every morning this week Tarrowick will be two towns.

The swing bridge has one working motor out of two, and until the other comes back from the workshop it may be opened only once a day. Boats have to be let through near high water. This week high water falls about eight o’clock, which is also when the town goes to work.

On Monday the queue reached the Ropewalk on one side and the war memorial on the other. Pupils of the harbour school, most of whom live across the water, were marked present by a teacher who walked down to the barrier with the register.

“I have had nineteen conversations I would never have had,” said Edna Marsh, who keeps the kiosk at the eastern end and sold out of rolls by a quarter past.

The bridge master, Col Bassett, said that he could not move the tide. He had offered to open at six, when there was nearly enough water, but two of the boats draw more than nearly enough.

By Thursday the tide will have carried the lifting past ten, and the trouble will have moved on to the people who deliver the post. The motor is expected back on the 18th. Until then the times of lifting are chalked on the board at either end, and on the pavement, by somebody who signs with a drawing of a gull.`,
  },
  {
    slug: 'library-lends-a-sewing-machine',
    section: 'local',
    topics: ['Library'],
    kind: 'news',
    headline: 'Library lends its first sewing machine, and has a waiting list by noon',
    standfirst: 'The shelf of things began with a drill that nobody wanted to own',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-05T10:20:00.000Z',
    lead: 'sewing-machine',
    bodyMarkdown: `It is heavier than any book in the building, including the one on bridges. On Friday morning the sewing machine left the library in the basket of a tricycle, borrowed for three weeks on an ordinary ticket.

By noon six people had put their names down for it.

The shelf of things, as the library calls it, began two years ago with a drill. A member had returned a manual of home repairs with a note that he had read it with pleasure but had nothing to make a hole with. The librarian, Prue Okafor, bought one with the fines.

“The average drill is used for a quarter of an hour in its life,” she said. “I cannot prove that, but I have asked everybody who borrows ours, and they bring it back the same day.”

There are now forty-four things on the shelf. The most wanted is a tent. The least is a machine for making pasta, which has been out once and came back with a letter.

Fines are no longer charged on books. They are charged on things, at ten pence a day, and the sewing machine has its own rules: it must come back with a full bobbin, and the borrower must write one line in the notebook that is tied to its handle.

The first line is there already. It says: *One pair of curtains, not quite the same length.*`,
  },
  {
    slug: 'harbour-water-claim',
    section: 'local',
    topics: ['Harbour'],
    kind: 'news',
    headline: 'Swimmers were told nothing about harbour water, club says',
    standfirst: 'A laboratory sheet is said to show five times the usual count',
    bylines: [{ person: 'idris-calloway', role: 'Shipping correspondent' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-03T16:00:00.000Z',
    bodyMarkdown: `Members of the morning swimming club say that they went into the harbour for nine days without being told of a laboratory sheet that showed five times the usual count of bacteria.

The sheet, a copy of which was shown to the *Packet*, carries the date of 21 February and the stamp of a laboratory inland. It gives one figure, for a sample said to have been taken from the steps below the customs house.

The club’s secretary said that members would have stayed at home had they known. “We swim in everything,” she said, “but we like to be asked.”

The harbour office said on Thursday that it had not ordered a test in February and knew of no result. It tests the water from May to September, as it is obliged to, and publishes what it finds on the board beside the steps. Last September’s figure is still there.

The council’s health officer was away and could not be reached before this story was printed. The laboratory did not answer two calls.

Some eighteen people swim from the steps through the winter. Nobody is known to have fallen ill. On Thursday morning nine of them went in as usual, and four stood on the quay with towels and argued with them.`,
    killed: {
      at: '2022-03-04T15:30:00.000Z',
      reason:
        'The laboratory has told us that the sheet on which this story rested is not its own and that it took no sample from the harbour. We had one copy, from one person, and should not have printed it before the laboratory answered. We apologise to the harbour office and to our readers.',
    },
  },
]
