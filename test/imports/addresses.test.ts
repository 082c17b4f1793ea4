// Every address of an old site answers at the same path, or by exactly one redirect to where its thing is now.
import assert from 'node:assert/strict'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { bringIn } from './importing.ts'
import { type TestExport, writeWxr } from './wxr.ts'

type Test = Parameters<Parameters<typeof onEachDatabase>[1]>[0]

async function moved(t: Test, db: TestDatabase, said: TestExport): Promise<TestPaper> {
  await bringIn(t, db, writeWxr(makeFolder(t, 'wxr'), 'site.xml', said))
  return openPaper(t, db)
}

/** Where one ends up, the way there checked: `404`, or the path of a page that is there. */
async function end(paper: TestPaper, path: string): Promise<string> {
  const first = await paper.anonymous.get(path)
  await first.body?.cancel()
  if (first.status === 200) return decodeURI(path)
  if (first.status !== 301) return String(first.status)
  const to = first.headers.get('location') ?? ''
  const second = await paper.anonymous.get(to)
  await second.body?.cancel()
  assert.equal(second.status, 200, `${path} leads to ${to}, which answers ${second.status}`)
  return decodeURI(to)
}

async function check(paper: TestPaper, expected: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, place] of Object.entries(expected)) assert.equal(await end(paper, path), place, path)
}

const home = 'https://old.example'
const site: TestExport = {
  home,
  authors: [{ id: 4, login: 'ines.ro', name: 'Ines Ro' }],
  categories: [
    { id: 10, slug: 'news' },
    { id: 11, slug: 'harbour', parent: 'news' },
  ],
  posts: [
    {
      id: 1,
      slug: 'moles',
      author: 'ines.ro',
      categories: ['harbour'],
      tags: ['мост'],
      meta: { _wp_old_slug: 'mole' },
      comments: [{ id: 77 }],
    },
    {
      id: 2,
      slug: 'мост-через-реку',
      link: `${home}/2014/05/06/%d0%bc%d0%be%d1%81%d1%82-%d1%87%d0%b5%d1%80%d0%b5%d0%b7-%d1%80%d0%b5%d0%ba%d1%83/`,
    },
    { id: 3, type: 'page', slug: 'about-us' },
    { id: 4, slug: 'numbered', link: `${home}/?p=4` },
    { id: 5, status: 'draft', slug: 'hidden' },
    { id: 6, slug: 'by-number', link: `${home}/archives/6` },
  ],
}
const moles = '/2014/05/06/moles/'

onEachDatabase('stories answer where they were, and under every other name they had', async (t, db) => {
  const paper = await moved(t, db, site)
  const bridge = '/2014/05/06/мост-через-реку/'
  const numbered = await end(paper, '/?p=4')
  assert.match(numbered, /^\/2014\/05\/06\/numbered$/)
  await check(paper, {
    [moles]: moles,
    [moles.slice(0, -1)]: moles,
    [moles.toUpperCase()]: moles,
    '/2014/05/06/mole/': moles,
    '/?p=1': moles,
    '/?p=1&preview=true': moles,
    '/index.php?p=1': moles,
    [`/index.php${moles}`]: moles,
    [`${moles}feed/`]: moles,
    [`${moles}2/`]: moles,
    [`${moles}amp/`]: moles,
    [`${moles}embed/`]: moles,
    [`${moles}trackback/`]: moles,
    [`${moles}comment-page-2/`]: moles,
    [encodeURI(bridge)]: bridge,
    [encodeURI(bridge).toLowerCase()]: bridge,
    [encodeURI(bridge.slice(0, -1))]: bridge,
    '/about-us/': '/about-us/',
    '/?page_id=3': '/about-us/',
    '/?pagename=about-us': '/about-us/',
    '/archives/6': '/archives/6',
    '/archives/6/': '/archives/6',
    '/?p=5': '404',
    '/?p=99': '404',
    '/2014/05/06/hidden/': '404',
  })
  for (const path of [`${moles}?replytocom=77`, `${moles}?utm_source=x&s=20&m=1&tag=x`])
    assert.equal((await paper.anonymous.get(path)).status, 200, path)
  const html = await (await paper.anonymous.get(moles)).text()
  assert.match(html, /id="comment-77"/)
})

