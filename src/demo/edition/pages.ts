// What the Packet holds itself to, on pages of its own; each says which of a paper's policies it states.
import type { DemoPage } from './shape.ts'

export const pages: readonly DemoPage[] = [
  {
    slug: 'how-we-work',
    states: ['principles', 'verification', 'sources'],
    headline: 'How we work',
    standfirst: 'What goes into the Packet, what stays out, and how we know.',
    bodyMarkdown: `We print what we have seen, what we have read in the original, or what somebody told us who was in a position to know. We say which of the three it was.

## Checking

A second person reads every report before it runs and asks of each figure where it comes from and what it counts. A document is read to the end. Whoever is accused of something is asked about it, and has until the tide turns to answer; if we could not reach them, we say how often we tried.

## People without a name

We leave a name out only where somebody would be hurt by it, never because they would rather not stand by what they say. An editor knows the name. We say as much about the source as we can, and why we do not say more.

## What is paid for

A story that somebody paid for says who, above the first line. The newsroom neither wrote nor edited it.`,
  },
  {
    slug: 'conduct',
    states: ['ethics', 'diversity'],
    headline: 'Conduct',
    standfirst: 'What those who write here do not do, and whom they look for.',
    bodyMarkdown: `Nobody at the Packet takes a present worth more than a cup of tea. Whoever has money, family or an office in a matter does not report on it, and says so before being asked.

We do not pay for interviews. We do not pretend to be somebody else. We do not ring the doorbell of the bereaved twice.

## Who is heard

A town is more than its officers. Once a quarter we count who was quoted, from which streets and of what age, and print the count, also when it does not flatter us.`,
  },
  {
    slug: 'ownership',
    states: ['ownership', 'mission'],
    headline: 'Who owns the Packet',
    standfirst: 'Six hundred and twelve readers do, and one of them is the baker.',
    bodyMarkdown: `The Tarrowick Packet belongs to a society of its readers. Nobody holds more than one share, a share has one vote, and the accounts are read aloud every May in the Seamen’s Hall.

Half of what it costs comes from subscriptions and a third from advertisements. The rest is a legacy of the late harbour master, who made it a condition that the tide tables be correct.

## What for

The paper is there so that what is decided in Tarrowick is decided with people watching. The council and the harbour board come first; the rest of the world comes in where it reaches the quay.`,
  },
  {
    slug: 'talk-to-us',
    states: ['feedback'],
    headline: 'Talk to us',
    standfirst: 'How to reach the newsroom, and what becomes of it.',
    bodyMarkdown: `Write, ring the bell on Quay Street, or stop one of us in the rain. Every letter is read by an editor on the day it comes.

If you tell us that something is wrong, you hear from us within two days whether we found that it is. If it is, the story says so.`,
  },
  {
    slug: 'print-us-elsewhere',
    states: [],
    headline: 'Printing our stories elsewhere',
    standfirst: 'The terms, in three sentences.',
    bodyMarkdown: `Ask first, and name the Packet and whoever wrote it. Print the story whole, with a link to it, and take over its corrections. Nothing of it may be used to train machines without an agreement, for which there is a price.`,
  },
]
