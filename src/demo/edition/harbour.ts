import type { DemoStory } from './shape.ts'

/** The town between its tides: streets, quays and the people who keep them. */
export const harbour: readonly DemoStory[] = [
  {
    slug: 'ice-house-roof',
    section: 'local',
    topics: ['Harbour', 'Buildings'],
    kind: 'news',
    headline: 'The ice house gets a roof, and forty years of pigeons are given notice',
    standfirst: 'What was built to keep herring cold is to keep boats dry until somebody has a better idea',
    bylines: [{ person: 'nell-ashdown', role: 'Local government reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-01T09:30:00.000Z',
    bodyMarkdown: `The scaffolding went up on Monday, and by Tuesday the pigeons had found a way round it.

The ice house on the inner quay has stood without a roof since the winter of 1981. Its walls are a metre thick, packed with sawdust, and sound. Everything above them is sky. The harbour board has now let a contract for a roof of larch and slate, to be finished by the middle of May, for £61,400.

Nobody is quite certain what for.

The building was put up in 1869 to hold ice that came by ship from Norway, for herring that went by rail to anywhere. It did so for thirty years. Since then it has been a net store, a cinema for one summer, and a place to which boys were forbidden to go.

“We are roofing it because the walls will not survive being wet for another forty years,” said the board’s surveyor, Ines Garrick. “What happens inside can be somebody else’s report.”

For the time being it will take laid-up boats at £4 a metre a week, which is a pound less than the yard asks. The yard has no objection. It has no room either.

There have been eleven proposals for the longer term. They include a market, a climbing wall, a chapel and an ice house.

The pigeons, of which a volunteer counted two hundred and six, are to be encouraged to leave by a man from inland with a hawk called Susan. He comes on Thursday. The public is asked not to feed either.`,
  },
  {
    slug: 'the-last-coal-merchant',
    section: 'local',
    topics: ['Shops', 'Work'],
    kind: 'news',
    headline: 'The last coal merchant closes his book after four generations and one horse',
    standfirst: 'Nineteen customers were left. He has written to each of them about heat pumps',
    bylines: [{ person: 'tomas-brandreth', role: 'Business reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-02-28T15:20:00.000Z',
    bodyMarkdown: `There is one line on the last page of Jory Penrose’s book: two bags, Mrs Carne, paid.

He delivered them himself on Monday morning, up three flights, and stayed for tea. Then he drove back to the yard behind the station, swept it, and stood in it. His great-grandfather took it on in 1898 with a horse called Admiral. The stable is still there, with the name over the door.

In the winter of 1962, the firm’s best, it carried coal to nine hundred and forty houses. Last winter it carried to nineteen.

“I could tell you who was ill by what they ordered,” Mr Penrose said. “People who are ill stop ordering first and ask for it all at once afterwards.”

He is sixty-eight. He did not sell the business, because there was nothing in it that anybody wished to buy except the yard, and that he has let to a woman who repairs bicycles. She has asked to keep the name over the stable.

To each of the nineteen he has written a letter, two pages, by hand. It says what it would cost to heat their rooms in another way, which grants may be had, who fits such things honestly and who does not. He had spent the autumn finding out. The council’s energy adviser, shown one, asked for a copy.

The scales go to the museum. The lorry, which is older than the adviser, goes to a farmer.

Mr Penrose’s own house has been heated by a pump since 2016. He had not liked to mention it.`,
  },
  {
    slug: 'a-bus-stop-moves-nine-metres',
    section: 'council',
    topics: ['Council', 'Buses'],
    kind: 'news',
    headline: 'A bus stop moves nine metres, after two years, four reports and a petition',
    standfirst: 'It used to stand in the one place on Fore Street where rain falls from two roofs at once',
    bylines: [{ person: 'nell-ashdown', role: 'Local government reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-03T08:10:00.000Z',
    lead: 'bus-stop',
    bodyMarkdown: `It took eleven minutes with a drill. It took two years and a month before that.

The stop for the number 4 outside the old bank on Fore Street has been moved nine metres to the west, to stand outside the old bakery. Between the two there is a gutter. It leaks, and it belongs to a company that was dissolved in 2009.

Residents first asked for the move in February 2020, on a postcard. The council replied that the position of a stop is fixed by an order, that an order is changed by a committee, and that a committee needs a report. It commissioned one on pedestrians, one on traffic, one on drainage and, when they disagreed, one on the other three.

A petition with four hundred and twelve names came in last spring. It was returned because it had been addressed to the bus company. The bus company forwarded it, with eighty more.

On Wednesday evening the committee approved the move by nine votes to none. Councillor Aldous Pym said that he wished it to be noted that he had stood at the stop himself in January and did not need a report about it.

The cost of the move was £340. The cost of deciding it, which a member of the public asked for and which the clerk had brought with him, was £7,915.

The driver of the first bus on Thursday, Hugh Lanyon, who also writes in this newspaper from time to time, drove past the new stop by nine metres, out of habit, and was forgiven.`,
  },
  {
    slug: 'harbour-school-builds-a-raft',
    section: 'local',
    topics: ['Schools', 'Harbour'],
    kind: 'news',
    headline: 'Year six builds a raft, and learns from it what a plan is for',
    standfirst: 'The first one sank in nineteen seconds. The second carried the headmistress',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    publishedAt: '2022-03-04T14:40:00.000Z',
    lead: 'raft',
    bodyMarkdown: `The rules were short. Eight barrels, four planks, one rope, no grown-ups.

Year six of the harbour school had been given three lessons to build something that would carry a person across the inner basin, thirty-one metres, at slack water. On Wednesday the first raft was launched from the steps with a song. It turned over in nineteen seconds, slowly, like somebody getting out of bed.

“They had tied all the barrels on one side,” said their teacher, Femi Adeyemi-Rowe. “I could see it. It was the hardest hour of my working life.”

What came next was an argument, which he timed: forty minutes. It was decided by a girl who said that nobody should be allowed to speak who had not made a drawing. Nine drawings were made. The one that was chosen had numbers on it.

The second raft was launched on Friday before an audience that had grown, by rumour, to about two hundred. The crew of the pilot boat stood by with hooks. It carried Maisie Trott, who is ten and was the lightest. It came back and carried Daniel Opie, who is eleven and was not. Then it was proposed that it might carry the headmistress.

Dr Vane has a degree in mathematics. She asked to see the drawing. She looked at it for some time, corrected a decimal point, and took off her shoes.

Thirty-one metres took four minutes. She did not sit down, and she did not hold on.

Both rafts, what is left of the one and all of the other, are on show in the school hall until Easter, with the nine drawings between them.`,
  },
  {
    slug: 'night-shift-at-the-tide-mill',
    section: 'business',
    topics: ['Energy', 'Harbour'],
    kind: 'news',
    headline: 'The tide mill turns again, for three hours at a time and mostly at night',
    standfirst: 'It makes enough for ninety kettles, and has a waiting list for its flour',
    bylines: [{ person: 'tomas-brandreth', role: 'Business reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-02T07:45:00.000Z',
    lead: 'tide-mill',
    bodyMarkdown: `A miller who works with the tide goes to bed by the moon. Hana Velicky, who has run the mill below the causeway since the new year, went to bed on Tuesday at ten in the morning.

The pond behind the causeway fills on the flood. When the sea has fallen far enough, she opens a gate, and for about three hours the water leaves by way of a wheel. Then it is over until the next tide. It happens twice a day, fifty minutes later every day, and takes no notice of anyone.

The wheel was put back in the autumn by a company that belongs to two hundred and eighty people, most of whom can see it from where they live. It drives two things in turn: a generator of eleven kilowatts and a pair of stones.

“The generator pays for the stones,” Ms Velicky said, “and the stones pay for people’s interest in the generator.”

At full head it makes enough for ninety kettles, which is how the board at the gate puts it. Over the first two months, it made 5,900 kilowatt hours. The company had hoped for 6,500, and blames a log.

The flour is another matter. She grinds what three farms bring her, on the nights when the price of electricity is low. It is grey and coarse, and rises only for those who are patient with it. Both bakeries in town have asked for more of it than there is.

Visitors are welcome while the wheel turns. This week that is between two and five in the morning. Nine came on Tuesday.`,
  },
  {
    slug: 'rope-walk-flats',
    section: 'business',
    topics: ['Housing', 'Council'],
    kind: 'analysis',
    headline: 'Ninety flats for the Ropewalk: who could afford them, by the developer’s own figures',
    standfirst: 'The word “affordable” stands eleven times in the plan, and is defined once, in a footnote',
    bylines: [{ person: 'tomas-brandreth', role: 'Business reporter' }],
    publishedAt: '2022-03-06T10:30:00.000Z',
    lead: 'what-is-affordable',
    bodyMarkdown: `The Ropewalk is four hundred metres long and eleven wide, because that is the shape of a rope. A company called Quayfield Homes would like to put ninety flats there. It has published a plan of one hundred and sixty-two pages. The *Packet* has read it, footnotes included.

## What is promised

Twenty-seven of the ninety, or three in ten, are to be affordable. That is what the town’s own rules ask for. The word stands on page 2, and ten times after that.

It is defined on page 118, in note 41: let at no more than four fifths of what the market would ask.

## What that means here

The plan says what the market would ask. A flat with two bedrooms on the water side is put at £1,150 a month. Four fifths of that are £920.

By the usual rule of thumb a household should not spend more than a third of what it earns on its roof. To spend £920 it would have to take home £2,760 a month. The council’s survey of last year found that the middle household in the two wards nearest the Ropewalk takes home £1,940.

> Four fifths of a price that few can pay is a price that few can pay.

## What the company says

Quayfield did not dispute the arithmetic. Its spokesman said that it had used the definition that the rules give, that without the flats at the market price there would be none below it, and that the ground costs what it costs: it was a ropeworks and has to be cleaned of tar to a depth of two metres.

All three things are true. The planning committee will decide on 24 March whether they are enough. It may ask for more than the rules do, and has done so twice in ten years.`,
  },
]
