import type { DemoStory } from './shape.ts'

/** Stages, walls, boats and pitches. */
export const pastimes: readonly DemoStory[] = [
  {
    slug: 'the-portrait-that-came-back',
    section: 'culture',
    topics: ['Art', 'Museum'],
    kind: 'news',
    headline: 'A portrait comes home after ninety years, and turns out to be of somebody else',
    standfirst: 'The museum expected a harbour master. It has been sent a cook, and is delighted',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    publishedAt: '2022-03-02T12:00:00.000Z',
    lead: 'honor-bligh',
    bodyMarkdown: `The crate was marked with an arrow and the words THIS WAY UP, and inside, after two blankets and the Leeds telephone directory for 1931, was a woman who looked as if she had been interrupted.

The Tarrowick museum had been promised the portrait of Captain Elias Roe, harbour master from 1840 to 1862, which was sold when his house was and had not been seen since. A dealer in the north believed that he had it. He sent a photograph of the label on the back. The label was in order.

“We had written the wall text,” said the curator, Salome Tregear. “It spoke of his steady gaze.”

The gaze is steady. It belongs to a woman of about fifty in a blue apron, with flour to the elbows, holding a herring by the tail in the way in which other sitters hold a glove. In the lower corner, under old varnish, is a date, 1847, and a name: Mrs Honor Bligh.

Honor Bligh is not in any history of the town. She is in the census. She kept house for Captain Roe for twenty-two years, and his will leaves her *the picture that we quarrelled over*.

What the quarrel was about is not recorded. Ms Tregear has a theory, which is that the captain paid for a portrait of himself, and that the painter came in by the kitchen.

The paint is good. Whoever it was knew how light falls on a fish. The museum has thrown away its wall text and hung the picture by the door, where she can see who comes in.

Entrance is free on Sundays. Bring nothing that you would not like to be looked at.`,
  },
  {
    slug: 'a-novel-in-tide-times',
    section: 'culture',
    topics: ['Books'],
    kind: 'review',
    headline: 'A first novel listens to a town through its letterboxes',
    standfirst: '“The Second Post”, by Alma Quill: what is delivered, and what is sent back',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    publishedAt: '2022-02-27T09:00:00.000Z',
    bodyMarkdown: `Until 1971 the post came twice a day to Tarrowick. Alma Quill, who was not born until later, has built her first novel on what could happen in between.

*The Second Post* follows a postman called Asher through one year and up some four thousand steps. He reads nothing. He does not need to. He knows handwriting as others know faces, and the thickness of an envelope tells him more than its writer meant to say. When a letter that he has been expecting for somebody else fails to come, he does a thing that postmen may not do, and the rest of the book is the year in which nobody finds out.

It is a quiet plot, and it is plotted like a clock. Ms Quill lets us see each door only as far as Asher does: a strip of hall, a dog, a hand. By the middle of the book we know sixty houses by their halls. When one of the doors is at last opened all the way, I found that I had stopped breathing.

There are weaknesses. The wife is a saint, and says so little that one begins to suspect the author of not having asked her. The weather agrees with the mood too often; rain has better things to do.

But there is a sentence on nearly every page that one wants to read to whoever is in the room. Of a street on a Monday morning: *it had the look of a shirt that has been slept in by an honest man.* Of grief: *he went on stopping at her gate, as a tongue goes to a tooth.*

The library has two copies, and a list.`,
  },
  {
    slug: 'what-the-sail-loft-is-for',
    section: 'culture',
    topics: ['Music', 'Buildings'],
    kind: 'news',
    headline: 'A cello, a sewing bench and an accordion: one day in the sail loft',
    standfirst: 'Eleven groups share one floor, one key and a list on the door',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    publishedAt: '2022-03-08T11:15:00.000Z',
    bodyMarkdown: `**Seven in the morning.** Wren Tolliver lets himself in and plays Bach to the beams. He is a locksmith and has an hour before his first call. The floor is of pine, worn hollow along the middle by a hundred and thirty years of people on their knees, and a cello on it sounds, he says, as if it had been let in on something.

**Nine.** Two sailmakers, the last of nineteen, roll out forty square metres of cloth. They work until noon and do not mind being watched, but they mind being asked whether it is hard on the knees.

**Half past twelve.** The lunchtime dancers, average age seventy-four, push the benches to the wall. They dance the tango. The woman who leads them learned it in Rosario from a ship’s engineer. There is a rule against talking about illness.

**Three.** Nobody. The sun comes through the gable window and moves along the wall, and whoever is passing may come in and sit. On Monday it was a man with a parcel, who fell asleep.

**Four.** Children, thirty of them, and drums made of buckets. The neighbours agreed to an hour, and have a list of those among them who sleep by day.

**Six.** The knot class. Eleven adults are silent for ninety minutes, at the end of which ten of them have made a monkey’s fist.

**Eight.** The Dock Choir. Everybody knows about the Dock Choir.

**Ten.** The key goes back behind the third slate to the left of the door, where it has been since 1888, and about which this newspaper has been asked to say nothing.`,
  },
  {
    slug: 'rowers-cross-in-the-dark',
    section: 'sport',
    topics: ['Rowing'],
    kind: 'news',
    headline: 'Six women and a lantern take eleven minutes off the estuary record',
    standfirst: 'They rowed at four in the morning because that is when the water was right',
    bylines: [{ person: 'ray-pettifer', role: 'Sports writer' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-03T07:20:00.000Z',
    lead: 'estuary-chart',
    bodyMarkdown: `Nobody saw it but a man on the dredger, who thought that it was a pilot boat, and was puzzled by the breathing.

At eight minutes past four on Thursday morning the gig *Constance* left the slip below the customs house with six women at the oars, one at the tiller, and a lantern on a pole. Fifty-three minutes and forty seconds later she touched the steps at Saint Piran’s on the far side. The record, which was set by a crew of coastguards in 1926, had been sixty-five minutes.

The distance has not changed. It is five and a half sea miles. What the crew of the *Constance* did differently was to read the tide table for three months before they touched an oar.

“Everybody rows it at the weekend, after breakfast,” said the cox, Mina Jago, who teaches physics. “The river does not know that it is the weekend.”

By her sums there were four nights this year on which the last of the ebb would carry them to the bar and the first of the flood carry them up the other side, with no slack between. Two of those had a moon. One had no wind.

The stroke, Bet Hosken, is fifty-four and took up rowing after her second hip. She said that what she would remember was the sound of the bar, which one hears from far off as a person hears a crowd, and then is in it.

They had a thermos and no photographer. The time was taken by two watches, which agree to the second, and was signed for by the keeper of the steps, who was waiting there with a torch and a plate of toast.`,
  },
  {
    slug: 'the-groundsman-and-the-moles',
    section: 'sport',
    topics: ['Rovers', 'Football'],
    kind: 'news',
    headline: 'Rovers’ groundsman and the moles have reached an understanding',
    standfirst: 'They may have the corner by the turnstile. He may have the rest, on Saturdays',
    bylines: [{ person: 'ray-pettifer', role: 'Sports writer' }],
    publishedAt: '2022-02-28T18:30:00.000Z',
    lead: 'moles',
    bodyMarkdown: `There are twenty-two players in the laws of the game, and at Breakwater Park there are some more underneath.

Norris Tallack has cut the grass at Rovers for thirty-one years. In the first twenty-six of them he fought moles with smoke, with water, with a machine that hummed, and once, at the suggestion of a committee man, with garlic. In the twenty-seventh he began to read about them.

“They are not after my pitch,” he said. “They are after worms. My pitch is where the worms are because I look after it. Seen like that, it was a compliment.”

What he did about it is so simple that two county grounds have sent people to look. He stopped watering the middle in the evening and began to water the corner by the turnstile, outside the touchline, in the morning. He put his leaf mould there. He put his grass cuttings there. In the course of one spring the worms moved, and the moles went after them like a crowd to a bar.

Since September there have been four molehills on the field of play, all in one night, after a cup tie. Mr Tallack puts it down to the stamping.

The corner by the turnstile looks like a map of the Alps. There is a rope around it and a sign, painted by his granddaughter: AWAY END.

The league, whose inspector called last week, found the surface to be the best in the division. Under “remarks” he wrote that he had nothing to add, except that one of them had come up to look.`,
  },
  {
    slug: 'pilot-boats-regatta',
    section: 'sport',
    topics: ['Sailing', 'Harbour'],
    kind: 'news',
    headline: 'The slowest race on the coast is won by a boat that forgot to leave',
    standfirst: 'In the Frost Cup the last to cross the line is the winner, and sailing backwards is an art',
    bylines: [{ person: 'ray-pettifer', role: 'Sports writer' }],
    publishedAt: '2022-02-27T17:10:00.000Z',
    bodyMarkdown: `It was founded in 1934 on a bet about patience, and has been lost by every good sailor in the harbour since.

The rules of the Frost Cup fill half a postcard. The course is from the mole to the red buoy, six hundred metres. Every boat must have its sails up. No boat may anchor, tie up or touch the ground. The last one over the line has won.

Eleven started on Sunday at noon in a wind from the north-west which was, for the purpose, terrible. Two of them, carried away, finished inside a quarter of an hour and were cheered ashore with every sign of pity.

The rest began to do things that no handbook teaches. They backed their sails. They sailed in circles. Old Jos Treen in the *Patience*, four times the winner, lay for an hour with his bow to the wind and his boat going very slowly in the wrong direction, eating a pasty.

Towards three o’clock, the tide turned and began to carry all of them to the buoy, whatever they did. That is the whole cruelty of the thing. One after the other, they were swept over the line, scowling. At eight minutes past four, Treen went too, and took off his cap to receive what he supposed was the cup.

It was then that somebody counted. The *Linnet*, entered by two brothers of fourteen and sixteen, was still at the mole. They had misread the time and had been waiting since noon for the start, with their sails up, exactly as the rules require.

The committee met for four minutes.`,
  },
  {
    slug: 'spring-tides-in-march',
    section: 'weather',
    topics: ['Weather', 'Sea wall'],
    kind: 'news',
    headline: 'Look at the calendar, not at the sky: the big tides come on the 20th',
    standfirst: 'Nothing needs to blow for the water to reach the kerb. But it had better not',
    bylines: [{ person: 'wilf-sandiman', role: 'Weather and tides' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-07T05:30:00.000Z',
    lead: 'wilf-sandiman',
    bodyMarkdown: `People ring me when the glass falls. Nobody rings me about the moon, and it is the moon that will wet your carpets.

The full moon is on the 18th and the equinox on the 20th. When those two come together, sun and moon and sea stand very nearly in a row, and we get the largest tides of the half year. On Sunday the 20th there will be high water a little after seven in the morning and again in the evening, and it will stand, by the table, within a hand of the kerb on Quay Street.

By the table: that is to say on a day without wind and with the glass at its ordinary height. For every millibar that the glass stands below the ordinary, add a centimetre. For a gale from the south-east, add thirty or forty of them. You can do that sum as well as I can.

I do not say that it will happen. There are thirteen days until then and nobody, whatever he has on his telephone, knows what the wind will do in thirteen days. I say that if it should blow on that Sunday it will be too late to look for the boards.

So look for them now. They are where you put them in December. See whether they still fit. Put your hand into the drain in front of your door. If you are going away, tell whoever is next door where the key is.

Those who wish to see the bottom of the harbour, on the other hand, should come at one o’clock that afternoon. There are things down there that we have not been introduced to.

Rain gauge for February: 71 millimetres, which is four below the average of fifty-one years.`,
  },
]
