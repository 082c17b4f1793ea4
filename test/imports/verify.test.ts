// A proof that could not fail would prove nothing: here things are broken behind its back, and it must name exactly those.
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { setPaper } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import { everything } from '#platform/db/rights.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { photograph } from '../harness/photographs.ts'
import { imported, proved } from './proving.ts'
import { canaries, type TestExport, writeWxr } from './wxr.ts'

const home = 'https://old.example'
const uploads = '/wp-content/uploads/2014/05'
const img = (name: string): string => `<img src="${home}${uploads}/${name}.jpg" alt="The ${name}">`

const archive: TestExport = {
  home,
  authors: [
    { id: 1, login: 'ines', name: 'Inès Ro' },
    { id: 2, login: 'tom', name: 'Tom Reed' },
  ],
  categories: [
    { id: 3, slug: 'harbour' },
    { id: 4, slug: 'sea-wall', parent: 'harbour' },
  ],
  posts: [
    {
      id: 1,
      title: 'The mole stands',
      author: 'ines',
      categories: ['sea-wall'],
      tags: ['storms'],
      excerpt: 'It held through the night.',
      content: `<p>The old mole stands since dawn.</p>\n\n<p>Nobody had thought it would hold.</p>\n\n${img('mole')}\n\n${img('gull')}\n\n<p>The ferry sails again.</p>`,
      meta: { _wp_old_slug: 'mole-falls' },
      comments: [
        { id: 11, author: 'Ada', text: 'Well told.' },
        { id: 12, author: 'Ben', text: 'I was there.', parent: 11 },
        { id: 13, author: 'Spam', text: 'Buy this', approved: 'spam' },
      ],
    },
    { id: 2, title: 'The ferry', author: 'tom', categories: ['harbour'], content: '<p>It sails at six.</p>' },
    { id: 3, title: 'About the port', type: 'page', content: '<p>A port since 1871.</p>' },
    {
      id: 4,
      title: 'Not yet told',
      status: 'draft',
      slug: 'not-yet',
      content: '<p>Quiet plans of the board.</p>',
    },
    { id: 5, title: 'Kept by a word', password: canaries[2] ?? '', content: '<p>Behind the door.</p>' },
    ...['mole', 'gull'].map((name, at) => ({
      id: 6 + at,
      type: 'attachment',
      status: 'inherit',
      content: '',
      parent: 1,
      slug: name,
      link: `${home}/2014/05/06/post-1/${name}/`,
      attachmentUrl: `${home}${uploads}/${name}.jpg`,
    })),
  ],
}

/** A paper that the archive has moved into, pictures and all. */
async function movedIn(t: TestContext, db: TestDatabase): Promise<{ paper: TestPaper; report: string }> {
  const paper = await openPaper(t, db)
  const folder = makeFolder(t, 'old-site')
  for (const [at, name] of ['mole', 'gull'].entries()) {
    const file = join(folder, uploads, `${name}.jpg`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await photograph(640 + at, 480))
  }
  const media = { from: 'folder', path: folder, darkroom: paper.darkroom } as const
  const report = await imported(t, paper, [writeWxr(folder, 'archive.xml', archive)], media)
  await paper.app.settle()
  return { paper, report }
}

/** Breaks things in the tables, as no deed would. Everything printed and remembered falls, because it was true before. */
const broken = (db: TestDatabase, ...queries: readonly RawBuilder<unknown>[]): Promise<void> =>
  db.write(async (tx) => {
    for (const query of queries) await query.execute(everything(tx))
    await setPaper(tx, machine, { tagline: 'As it was' }, clock())
  })

const ofStory = (number: number) => sql`(select id from stories where origin_id = ${number})`
async function bodyOf(db: TestDatabase, number: number): Promise<string> {
  const { rows } = await sql<{
    body: string
  }>`select body from versions where story_id = ${ofStory(number)}`.execute(everything(db.read))
  return rows[0]?.body ?? ''
}
const withBody = (number: number, body: string) =>
  sql`update versions set body = ${body} where story_id = ${ofStory(number)}`

onEachDatabase(
  'an archive that is all there is proved to be, and nothing of it is told that is private',
  async (t, db) => {
    const { paper, report } = await movedIn(t, db)
    const { told, losses } = await proved(t, paper, report)
    assert.deepEqual(losses, [])
    assert.equal(told.losses, 0)
    assert.deepEqual(told.stories, { found: 3, kept: 3 })
    assert.deepEqual(told.hidden, { found: 2, kept: 2 })
    assert.deepEqual(told.aspects.pictures, { found: 2, kept: 2 })
    assert.deepEqual(told.aspects.comments, { found: 2, kept: 2 })
    assert.deepEqual([told.words.source, told.words.kept], [24, 24])
    assert.ok(told.secrets.lookedFor > 0)
    for (const canary of canaries) assert.ok(!JSON.stringify(told).includes(canary))
  },
)