onEachDatabase('lists, days, feeds and searches of the old site lead to what is like them', async (t, db) => {
  const paper = await moved(t, db, site)
  await check(paper, {
    '/category/news/': '/section/news',
    '/category/news/harbour/': '/section/harbour',
    '/category/harbour': '/section/harbour',
    '/category/news/page/3/': '/section/news',
    '/category/news/feed/': '/section/news/feed.xml',
    '/category/news/harbour/feed/rss2/': '/section/harbour/feed.xml',
    '/tag/%D0%BC%D0%BE%D1%81%D1%82/': '/topic/мост',
    '/tag/%d0%bc%d0%be%d1%81%d1%82/feed/': '/topic/мост/feed.xml',
    '/author/ines-ro/': '/person/ines-ro',
    '/author/ines-ro/feed/': '/person/ines-ro/feed.xml',
    '/?cat=11': '/section/harbour',
    '/?cat=11&feed=rss2': '/section/harbour/feed.xml',
    '/?tag=%D0%BC%D0%BE%D1%81%D1%82': '/topic/мост',
    '/?author=4': '/person/ines-ro',
    '/?author_name=ines-ro': '/person/ines-ro',
    '/?category_name=news%2Fharbour': '/section/harbour',
    '/?m=201405': '/archive/2014/05',
    '/?m=20140506': '/archive/2014/05/06',
    '/?year=2014&monthnum=5&day=6': '/archive/2014/05/06',
    '/2014/': '/archive/2014',
    '/2014/05/page/2/': '/archive/2014/05',
    '/2014/05/06/': '/archive/2014/05/06',
    '/2014/05/07/': '/archive/2014/05',
    '/?m=20140507': '/archive/2014/05',
    '/2014/12/': '/archive/2014',
    '/1999/01/01/': '/archive',
    '/about/x/2/': '404',
    '/archives/date/2014/05/': '/archive/2014/05',
    '/feed/': '/feed.xml',
    '/feed/atom/': '/atom.xml',
    '/feed/podcast/': '/feed.xml',
    '/comments/feed/': '/feed.xml',
    '/?feed=rss2': '/feed.xml',
    '/?feed=comments-rss2': '/feed.xml',
    '/wp-rss2.php': '/feed.xml',
    '/page/4/': '/archive',
    '/?paged=4': '/archive',
    '/type/aside/': '/archive',
    '/?s=sea+wall': '/search?q=sea+wall',
    '/search/sea+wall/': '/search?q=sea+wall',
    '/wp-sitemap-posts-post-1.xml': '/sitemap.xml',
    '/post-sitemap2.xml': '/sitemap.xml',
    '/?cat=99': '/',
    '/?m=1': '/',
    '/category/nothing/': '404',
  })
})

onEachDatabase('a site that called its lists by other names, or by none, is understood', async (t, db) => {
  const paper = await moved(t, db, site)
  await check(paper, {
    '/themen/news/harbour/': '/section/harbour',
    '/news/': '/section/news',
    '/news/harbour': '/section/harbour',
    '/stichworte/%D0%BC%D0%BE%D1%81%D1%82/': '/topic/мост',
    '/writers/ines-ro/': '/person/ines-ro',
    '/paper/topics/news/feed/': '/section/news/feed.xml',
    '/2014/news/': '404',
  })
})

onEachDatabase(
  'a site that stood in a folder stands at the root, and its folder leads there',
  async (t, db) => {
    const folder = `${home}/blog`
    const paper = await moved(t, db, {
      ...site,
      home: folder,
      posts: [{ id: 1, slug: 'moles', link: `${folder}/moles/`, categories: ['harbour'], author: 'ines.ro' }],
    })
    await check(paper, {
      '/blog/moles/': '/blog/moles/',
      '/blog/?p=1': '/blog/moles/',
      '/blog/': '/',
      '/blog': '/',
      '/blog/feed/': '/feed.xml',
      '/blog/2014/05/': '/archive/2014/05',
      '/blog/page/2/': '/archive',
      '/blog/category/news/harbour/': '/section/harbour',
      '/blog/category/news/feed/': '/section/news/feed.xml',
      '/blog/?cat=10': '/section/news',
      '/blog/?m=201405': '/archive/2014/05',
      '/blog/author/ines-ro/': '/person/ines-ro',
    })
  },
)

onEachDatabase(
  'the page of a picture leads to the story that it was under, or to one that shows it',
  async (t, db) => {
    const picture = (id: number, name: string, link: string, parent = 0) => ({
      id,
      type: 'attachment',
      status: 'inherit',
      slug: name,
      link,
      parent,
      attachmentUrl: `${home}/wp-content/uploads/2014/05/${name}.jpg`,
    })
    const paper = await moved(t, db, {
      home,
      posts: [
        { id: 1, slug: 'moles' },
        { id: 2, slug: 'voles', meta: { _thumbnail_id: '12' } },
        { id: 3, slug: 'hidden', status: 'draft' },
        picture(10, 'dawn', `${home}/2014/05/06/moles/dawn/`, 1),
        picture(11, 'noon', `${home}/?attachment_id=11`, 1),
        picture(12, 'dusk', `${home}/dusk/`),
        picture(13, 'night', `${home}/night/`, 3),
      ],
    })
    const stories = { moles: '/2014/05/06/moles/', voles: '/2014/05/06/voles/' }
    await check(paper, {
      '/2014/05/06/moles/dawn/': stories.moles,
      '/2014/05/06/moles/dawn': stories.moles,
      '/?attachment_id=10': stories.moles,
      '/?p=10': stories.moles,
      '/?attachment_id=11': stories.moles,
      '/dusk/': stories.voles,
      '/?attachment_id=12': stories.voles,
      '/night/': '404',
      '/?attachment_id=13': '404',
      '/2014/05/06/moles/nothing/': '404',
    })
  },
)
