import type { DemoStory } from './shape.ts'

export const opinion: readonly DemoStory[] = [
  {
    slug: 'we-kept-the-lamp-lit',
    section: 'opinion',
    topics: ['Lighthouse', 'Harbour'],
    kind: 'opinion',
    headline: 'We kept the lamp lit. Now let us decide what it is for',
    standfirst: 'On lighthouses, libraries and other things that look unused',
    bylines: [{ person: 'beatrix-amory', role: 'Columnist' }],
    publishedAt: '2022-03-06T07:00:00.000Z',
    bodyMarkdown: `No ship needs the Gannet light. Every ship that passes it carries a box the size of a hymn book which knows where it is to within a few metres, and the box does not need painting. The light costs the town £9,000 a year. I am told that it is therefore useless, and that we should sell it to someone who would like to sleep in it.

I taught history for thirty-four years, and I grew wary of that *therefore*.

A thing can be unused and still be needed. Nobody has used the lifebelt at the end of the mole since 1998. Few people have ever asked the library for the minutes of the harbour board, bound, 1880 to 1914; one of them was an engineer with a question about a wall. A fire station spends most of its time asleep. We do not call it idle.

> A thing can be unused and still be needed.

But I am as wary of the opposite argument, which is that we should keep the lamp because we have always kept it. That is not a reason. It is a habit with a plaque.

So let us decide what it is for. If it is a museum, open the door: it has been locked since Mr Sandiman handed in his key. If it is a weather station, put the instruments back. If it is a second opinion for the night when the box is wrong, then let us say so, write it down and pay for it without sighing.

What we must not do is what we have done for eleven years, which is to pay for a light and be faintly ashamed of it.`,
  },
  {
    slug: 'a-council-that-meets-in-daylight',
    section: 'opinion',
    topics: ['Council'],
    kind: 'opinion',
    headline: 'A council that met in daylight would be a start',
    standfirst: 'Seven in the evening suits nobody who has to put anyone to bed',
    bylines: [{ person: 'hugh-lanyon', role: 'Guest writer' }],
    publishedAt: '2022-03-08T07:30:00.000Z',
    bodyMarkdown: `I drive the number 4, so I know who is out at seven in the evening. It is not the people with children. It is not the people who start at five. It is not Mrs Carne, who has opinions about drains that the council would do well to hear and who does not care to walk home past the Ropewalk in the dark.

The council meets at seven in the evening. It has done so since it met by gaslight, when its members were shopkeepers and seven was when they shut.

I went last month, for the first time. I swapped a shift to do it. There were nine members of the public, and I could have told you the bus stop of every one of them. We heard two hours on whether the benches should face the water or the street. Nobody asked who sits on them. I could have said: at ten in the morning, mothers; at two, the retired; at four, schoolchildren with chips. At seven in the evening, no one.

I am not asking for much. Let one meeting in three begin at two in the afternoon. Let it be in the harbour school, where there is a hall, and where a good many people will be anyway at half past three. Let those who cannot come send in a question, and let it be read out.

Somebody will say that members have jobs. So have we. That is rather the point: for a hundred and twenty years it has been our evening that was spent, and never their afternoon.

The benches, by the way, are to face the street.`,
  },
]