onEachDatabase('what is broken behind its back is named, and nothing else', async (t, db) => {
  const { paper, report } = await movedIn(t, db)
  const [first, second] = await Promise.all([bodyOf(db, 1), bodyOf(db, 2)])
  const blocks = (JSON.parse(first) as { content: unknown[] }).content
  await broken(
    db,
    // A paragraph and a picture are gone from the first story, two words have changed places in the second.
    withBody(1, JSON.stringify({ type: 'doc', content: blocks.filter((_, at) => at !== 1 && at !== 3) })),
    withBody(2, second.replace('sails at six', 'at sails six')),
    sql`delete from redirects where from_path like '%mole-falls%'`,
    sql`delete from comments where text = 'I was there.'`,
    sql`update versions set headline = 'The boat', bylines = (select bylines from versions where story_id = ${ofStory(1)})
      where story_id = ${ofStory(2)}`,
    sql`update stories set published_at = '2014-05-06T07:08:10.000Z', public_at = '2014-05-06T07:08:10.000Z' where origin_id = 2`,
    sql`update versions set topic_ids = '[]' where story_id = ${ofStory(1)}`,
    sql`update stories set public_at = null, published_at = null, path = null where origin_id = 3`,
    sql`delete from versions where story_id = ${ofStory(3)}`,
  )
  assert.deepEqual((await proved(t, paper, report)).losses.toSorted(), [
    'byline 2:  | Tom Reed | Inès Ro',
    'comments 1: not on the page | #comment-12: I was there. | ',
    'comments 1: their number | 2 comments | 1 comments',
    'date 2:  | 2014-05-06T07:08:09.000Z | 2014-05-06T07:08:10+00:00 May 6, 2014, 07:08 UTC',
    'filing 1:  | storms | harbour, sea-wall, sea wall',
    'headline 2:  | The ferry | The boat',
    'lost former 1 /2014/05/06/mole-falls/ not-found',
    'lost number 3 /?p=3 not-found',
    'lost number 3 /?page_id=3 not-found',
    'lost story 3 /post-3/ not-found',
    'pictures 1: not in its place | https://old.example/wp-content/uploads/2014/05/gull.jpg | ',
    'words 1: 6 missing | stands since dawn. Nobody had thought it would hold. The ferry | stands since dawn. The ferry sails again.',
    'words 2: 1 moved | It sails at six. | It at sails six.',
  ])
})

onEachDatabase('what nobody was to see is looked for where readers are', async (t, db) => {
  const { paper, report } = await movedIn(t, db)
  const at = '2014-05-06T07:08:09.000Z'
  await broken(
    db,
    sql`insert into versions (story_id, number, headline, standfirst, kicker, kind, section_id, topic_ids, bylines, dateline, sensitive, body, published_at)
      select story_id, 1, headline, standfirst, kicker, kind, section_id, topic_ids, bylines, dateline, sensitive, body, ${at}
      from drafts where story_id = ${ofStory(4)}`,
    sql`update stories set path = '/2014/05/06/not-yet', version = 1, created_at = ${at}, published_at = ${at}, updated_at = ${at},
      public_at = ${at}, released_at = ${at} where origin_id = 4`,
    sql`update versions set standfirst = ${`Written at ${canaries[1]}`} where story_id = ${ofStory(1)} `,
  )
  const { losses, told } = await proved(t, paper, report)
  assert.equal(told.hidden.kept, 1)
  assert.deepEqual(losses.toSorted(), [
    'leaked number 4 /?p=4 shown',
    'leaked story 4 /2014/05/06/not-yet shown',
    'leaked story 4 /2014/05/06/not-yet/ shown',
    'listed 4: shown by the sitemap |  | Not yet told',
    'secret 1: 1 private addresses on the page |  | ',
    'standfirst 1:  | It held through the night. | Written at 203.0.113.77',
  ])
})

