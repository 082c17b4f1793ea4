import type { DemoStory } from './shape.ts'

export const town: readonly DemoStory[] = [
  {
    slug: 'forty-apprentices',
    section: 'business',
    topics: ['Shipyard', 'Work'],
    kind: 'news',
    headline: 'Shipyard takes on forty apprentices, its largest class since the big slipway closed',
    standfirst:
      'Half of them come from the two streets behind the gates, where their grandparents clocked off in 1987',
    bylines: [{ person: 'tomas-brandreth', role: 'Business reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-07T16:05:00.000Z',
    lead: 'boots',
    bodyMarkdown: `There were more boots than hooks. The changing room at Marrack’s yard was fitted for twenty-four, and on Monday morning forty apprentices hung their coats on whatever they could find.

It is the largest class since the big slipway closed in 1987. The yard wants welders above all: it has orders for three workboats and the refit of the island ferry, and a third of its platers will retire within five years.

“We stopped teaching because we had nothing to build,” said Delia Marrack, who runs the yard that her great-grandfather founded. “Then we had something to build and nobody who had been taught.”

Two hundred and twelve people applied. The yard gave up on letters after the first day and asked everyone to come in, pick up a file and take the edge off a steel plate. Those who asked what the plate was for did best.

Twenty of the forty come from Slip Street and Anchor Row, behind the gates. Nine are women. The oldest, Martin Hele, is forty-six and spent the past fifteen years cutting hair.

The course lasts four years. It pays £6.10 an hour in the first, with a rise each autumn, and ends in a trade test that is sat at another yard, so that nobody marks their own.

By Monday afternoon somebody had put up a plank with sixteen nails in it. It is not straight, and it has been left as it is.`,
  },
  {
    slug: 'a-coat-for-the-mole',
    section: 'business',
    topics: ['Shops'],
    kind: 'sponsored',
    sponsor: 'Hallam & Daughters, ship chandlers',
    headline: 'How to choose a coat for the end of the mole',
    standfirst: 'Five questions to ask of anything that claims to be waterproof',
    bylines: [],
    publishedAt: '2022-03-04T07:00:00.000Z',
    bodyMarkdown: `We have sold coats on Quay Street since 1884, and we have been asked one question more often than any other. Will it keep me dry? The honest answer is: for how long, and doing what?

## Are the seams taped?

Turn it inside out. Rain does not come through cloth; it comes through needle holes. If you can see stitches, so can the weather.

## Can you lift your arms?

A coat that rides up when you reach for a rope will let the sea in at the back. Try it on in the shop with your hands over your head. We are used to it.

## Where does the hood stop?

It should turn when your head turns. A hood that stays behind leaves you looking at lining while the ferry leaves.

## Is there a flap over the zip?

A zip is a row of small gaps. One flap is good. Two, one inside the other, is better.

## What happens when it wears out?

It will. Ask whether it can be mended, and by whom. We reproof coats for £12 in about a week, whoever sold them to you, and we will tell you when it is no longer worth it.

A dear coat that is mended three times is a cheap coat. A cheap coat that is replaced three times is a pile.

*Hallam & Daughters, 3 Quay Street. Open until the last boat is in.*`,
  },
  {
    slug: 'dockers-sing-the-tide-table',
    section: 'culture',
    topics: ['Music', 'Harbour'],
    kind: 'news',
    headline: 'A choir of dockers sings the tide table, and nobody looks at a watch',
    standfirst: 'Forty minutes of high and low water, set for thirty voices and one winch',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    publishedAt: '2022-03-06T20:10:00.000Z',
    lead: 'choir',
    bodyMarkdown: `The text is a list of numbers. It has no story, no rhyme and no adjectives, and on Saturday night in the old sail loft it held two hundred people still for forty minutes.

*High Water*, by Lowri Penhale, sets a month of the Tarrowick tide table for the thirty voices of the Dock Choir. The basses have the hours. The tenors have the heights, which rise by a step for every ten centimetres, so that a spring tide has them on tiptoe. The altos sing the days of the week, and nothing else, with a longing for Friday that anyone who has worked a shift will know.

Ms Penhale keeps one joke, and keeps it for the end. At slack water, when the river neither comes nor goes, everybody stops. For a minute there is no sound but the loft itself: ropes, boards, the gulls on the roof, a cough that was let off because it was in time. Then, very quietly, a winch is turned, and it all begins to run out again.

The choir has sung together for six years and contains, by its own account, four people who read music. It did not show. What showed was that they have shouted to one another across open water all their lives and know exactly how far a voice goes.

They sing it again on the 19th. The concert begins at 17.21, and the programme explains why.`,
  },
  {
    slug: 'rovers-two-all',
    section: 'sport',
    topics: ['Rovers', 'Football'],
    kind: 'news',
    headline: 'Rovers come back from two down, and the roof of the stand stays on',
    standfirst:
      'Tarrowick Rovers 2, Carn Athletic 2: a draw with the wind as twelfth man, for each side in turn',
    bylines: [{ person: 'ray-pettifer', role: 'Sports writer' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-05T18:00:00.000Z',
    bodyMarkdown: `A goal kick that comes back over the head of the man who took it is not often seen, and on Saturday it was seen twice. Rovers drew two all with Carn Athletic in a wind that took a sheet of tin off the roof of the stand, thought about it, and put it back down on the touchline.

Carn won the toss and had the gale behind them. They needed nine minutes to understand it. Pascoe shot from the halfway line, more in hope than in aim, and Dunn in the home goal had to watch it dip under his bar as if it had been called. The second, after half an hour, was a corner that nobody touched.

Then they changed ends.

What followed was less a half of football than a siege. Rovers had learnt the lesson and kept the ball on the grass. Kit Mensah-Cole, on loan and seventeen, went round two men on the hour and rolled it in. With five minutes left the captain, Trevanion, met a clearance that had travelled nine yards forward and eleven back, and struck it low and hard through everybody.

There was time to win it. Kit Mensah-Cole hit the post, and the sheet of tin, which had lain still for an hour, stood up.

Rovers are sixth. They travel to Lanmoor next Saturday, where the ground has trees.`,
  },
  {
    slug: 'gale-warning-thursday',
    section: 'weather',
    topics: ['Weather', 'Ferry'],
    kind: 'news',
    headline: 'Gale warning for Thursday: the ferry may not sail',
    standfirst: 'Gusts of fifty knots on the outer mole, and only a neap tide to spare the wall',
    bylines: [{ person: 'wilf-sandiman', role: 'Weather and tides' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-09T05:15:00.000Z',
    lead: 'gale',
    bodyMarkdown: `The glass began to drop at four this morning and has not stopped. Expect a quiet Wednesday, too warm for the month, with the far shore clear enough to count windows. That is the sign. When the far shore comes close, take in the washing.

The wind backs into the south-east after dark and freshens through the night. By breakfast on Thursday it will be blowing a gale, with gusts of fifty knots on the outer mole and rather less, but enough, in the streets that run down to it.

The ferry company decides at five in the morning and puts its decision on the board at the berth. The first three sailings are the doubtful ones. I would not make plans around the nine o’clock.

High water is at 10.38. It is a neap tide, and that is our luck: with such a wind behind a spring the sea would come over the wall at the low place by the ice house, as it did in December. As it is, expect spray, and weed on the road. The harbour office closes the car park there tonight. Whoever leaves a car will find it in the morning, but not dry.

It will be over by Friday noon: a clean north-westerly, big clouds, and the first day this year on which one could paint a boat.

Rain gauge to Wednesday, six o’clock: 3 millimetres. Sunrise 06.31.`,
  },
]
