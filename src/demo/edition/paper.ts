import type { DemoPerson, DemoSection } from './shape.ts'

export const paper = {
  name: 'The Tarrowick Packet',
  tagline: 'News of the harbour and of the world beyond it',
  language: 'en-GB',
  zone: 'Europe/London',
  owner: 'The Tarrowick Packet',
  notice:
    'A demo edition. Tarrowick and everyone in it are invented; what is reported of the world in March 2022 is not.',
  profiles: [
    { name: 'Mastodon', path: 'https://social.example/@packet' },
    { name: 'Bluesky', path: 'https://bluesky.example/packet' },
    { name: 'Write to the editor', path: 'mailto:editor@packet.example' },
  ],
  aboutMarkdown: `The Tarrowick Packet is named after the boat that brought the news to this harbour before there was a road. It is written by ten people above a chandler’s shop on Quay Street, and it belongs to its readers.

## It is a demo

Tarrowick is not on any map. The town, its council, its football club and its people were invented to show what Broadsheet does. The reports about Kazakhstan and the war in Ukraine are set in the first days of March 2022; they rest on what was reported then, and each figure in them says whose it is.

## How we work

We say who told us. A figure comes with its source and with what it counts. What we could not confirm we leave out, or we say that we could not confirm it.

News, analysis and opinion are labelled, and a story that somebody paid for says who paid. The newsroom has no part in it.

## When we are wrong

We correct a story where it stands, with the date and the reason, and we list every correction on one page. A story that should never have run is withdrawn; its address goes on to say so, and why.

## Write to us

Two hundred words, your name and your street. Every letter is read.`,
} as const

export const sections: readonly DemoSection[] = [
  { slug: 'world', name: 'World', description: 'What happens elsewhere, and why it reaches us.' },
  {
    slug: 'central-asia',
    name: 'Central Asia',
    above: 'world',
    description: 'Between Russia, China and the Caspian: trade, air routes and diplomacy.',
  },
  { slug: 'local', name: 'Local', description: 'Tarrowick, street by street.' },
  {
    slug: 'council',
    name: 'Council',
    above: 'local',
    description: 'The town council and the harbour board, attended.',
  },
  { slug: 'business', name: 'Business', description: 'The yard, the quays and the shops.' },
  { slug: 'opinion', name: 'Opinion', description: 'Argument, signed.' },
  { slug: 'culture', name: 'Culture', description: 'Music, books, stages and walls.' },
  { slug: 'sport', name: 'Sport', description: 'Rovers, rowing and the rest.' },
  { slug: 'weather', name: 'Weather', description: 'Wind and tide.' },
]

export const people: readonly DemoPerson[] = [
  {
    slug: 'maren-ostrow',
    name: 'Maren Ostrow',
    role: 'Foreign editor',
    bio: 'Maren Ostrow edits the foreign pages and learned her Russian from the captain of a tugboat.',
  },
  {
    slug: 'idris-calloway',
    name: 'Idris Calloway',
    role: 'Shipping correspondent',
    bio: 'Idris Calloway has written about ships for twenty years and still gets seasick on the ferry.',
  },
  {
    slug: 'nell-ashdown',
    name: 'Nell Ashdown',
    role: 'Local government reporter',
    bio: 'Nell Ashdown has not missed a council meeting since 2014, including the one that nobody else attended.',
  },
  {
    slug: 'tomas-brandreth',
    name: 'Tomas Brandreth',
    role: 'Business reporter',
    bio: 'Tomas Brandreth served his time in the plate shop of the yard before he began to write about it.',
  },
  {
    slug: 'oonagh-fell',
    name: 'Oonagh Fell',
    role: 'Culture writer',
    bio: 'Oonagh Fell reviews whatever is sung, painted or performed within reach of the last bus.',
  },
  {
    slug: 'ray-pettifer',
    name: 'Ray Pettifer',
    role: 'Sports writer',
    bio: 'Ray Pettifer kept goal for Rovers in one match, about which he does not write.',
  },
  {
    slug: 'wilf-sandiman',
    name: 'Wilf Sandiman',
    role: 'Weather and tides',
    bio: 'Wilf Sandiman was the last keeper of the Gannet light and has kept a rain gauge for fifty-one years.',
  },
  {
    slug: 'sal-venning',
    name: 'Sal Venning',
    role: 'Illustrator',
    bio: 'Sal Venning draws for the Packet, mostly out of doors and mostly in the rain, and has never owned an umbrella.',
  },
  {
    slug: 'dilys-trahair',
    name: 'Dilys Trahair',
    role: 'The Lanmoor Echo',
    bio: 'Dilys Trahair writes for The Lanmoor Echo, eleven miles inland, and thinks that the sea is exaggerated.',
  },
  {
    slug: 'beatrix-amory',
    name: 'Beatrix Amory',
    role: 'Columnist',
    bio: 'Beatrix Amory taught history at the grammar school and writes on Sundays.',
  },
  {
    slug: 'hugh-lanyon',
    name: 'Hugh Lanyon',
    role: 'Guest writer',
    bio: 'Hugh Lanyon drives the number 4 bus and has three children at the harbour school.',
  },
]