onEachDatabase('pictures are found however they were shown and wherever they were kept', async (t, db) => {
  const paper = await openPaper(t, db)
  const folder = makeFolder(t, 'old-site')
  const far = 'https://files.old.example/2014/05'
  const picture = (id: number, name: string, address: string, caption = '') => ({
    id,
    type: 'attachment',
    status: 'inherit',
    content: '',
    excerpt: caption,
    slug: name,
    link: `${home}/${name}/`,
    attachmentUrl: `${address}/${name}.jpg`,
  })
  const covered = `${home}${uploads}/weir.jpg`
  const site: TestExport = {
    home,
    posts: [
      {
        id: 1,
        content: `<!-- wp:cover {"url":"${covered}","id":21} --><div class="wp-block-cover" style="background-image:url(${covered})"><p>High water.</p></div><!-- /wp:cover -->`,
      },
      {
        id: 2,
        content: `<p>From afar.</p><img src="${far}/pier.jpg" alt="The pier">`,
        meta: { _thumbnail_id: '23' },
      },
      picture(21, 'weir', `${home}${uploads}`, 'The weir on Friday'),
      picture(22, 'pier', far),
      picture(23, 'quay', far),
    ],
  }
  for (const [at, path] of [`${uploads}/weir.jpg`, '/2014/05/pier.jpg', '/2014/05/quay.jpg'].entries()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), await photograph(320 + at, 200))
  }
  const media = { from: 'folder', path: folder, darkroom: paper.darkroom } as const
  const report = await imported(t, paper, [writeWxr(folder, 'site.xml', site)], media)
  await paper.app.settle()
  const { told, losses } = await proved(t, paper, report)
  assert.deepEqual(losses, [])
  assert.equal(told.addresses['picture-page'].lost, undefined)
  assert.deepEqual(told.aspects.pictures, { found: 2, kept: 2 })
  const body = await bodyOf(db, 2)
  const { content } = JSON.parse(body) as { content: { type: string }[] }
  await broken(
    db,
    withBody(2, JSON.stringify({ type: 'doc', content: content.filter(({ type }) => type !== 'figure') })),
  )
  assert.deepEqual((await proved(t, paper, report)).losses, [
    `pictures 2: not in its place | ${far}/pier.jpg | `,
  ])
})

onEachDatabase(
  'what a text leads to, shows of others, holds itself and was led to is missed, too',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const folder = makeFolder(t, 'old-site')
    const bytes = (await photograph(64, 48)).toString('base64')
    const rule = { _redirect_rule_from: '/go', _redirect_rule_to: '/went' }
    const site: TestExport = {
      home,
      posts: [
        {
          id: 1,
          content: `<p>It <a href="https://led.example/to?a=1&amp;b=2">led</a> there.</p>\n\nhttps://youtu.be/q66g-b_18uQ\n\n<img src="data:image/jpeg;base64,${bytes}">\n\n[audio mp3="${home}${uploads}/s.mp3"]`,
          excerpt: 'In short.',
          meta: { _yoast_wpseo_canonical: 'https://first.example/mole/' },
          comments: [{ id: 11, text: 'Said.' }],
        },
        { id: 2, meta: { subtitle: 'Under it', _subtitle: 'field_5f3a9c1b2d4e6' } },
        { id: 3, type: 'redirect_rule', meta: rule },
        {
          id: 4,
          type: 'redirect_rule',
          meta: { _redirect_rule_from: '/went', _redirect_rule_to: '/2014/05/06/post-2/' },
        },
      ],
    }
    const media = { from: 'nowhere', darkroom: paper.darkroom } as const
    const report = await imported(t, paper, [writeWxr(folder, 'site.xml', site)], media)
    await paper.app.settle()
    const whole = await proved(t, paper, report)
    assert.deepEqual(whole.losses, [])
    assert.deepEqual(whole.told.aspects.pictures, { found: 1, kept: 1 })
    assert.deepEqual(whole.told.aspects.links, { found: 2, kept: 2 })
    await broken(
      db,
      withBody(
        1,
        '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"It led there."}]}]}',
      ),
      sql`update versions set standfirst = ''`,
      sql`update versions set extras = '{}'`,
      sql`update comments set written_at = '2014-05-06T08:08:09.000Z'`,
      sql`update redirects set to_path = '/' where from_path = '/go'`,
    )
    assert.deepEqual((await proved(t, paper, report)).losses.toSorted(), [
      `comments 1: written at 2014-05-06T07:08:09.000Z | #comment-11: Said. | written at 2014-05-06T08:08:09+00:00`,
      `links 1: its original | https://first.example/mole/ | ${paper.origin}/2014/05/06/post-1/`,
      'links 1: leads there no more | https://led.example/to?a=1&b=2 | ',
      'links 1: leads there no more | https://youtu.be/q66g-b_18uQ | ',
      'lost former 3 /go another-page',
      `pictures 1: neither shown nor named | ${home}${uploads}/s.mp3 | `,
      'pictures 1: not in its place | a picture written into the text | ',
      'standfirst 1:  | In short. | ',
      'standfirst 2:  | Under it | ',
    ])
  },
)
