// Three reports from the first days of March 2022. Every figure says whose it is; nothing goes beyond what was reported then.
import type { DemoStory } from './shape.ts'

export const world: readonly DemoStory[] = [
  {
    slug: 'flights-over-kazakhstan-triple',
    section: 'central-asia',
    topics: ['War in Ukraine', 'Air routes', 'Kazakhstan'],
    kind: 'news',
    kicker: 'War in Ukraine',
    headline: 'Flights over Kazakhstan triple as airlines look for a way round Russia',
    standfirst:
      'More than 450 aircraft passed through in one day, says the country’s air navigation provider',
    bylines: [{ person: 'maren-ostrow', role: 'Foreign editor' }],
    publishedAt: '2022-03-02T17:30:00.000Z',
    lead: 'flights-map',
    bodyMarkdown: `The aircraft that used to cross Russia are looking for another road between Asia and Europe, and many of them have found it over Kazakhstan.

Kazaeronavigatsiya, which guides air traffic over the country, said on Monday 28 February that flights through its airspace had tripled to more than 450 that day. It said that it was ready for the load. The figure was reported by Reuters, in the National Post, and by Interfax.

Many governments have ordered their airlines out of Russian airspace since the war in Ukraine began. Those that fly between the two ends of the continent have to go round.

> More than 450 flights in one day is an observation. It is not a limit, and nobody has said where the limit is.

## What the figure counts

It is worth saying what the number is. It counts flights through the airspace on a single day, as seen by the provider itself. It is not a published capacity: the *Packet* looked for a figure that says how many aircraft the airspace can take, and found none. “Ready for the load” is the provider’s own description.

Nor does a count of flights say anything about what each of them costs. How long a detour is depends on where an aircraft sets out, where it is going and which way the wind blows that day.

## Why it is Kazakhstan

A glance at a map explains the rest. Kazakhstan lies along the southern edge of Russia. An airline that may not cross the one will sooner or later ask about the other.

The country is thereby closer to a war in which it takes no part. It has not recognised the separatist republics in eastern Ukraine, and it has sent no troops.`,
  },
  {
    slug: 'latvian-ports-for-kazakh-cargo',
    section: 'central-asia',
    topics: ['War in Ukraine', 'Freight', 'Kazakhstan', 'Ports'],
    kind: 'news',
    kicker: 'War in Ukraine',
    headline: 'Kazakh cargo is promised Latvian quays in place of Russian ones',
    standfirst:
      'Riga, Ventspils and Liepāja are to take what went through St Petersburg. The railway still crosses Russia',
    bylines: [
      { person: 'idris-calloway', role: 'Shipping correspondent' },
      { person: 'maren-ostrow', role: 'Foreign editor' },
    ],
    publishedAt: '2022-03-04T11:15:00.000Z',
    lead: 'latvian-ports',
    bodyMarkdown: `Kazakhstan and Latvia agreed on Thursday that cargo from Kazakhstan may use the Latvian ports of Riga, Ventspils and Liepāja. It is cargo that until now went through four Russian ports: St Petersburg and Ust-Luga on the Baltic, Novorossiysk and Taman on the Black Sea.

The agreement of 3 March was reported by Reuters, in Hellenic Shipping News, and by PortNews.

For a country without an ocean the question of the week is a simple one: by which door does one leave? Two of the four Russian ports, St Petersburg and Ust-Luga, are on the same sea as the Latvian ones.

## The line on the map

The weak point is the way to them. Rail from Kazakhstan to Latvia still crosses Russia. What the agreement replaces is a port, not a territory: a wagon that is bound for Riga instead of St Petersburg has changed its destination and not its neighbour.

There is a route that does not. The Trans-Caspian International Transport Route, also called the Middle Corridor, links China and Kazakhstan with Europe over the Caspian Sea, Azerbaijan, Georgia and Turkey. Its published length is 4,256 kilometres by rail and 508 kilometres by sea.

It carries little so far. According to Kazakhstan’s transport ministry, 586,000 tonnes went that way in 2021, after 783,000 in 2020 and 759,000 in 2019. Other sources give other numbers for the same years.

> A port is replaced. The railway to it is not.

On the quays of any harbour, this one included, the lesson is an old one. Where a ship ties up can be changed in an afternoon. The land behind it cannot.`,
  },
  {
    slug: 'kazakhstan-two-telephone-calls',
    section: 'central-asia',
    topics: ['War in Ukraine', 'Sanctions', 'Kazakhstan', 'Diplomacy'],
    kind: 'analysis',
    kicker: 'War in Ukraine',
    headline: 'Two telephone calls: how Kazakhstan keeps a line open to both sides',
    standfirst:
      'It talks to Kyiv and to Moscow and has sent no troops. To be judged apart from its neighbour is harder',
    bylines: [{ person: 'maren-ostrow', role: 'Foreign editor' }],
    publishedAt: '2022-03-09T05:30:00.000Z',
    lead: 'two-telephones',
    sensitive: true,
    bodyMarkdown: `The war in Ukraine is in its second week, and two presidents outside it have spoken to both of the men at its centre. One is the president of France, who telephoned Vladimir Putin and Volodymyr Zelenskyy. The other is Kassym-Jomart Tokayev of Kazakhstan.

With Mr Zelenskyy, Mr Tokayev spoke about humanitarian cooperation and about negotiations to halt hostilities. With Mr Putin he spoke about the importance of reaching a compromise agreement in negotiations. Neither sentence is bold. That the same man could say both of them, to those two, is the point.

Kazakhstan has not recognised the separatist republics in eastern Ukraine, and it has sent no troops.

## A suggestion in London

How quickly such a position can be misread was shown in Britain. A backbench member of parliament suggested extending sanctions, such as flight restrictions, to Kazakhstan. The foreign secretary said that she would look into it. The British ambassador was summoned to the foreign ministry in Nur-Sultan. A video meeting with a British minister of state followed, with an assurance that no such sanctions were intended.

## Judged apart

The rating agencies, too, have had to decide where one country ends. Standard & Poor’s left Kazakhstan’s rating unchanged and called problems with trade through Russia surmountable. Russia’s own ratings fell in days, according to the three agencies:

| Agency | Russia’s rating |
|---|---|
| Standard & Poor’s | BB+ (25 February), CCC- (3 March) |
| Moody’s | Baa3, then B3 (3 March), Ca (6 March) |
| Fitch | BBB, then B (2 March), C (8 March) |

None of this settles anything. Kazakh cargo still crosses Russia to reach a Baltic port. But a president who can ring both numbers still has both lines open.`,
  },
]
