import type { DemoStory } from './shape.ts'

/** What a paper has beside its news: a life, a conversation, a list, a sum, and drawings. */
export const quay: readonly DemoStory[] = [
  {
    slug: 'bread-at-ten-to-six',
    section: 'business',
    topics: ['Shops', 'Work'],
    kind: 'news',
    headline: 'Pendry’s sells out by eight, and has no intention of baking more',
    standfirst:
      'The smaller of the town’s two bakeries has worked out what it can make well, and stops there',
    bylines: [{ person: 'tomas-brandreth', role: 'Business reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-05T06:10:00.000Z',
    lead: 'bakery',
    bodyMarkdown: `The oven at Pendry’s holds sixty loaves. It is filled three times between midnight and five, which makes a hundred and eighty, and that is how many people in Tarrowick eat Pendry’s bread.

By ten to six on Friday there were three in the street. By six there were nineteen. At eight Loveday Pendry turned the sign in the door and went to bed.

Her accountant has told her twice that she could sell three hundred. She has told him that she knows. A second oven would need a second baker, a second baker a second room, and the room next door belongs to a man who mends accordions and whom she likes.

“There is a size at which I still touch every loaf,” she said. “Above it I would be somebody who owns a bakery.”

She has done the sum that most shops do the other way round. What she, her brother and an apprentice need in a year comes to £71,000. Divided by what is left on a loaf, and by three hundred mornings, it makes a hundred and seventy-one. The other nine are for dropping.

Since January eleven loaves a day have been made with flour from the tide mill. They are grey, weigh as much as a cat and are gone by ten past. There is a list for them, kept by the customers, in a school exercise book that hangs from the drainpipe. Ms Pendry has never looked into it.

The rolls that Edna Marsh sells at the bridge come from the other bakery. Asked about it, both parties said that they had nothing to add.`,
  },
  {
    slug: 'gull-counter-elowen-prisk',
    section: 'local',
    topics: ['Harbour', 'Lighthouse'],
    kind: 'obituary',
    headline: 'Elowen Prisk, who counted the gulls and was asked about it by the Admiralty',
    standfirst: '1931–2022. For sixty-three years she wrote down what everybody else shooed away',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    publishedAt: '2022-03-04T07:30:00.000Z',
    bodyMarkdown: `She began because she had been told to sit still. In the spring of 1958 Elowen Prisk had broken her ankle on the ice house steps, and the doctor prescribed a window. It looked on the inner quay. By the time she could walk she had six weeks of gulls in a notebook, by the hour and by the weather, and wanted to know how it went on.

It went on for sixty-three years. There are two hundred and eleven notebooks. She used the same window, the same hours, and from 1974 the same pencil, in the sense of the philosophers: she had replaced the lead and, once, the wood.

She was a telephonist, then the last one, then the first person in the county to be taught to use the machine that had replaced her. She never called herself a scientist. When the university wrote to ask whether it might copy the notebooks, she answered that it might come and read them, as one did with books.

In 1967 the Admiralty wrote as well. A figure of hers for one night in February was eleven times the usual, and it wished to know what she had seen. She replied that she had seen gulls. Nobody has ever found out what the Admiralty had lost.

What the notebooks show is a town: the herring going, the freezer lorries coming, the tip opening and closing, the bins with lids. The birds were merely the hand on the dial.

She leaves a niece, a pair of field glasses and a last entry, for the evening of 27 February. It gives the wind, the hour and the number, and then, for the first time in sixty-three years, a remark: *Enough.*`,
  },
  {
    slug: 'ten-questions-to-the-bridge-master',
    section: 'local',
    topics: ['Bridge', 'Work'],
    kind: 'interview',
    headline: '“People forgive a river. They do not forgive a motor”',
    standfirst:
      'Col Bassett has turned the swing bridge for twenty-two years. Eight questions, and two that he asked',
    bylines: [{ person: 'nell-ashdown', role: 'Local government reporter' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-08T06:00:00.000Z',
    bodyMarkdown: `**Mr Bassett, how heavy is it?** Four hundred and ten tonnes. It turns on a bearing the size of a dinner table. When it is well greased I could push it with my hand, and once I did, for a bet, and was told never to do it again.

**What happens when you press the button?** I do not press it at once. I walk across first. There is always somebody who believes that the bell is for other people.

**What broke?** A bearing in the eastern motor, and then, because the western one had to do the work of two, everybody’s temper.

**Did you expect to be shouted at?** No. People forgive a river. They do not forgive a motor.

**What do they shout?** That they will be late. I tell them they are early for the next one.

**Is there nothing to be done by hand?** There is. Eight people on a capstan, thirty-five minutes. We practise every April. Last year we had seven, and a dog.

**What do you see from up there?** Who is on time. Who kisses whom at the barrier and then walks to the other side alone. I have never mentioned any of it.

**Will you?** No.

Then Mr Bassett put down his tea and asked whether he might ask something too.

**When you write that the bridge *lifts*, do you know that it swings?** We do. “Swings” did not fit into the headline.

**Do you correct that sort of thing?** We have now.`,
  },
  {
    slug: 'what-a-berth-costs',
    section: 'council',
    topics: ['Harbour', 'Ferry', 'Sea wall'],
    kind: 'background',
    headline: 'What a berth costs, line by line, and what would have been left for the wall',
    standfirst: 'The harbour board’s year on one page, in the order in which it was argued about',
    bylines: [{ person: 'nell-ashdown', role: 'Local government reporter' }],
    publishedAt: '2022-03-09T05:00:00.000Z',
    bodyMarkdown: `The harbour board has £412,000 a year and spends most of it before it meets. These are the figures that members had before them on Tuesday, from the treasurer’s paper of 1 March. It may be read at the harbour office between ten and four.

| What | Pounds | Can it wait? |
|---|---|---|
| Wages of nine people | 251,000 | no |
| Dredging, by contract | 58,000 | until a boat sits on it |
| Loan from the county | 31,000 | no |
| Lights and buoys | 22,000 | no |
| Hire of the props | 9,400 | it is waiting itself |
| Everything else | 14,600 | it is where waiting is done |
| Left to decide about | 26,000 | that was the question |

## What was decided

The nineteen soft piles can be sleeved with steel, one by one, from a barge. The engineer puts this at £24,500 if the barge that dredges is used while it is here. That is why it had to be now. It leaves £1,500.

## What was not

To rebuild the worst eleven metres of the wall would have cost £88,000. Nobody proposed it. What was proposed was to spend the £26,000 on drawings and on asking the county for the rest. The county’s answer comes in October at the earliest, which is when the storms do.

## The props

At £180 a week the timber that holds up the wall will have cost more by next Christmas than it would have cost to buy. The treasurer has had the offer for three weeks. It needs the signature of two members, and they sit on different sides.`,
  },
  {
    slug: 'the-week-in-tarrowick',
    section: 'culture',
    topics: ['Music', 'Library'],
    kind: 'event',
    headline: 'Knots, tangos and a lecture on mud: the week in Tarrowick',
    standfirst: 'What there is to do between Wednesday and the next high water',
    bylines: [{ person: 'oonagh-fell', role: 'Culture writer' }],
    publishedAt: '2022-03-09T04:30:00.000Z',
    bodyMarkdown: `## Wednesday

The reading group at the library meets at six to argue about *The Second Post*. There are two copies and fourteen members. They have agreed that nobody may say how it ends, and that Mr Hosken may not say how it should have.

## Thursday

Nothing out of doors. In the sail loft the knot class takes beginners, at six. Bring a rope as thick as your thumb; thumbs are compared. If the ferry sails, the man with the hawk is expected at the ice house at ten, and will let children hold the glove.

## Friday

Dr Ines Garrick, whom most of us know from her reports on walls, speaks in the Seamen’s Hall on mud. It is the fourth of her lectures, after stone, timber and rust, and is said to be the funniest. Half past seven, two pounds, tea included.

## Saturday

The lunchtime dancers dance in the evening for once, on the quay if it is dry and in the fish market if it is not. Lanterns are lent against a deposit of one shoe.

Rovers are away at Lanmoor. A coach leaves the bank at noon, from where the bus stop used to be. It will not wait for those who stand at the new one, so please tell them.

## Sunday

The museum is free, and so is Mrs Bligh. At three the tide is out far enough to walk to the wreck of the *Ann*. Wilf Sandiman leads the way and has asked for sensible shoes and short questions. Be back by five; the sea will be.`,
  },
  {
    slug: 'a-ground-with-trees',
    section: 'sport',
    topics: ['Football', 'Rovers'],
    kind: 'news',
    canonical: 'https://lanmoor-echo.example/sport/the-elm-at-the-edge-of-the-box',
    headline: 'The elm at the edge of the box: why visitors lose at Lanmoor',
    standfirst: 'It was there before the pitch. The league has measured it, and the league has left it alone',
    bylines: [{ person: 'dilys-trahair', role: 'The Lanmoor Echo' }],
    dateline: 'Lanmoor',
    publishedAt: '2022-03-07T12:20:00.000Z',
    bodyMarkdown: `*This report appeared first in The Lanmoor Echo, with whose kind permission the Packet prints it before Saturday’s match.*

There are four trees at Meadow Lane. Three of them stand where trees stand, along the fence. The fourth, an elm of some hundred and forty years, stands eleven inches from the line of the penalty area at the station end, and leans in.

When the club bought the field in 1921 the elm was a condition of the sale. Old Mrs Tonkin, who sold it, had been proposed to under it, twice, by different men. The deed says that it shall not be cut, lopped or *spoken ill of*.

The laws of the game say nothing about trees. They speak of outside agents. In 1954 the county decided, after a ball had lodged in a fork for the whole of a second half, that what touches the elm has gone out of play, and that what falls from it has not come back in.

Lanmoor have lost there twice in five seasons. Visitors blame the shade, the roots, the rooks. The truth is duller. Every child in the village has played against that tree since they could walk. They know that a low cross from the left goes round it, and that a goalkeeper who has never stood there waits for it on the wrong side.

Rovers come on Saturday. Their groundsman was here on Tuesday on his own, and stood for a while with his hand on the bark. Asked what he was doing, he said that he had only come to look at the opposition.`,
  },
  {
    slug: 'one-tide-in-six-drawings',
    section: 'culture',
    topics: ['Art', 'Harbour'],
    kind: 'news',
    headline: 'From low water to low water, in six drawings',
    standfirst: 'Our illustrator had a pencil, a folding stool and twelve hours and twenty-five minutes',
    bylines: [{ person: 'sal-venning', role: 'Illustrator' }],
    publishedAt: '2022-03-08T16:00:00.000Z',
    lead: 'tide-mill',
    bodyMarkdown: `A tide is not a line on a table. I wanted to see one whole. So I sat down by the mill at three in the morning, when the pond had begun to run out, and got up again in the afternoon at the same height of water, five streets further on and with one boot wet.

Nobody posed. Most people, if you draw them, ask whether they may see it, and then what the other people in it are called. I had to go back twice for names.

Gallery: One tide, from the mill to the loft
![](picture:tide-mill "Three o’clock. Ms Velicky has counted to four hundred and opens the gate.")
![](picture:bakery "Ten to six. The man on the left is always first, and has never said what time he comes.")
![](picture:swing-bridge "Eight. I drew the barrier last, because it came down on my stool.")
![](picture:boots "Half past nine. I asked whose the lunch tin was. Four people said: mine.")
![](picture:raft "Slack water. The shoes were drawn from life, the headmistress from memory.")
![](picture:choir "High water, and the loft is rehearsing. I was asked to stand at the back and breathe with the basses.")

What I learned is that there is no moment at which it turns. You look, and it is coming in; you sharpen the pencil, and it is going out. The man who minds the sluice says that he has been trying to see it for thirty years. He believes that it waits until he blinks.

The drawings hang in the window of the *Packet* until the next spring tide. They are above the line.`,
  },
]
