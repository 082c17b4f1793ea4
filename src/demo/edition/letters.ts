import type { DemoStory } from './shape.ts'

/** Argument, signed; and how the week of the war reached the foreign pages. */
export const letters: readonly DemoStory[] = [
  {
    slug: 'in-praise-of-the-notice-board',
    section: 'opinion',
    topics: ['Council', 'Newspapers'],
    kind: 'opinion',
    headline: 'In praise of the notice board, which cannot be edited after I have read it',
    standfirst: 'A town should be able to see what it was told last week',
    bylines: [{ person: 'beatrix-amory', role: 'Columnist' }],
    publishedAt: '2022-02-27T07:00:00.000Z',
    bodyMarkdown: `There is a glass case outside the town hall, and in it, behind a lock to which two people have the key, hangs whatever the council is obliged to tell us. It is out of date, badly lit, and too high for anybody under five foot two. I should like to say something in its favour.

What hangs there stays as it was hung. If a figure in it is wrong, somebody has to come with the key, take the paper down in front of whoever is at the bus stop, and pin up another. It is a small humiliation. I believe that it does more for the accuracy of our public figures than any audit.

The council’s page on the internet has no lock and no bus stop. Last month it said that the repair of the swing bridge would cost £79,000. It now says £104,000. It may be that the second is right. What I object to is that it says so with a straight face, as if it had never said anything else, and that I cannot prove to my neighbour that I am not losing my mind.

> I do not ask to be told the truth at once. I ask to be told when it has changed.

Newspapers are no better by nature. This one prints its corrections where the mistake was made, with the date, and I have been on the receiving end of two. They were unpleasant, and they were the reason I could go on writing.

Let the council do likewise. Let it keep what it said beside what it says. It need not be elegant. It could, for instance, be a glass case.`,
  },
  {
    slug: 'the-ferry-is-a-street',
    section: 'opinion',
    topics: ['Ferry'],
    kind: 'opinion',
    headline: 'The ferry is a street that happens to be wet',
    standfirst: 'Nobody asks whether Fore Street made a profit last year',
    bylines: [{ person: 'hugh-lanyon', role: 'Guest writer' }],
    publishedAt: '2022-03-09T06:30:00.000Z',
    bodyMarkdown: `My bus meets the seven-ten. I have watched the same faces come up the ramp for nine years, and I can tell you how the town is doing from how many of them have a toolbag.

At the harbour board on Tuesday it was said, by a man who did not raise his voice, that the ferry had lost £46,000 last year and that it could not go on losing money. Everybody nodded. I have been thinking about that sentence ever since, mostly at the lights.

How much did Fore Street lose last year? It was resurfaced in June. It was swept every night. There are thirty-one lamps in it. I should say that it lost a good deal more than £46,000, and I have not heard of any board that met to ask whether we could afford to go on having it.

It is not said because everybody can see that a street is not a business. It is how you get to one. The forty apprentices whose pictures were in this newspaper on Monday will begin at half past seven. Eleven of them live across the water. Take away the seven-ten and you have not saved £46,000. You have moved the yard eleven people further away from itself.

I am glad that the berth will be patched. I would have patched it too. But it was done with the face of somebody who gives a coin to a beggar, and I should have liked it to be done with the face of somebody who mends his own front step.

It is a street. It happens to be wet. Sweep it.`,
  },
  {
    slug: 'ratings-day-by-day',
    section: 'world',
    topics: ['War in Ukraine', 'Sanctions', 'Ratings'],
    kind: 'news',
    kicker: 'War in Ukraine',
    headline: 'Three agencies, twelve days: how Russia’s credit ratings fell',
    standfirst:
      'What each of them said and when. A rating is an opinion about repayment, and these have dates',
    bylines: [{ person: 'maren-ostrow', role: 'Foreign editor' }],
    publishedAt: '2022-03-08T21:30:00.000Z',
    lead: 'ratings',
    sensitive: true,
    bodyMarkdown: `Eleven days lie between the first of these figures and the last. They are the opinions of three agencies, Standard & Poor’s, Moody’s and Fitch, on how likely it is that Russia will pay what it owes.

| Date | Agency | Rating |
|---|---|---|
| 25 February | Standard & Poor’s | BB+ |
| 2 March | Fitch | B, from BBB |
| 3 March | Moody’s | B3, from Baa3 |
| 3 March | Standard & Poor’s | CCC- |
| 6 March | Moody’s | Ca |
| 8 March | Fitch | C |

## How to read it

The agencies use different letters for much the same thing. BBB and Baa3 are still what is called investment grade: many funds may hold nothing below it. BB+ is the first step under that line. CCC-, Ca and C are letters from near the foot of each scale, where an agency writes that it fears for the debt or no longer expects it to be paid.

It is as well to remember what the letters do not say. They do not measure an economy, and they do not measure a war. They answer one question, which is whether a debt will be paid, and each answer is somebody’s and has a day on it.

## A neighbour apart

Standard & Poor’s looked at Kazakhstan as well. It left the country’s rating unchanged and called problems with trade through Russia surmountable.

A reader in Ropewalk Terrace has asked whether the harbour’s own loan is rated. It is not. It is owed to the county, and the treasurer pays it on the first of the month.`,
  },
  {
    slug: 'the-middle-corridor-in-numbers',
    section: 'world',
    topics: ['Freight', 'Kazakhstan', 'Ports'],
    kind: 'analysis',
    kicker: 'Freight',
    headline: 'A corridor is a row of queues: the road round Russia, stage by stage',
    standfirst: '4,256 kilometres by rail, 508 by sea, and a ministry’s own count of what has gone that way',
    bylines: [{ person: 'idris-calloway', role: 'Shipping correspondent' }],
    publishedAt: '2022-03-06T16:45:00.000Z',
    lead: 'middle-corridor',
    bodyMarkdown: `On a map it is one line. Anybody who has ever waited for a crane knows that it is not.

The Trans-Caspian International Transport Route, which most people call the Middle Corridor, leads from China through Kazakhstan to the Caspian Sea, across it to Azerbaijan, and on through Georgia and Turkey to Europe. It does not touch Russia. Its length is given as 4,256 kilometres by rail and 508 kilometres by sea.

## What goes that way

Kazakhstan’s transport ministry counts the tonnes. According to its figures 759,000 went that way in 2019, 783,000 in 2020 and 586,000 in 2021. Other sources give other numbers for the same years, which is common where a wagon may be counted at the start of a route, at the end, or at every frontier.

> In the last three years the tonnage first rose a little, and then fell by a quarter.

Those are the years before the war. What the war will do to the figure cannot be known in its second week, and whoever says that he knows it is selling something.

## Where it waits

A train that meets the sea has to be unloaded. The ship has to be there; so has the next train, on the other shore. Each of these is a small queue, and the length of a journey is the sum of its queues rather than of its kilometres. From this harbour that needs no explaining: our ferry takes nine minutes to cross and has been known to take an hour to leave.

The agreement of 3 March on the Latvian ports is another matter. It gives Kazakh cargo other quays to sail from, but the railway to them still crosses Russia.`,
  },
]
