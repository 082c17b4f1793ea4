import assert from 'node:assert/strict'
import { addCreative, book } from '#ads/index.ts'
import { insertPersons } from '#bylines/index.ts'
import { importComments } from '#comments/index.ts'
import type { Block, Body } from '#document/model.ts'
import { machine } from '#people/index.ts'
import { setPaper } from '#paper/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { clock, newId } from '#platform/mint.ts'
import { addSections, homemade, insertTopics } from '#sections/index.ts'
import { correct, draft, kill, publish, revise } from '#stories/index.ts'
import { slotNames } from '#ui/slots.ts'

/** Each would run in some careless place; `__pwned` says that it did. */
const tricks = [
  'javascript:__pwned=1',
  '<script>__pwned=1</script>',
  '"><img src=x onerror=__pwned=1>',
  "'><svg/onload=__pwned=1>",
  '</title><script>__pwned=1</script>',
  '</textarea><script>__pwned=1</script>',
  '</script><script>__pwned=1</script>',
  '<!--<script>__pwned=1</script>',
  '" onfocus=__pwned=1 autofocus tabindex=1 x="',
  "' onmouseover=__pwned=1 x='",
  ']]><script>__pwned=1</script>',
  '--><script>__pwned=1</script>',
  '&lt;img src=x onerror=__pwned=1&gt;',
  '\u2028</style><script>__pwned=1</script>\u2029',
  "{{constructor.constructor('__pwned=1')()}}",
  '<iframe srcdoc="<script>parent.__pwned=1</script>">',
  '<a href="java\tscript:__pwned=1">x</a>',
  '\u0001<math><mi xlink:href="data:x,<script>__pwned=1</script>">',
]
/** Two at a time, so that a browser need not open so many pages. */
export const payloads: readonly string[] = tricks.flatMap((trick, at) =>
  at % 2 === 0 ? [`${trick}${tricks[at + 1]}`] : [],
)
export const lures = [
  'javascript:__pwned=1',
  'JaVa\nScRiPt:__pwned=1',
  '\u0001javascript:__pwned=1',
  'data:text/html,<script>__pwned=1</script>',
  'vbscript:x',
  '//evil.example/"onclick="__pwned=1',
]

/** A body as no editor of ours would send it: what a fault elsewhere, or another node, might have stored. */
function hostileBody(evil: string, lure: string): Body {
  const text = (text: string, href?: string) => ({
    type: 'text' as const,
    text,
    ...(href && { marks: [{ type: 'link' as const, attrs: { href, title: evil } }] }),
  })
  const paragraph: Block = {
    type: 'paragraph',
    content: [text(evil), text('led', lure), { type: 'footnote', content: [text(evil, lure)] }],
  }
  return {
    type: 'doc',
    content: [
      paragraph,
      { type: 'heading', attrs: { level: 2 }, content: [text(evil)] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
      { type: 'blockquote', attrs: { source: evil }, content: [paragraph] },
      { type: 'pullQuote', attrs: { source: evil }, content: [text(evil)] },
      { type: 'codeBlock', attrs: { language: evil }, content: [text(evil)] },
      { type: 'aside', content: [paragraph] },
      {
        type: 'table',
        attrs: { caption: evil },
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph] }] }],
      },
      {
        type: 'foreign',
        attrs: { kind: evil, source: `<div onclick="__pwned=1">${evil}<script>__pwned=1</script></div>` },
        content: [paragraph],
      },
      // An advertisement stands between paragraphs like these.
      ...Array.from({ length: 8 }, (): Block => ({ type: 'paragraph', content: [text('Words.')] })),
    ],
  }
}

/** A paper in which everything that anybody can fill in holds something that would run. */
export async function fillWithEvil(tx: Writer): Promise<void> {
  const now = clock()
  const [script = '', image = ''] = payloads
  await setPaper(
    tx,
    machine,
    {
      name: `Paper ${script}`,
      tagline: image,
      copyright: script,
      demoNotice: image,
      about: `${script}\n\n[x](javascript:__pwned=1) ${image}`,
      profiles: lures.map((url, at) => ({ name: payloads[at] ?? '', url })),
    },
    now,
  )
  const sections = payloads.map((name, position) => ({
    id: newId('section'),
    slug: `s${position}`,
    name,
    parentId: null,
    position,
    description: name,
    ...homemade,
  }))
  await addSections(tx, machine, sections, now)
  const topics = payloads.map((name, at) => ({ id: newId('topic'), slug: `t${at}`, name, ...homemade }))
  await insertTopics(tx, topics)
  const persons = payloads.map((name, at) => ({
    id: newId('person'),
    slug: `p${at}`,
    name,
    title: name,
    bio: name,
    portraitId: null,
    accountId: null,
    ...homemade,
  }))
  await insertPersons(tx, persons)
  await advertiseEvil(tx)
  for (const [at, evil] of payloads.entries()) {
    const content = {
      headline: evil,
      standfirst: evil,
      kicker: evil,
      dateline: evil,
      kind: at % 5 === 4 ? ('sponsored' as const) : ('news' as const),
      sectionId: sections[at]?.id ?? null,
      topicIds: topics.map(({ id }) => id),
      bylines: persons.slice(at, at + 3).map(({ id }) => ({ personId: id, role: evil })),
      sensitive: false,
      lead: null,
      extras: at % 5 === 4 ? { sponsor: evil } : {},
      body: hostileBody(evil, lures[at % lures.length] ?? ''),
    }
    const { storyId } = await draft(tx, machine, { content, embargoUntil: null, slug: `evil-${at}` }, now)
    await publish(tx, machine, { storyId, revision: 1, day: '2026/01/01' }, now)
    await revise(tx, machine, { storyId, content, embargoUntil: null, from: 0 }, now)
    await correct(tx, machine, { storyId, revision: 1, kind: 'correction', reason: evil }, now)
    const comment = {
      id: newId('comment'),
      storyId,
      parentId: null,
      author: evil,
      text: `${evil}\n\n${evil}`,
      state: 'visible' as const,
      writtenAt: now,
      ...homemade,
    }
    await importComments(tx, machine, [
      { comment, from: { email: evil, address: evil, website: 'javascript:__pwned=1' } },
    ])
    if (at % 4 === 3) await kill(tx, machine, { storyId, reason: evil }, now)
  }
}

/** Campaigns that are called like tricks, say them, and show a picture that would run; every lure is refused as an address. */
async function advertiseEvil(tx: Writer): Promise<void> {
  const now = clock()
  const light = new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="250" onload="window.__pwned=1"><script>window.__pwned=1</script></svg>`,
  )
  const terms = { isHouse: false, beginsAt: now, endsAt: null, weight: 1, share: null, onePageIn: 1 }
  for (const evil of payloads) {
    const names = { name: evil, advertiser: evil, industry: '' }
    const anywhere = { slots: slotNames, sectionIds: [], topicIds: [] }
    const booked = await book(tx, machine, { ...names, ...terms, ...anywhere }, now)
    assert.ok(booked.ok)
    const shown = { kind: 'picture', light, dark: light } as const
    const creative = { campaignId: booked.value.id, size: '300x250', alt: evil, shown } as const
    for (const lure of lures)
      assert.deepEqual(await addCreative(tx, machine, { ...creative, link: lure }, now), {
        ok: false,
        why: 'bad-link',
      })
    assert.ok((await addCreative(tx, machine, { ...creative, link: 'https://led.example/' }, now)).ok)
  }
}
