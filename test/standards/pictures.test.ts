// Pictures, sound and film as readers and machines get them: WCAG 1.1.1, Media RSS, IPTC, WebVTT.
import assert from 'node:assert/strict'
import { parseFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import sharp from 'sharp'
import { picturePath } from '#media/index.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { openDesk } from '../harness/desk.ts'
import { photograph, signedPhotograph } from '../harness/photographs.ts'
import type { TestPaper } from '../harness/paper.ts'
import { publishShowing, refusalOf, takenIn } from '../media/newsstand.ts'
import { everything, hung } from '../pages/pictured.ts'
import { publish } from './desk.ts'
import { type Element, read } from './markup.ts'

const bytesAt = async (paper: TestPaper, path: string): Promise<Buffer> => {
  const response = await paper.anonymous.get(path)
  assert.equal(response.status, 200, path)
  return Buffer.from(await response.arrayBuffer())
}
const pathOf = (paper: TestPaper, address = ''): string => address.replace(paper.origin, '')

onEachDatabase(
  'standard 6: every picture of a story stands in a figure, says what it shows, whose it is and how large it is',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const media = await hung(paper)
    const { path } = await publish(await paper.as('editor'), { lead: media.mole, body: everything(media) })
    const page = await read(paper.anonymous, path)
    const pictures = page.all('img').filter(({ parents }) => parents.includes('article'))
    assert.equal(pictures.length, 7)
    for (const { attributes, parents } of pictures) {
      const { src = '', alt, width, height } = attributes
      assert.ok(parents.includes('figure'), src)
      assert.notEqual(alt, undefined, src)
      const made = await sharp(await bytesAt(paper, src)).metadata()
      assert.ok(Math.abs(made.width / made.height - Number(width) / Number(height)) < 0.01, src)
    }
    const said = (words: string): Element =>
      page.all('figcaption').find(({ text }) => text.includes(words)) ?? assert.fail(words)
    assert.match(said('The outer mole').text, /^The outer mole Ada Wren · © The Packet$/)
    assert.match(said('The crane').text, /^The crane Piet Noor$/)
    // Only the one that nobody described, here or in the library, is passed over in silence.
    const silent = pictures.filter(({ attributes }) => attributes['alt'] === '')
    assert.deepEqual(
      silent.map(({ attributes: { src = '' } }) => src.includes(media.clerk)),
      [true],
    )
    // A link around a picture that says nothing says where it leads.
    for (const link of page.all('a', { class: 'whole' })) assert.notEqual(link.attributes['aria-label'], '')
    const film = page.one('video')
    assert.deepEqual([film.attributes['width'], film.attributes['height']], ['1920', '1080'])
  },
)

onEachDatabase(
  'standard 26: RSS has the picture in its true size with its words, and the sound in its true length',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const media = await hung(paper)
    await publish(await paper.as('editor'), { lead: media.mole, body: everything(media) })
    for (const feed of ['/feed.xml', '/section/local/feed.xml', '/topic/harbour/feed.xml', '/podcast.xml']) {
      const parsed = parseFeed((await bytesAt(paper, feed)).toString('utf8'))
      assert.equal(parsed.format, 'rss')
      const [item] = parsed.feed.items ?? []
      const [picture] = item?.media?.contents ?? []
      const made = await sharp(await bytesAt(paper, pathOf(paper, picture?.url))).metadata()
      assert.deepEqual(
        [picture?.type, picture?.medium, picture?.width, picture?.height],
        ['image/jpeg', 'image', made.width, made.height],
      )
      assert.equal(picture?.description?.value, 'The outer mole')
      assert.deepEqual(
        picture?.credits?.map(({ value }) => value),
        ['Ada Wren'],
      )
      assert.equal(picture?.copyright?.value, '© The Packet')
      const square = await sharp(
        await bytesAt(paper, pathOf(paper, picture?.thumbnails?.[0]?.url)),
      ).metadata()
      assert.equal(square.width, square.height)
      assert.equal(item?.enclosures?.length, 1)
      const [{ url, type, length } = {}] = item?.enclosures ?? []
      const sound = await paper.anonymous.get(pathOf(paper, url))
      assert.deepEqual(
        [type, length],
        [sound.headers.get('content-type'), (await sound.arrayBuffer()).byteLength],
      )
    }
  },
)

/** What stands in a packet of XMP, by name: text, or the attribute of a description. Read by a parser that is not the paper's own. */
function wordsIn(packet: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ name }) => void open.push(name))
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    const name = open.findLast((each) => !each.startsWith('rdf:')) ?? ''
    if (text.trim() !== '') found.set(name, [...(found.get(name) ?? []), text.trim()])
  })
  parser.write(packet).close()
  return found
}

onEachDatabase(
  'standard 42: whoever made a picture, whose it is and how it came to be stays in every size of it; where it was taken does not',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const medium = await takenIn(paper, 'mole.jpg', await signedPhotograph())
    await publishShowing(paper, [medium])
    for (const format of ['avif', 'webp', 'jpg'] as const)
      for (const crop of [undefined, '16x9'] as const) {
        const bytes = await bytesAt(paper, picturePath(medium, 320, format, crop))
        const { xmp } = await sharp(bytes).metadata()
        const words = wordsIn(String(xmp))
        assert.deepEqual(
          Object.fromEntries(words),
          {
            'dc:creator': ['Idris Calloway', 'Wren Ashdown'],
            'dc:description': ['The mole at dawn & at rest'],
            'dc:rights': ['© Harbour Pictures 2031'],
            'Iptc4xmpCore:AltTextAccessibility': ['A long wall in still water'],
            'photoshop:Credit': ['Harbour Pictures'],
            'xmpRights:WebStatement': ['https://harbour.example/rights'],
            'Iptc4xmpExt:DigitalSourceType': [
              'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
            ],
            'plus:LicensorName': ['Harbour Licences'],
            'plus:LicensorURL': ['https://harbour.example/buy'],
          },
          `${format} ${crop}`,
        )
        assert.doesNotMatch(bytes.toString('latin1'), /CANARY/)
      }
    const silent = await takenIn(paper, 'silent.jpg', await photograph(350, 250))
    await publishShowing(paper, [silent])
    const made = await sharp(await bytesAt(paper, picturePath(silent, 320, 'jpg'))).metadata()
    assert.equal(made.xmp, undefined)
  },
)

/** Every moment and line, as https://www.w3.org/TR/webvtt1/#file-structure has them. */
const cuesIn = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^(\d\d:\d\d\.\d{3}) --> (\d\d:\d\d\.\d{3})[^\n]*\n([^]+?)(?:\n\n|\n?$)/gm)].map(
    ([, from = '', to = '', line = '']) => [from, to, line],
  )

onSqlite(
  'standard 53: a film has the captions that it was given, in the language of the page; sound and film say their length and can be taken home',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const media = await hung(paper)
    const text = 'WEBVTT\n\n00:00.000 --> 00:04.000\nThe horn.\n\n00:05.000 --> 00:09.500\nGulls.\n'
    const captions = await takenIn(paper, 'launch.vtt', Buffer.from(text))
    const body = `Text.\n\nVideo: ${media.film}\nTitle: The launch\nSubtitles: ${captions.id}\n\nAudio: ${media.bell}\nTitle: The bell\nWhat the bell says: *Cast in 1871.*`
    const { path } = await publish(await paper.as('editor'), { body })
    const page = await read(paper.anonymous, path)
    const { kind, src = '', srclang, label } = page.one('track').attributes
    assert.deepEqual([kind, srclang, label], ['captions', page.one('html').attributes['lang'], 'Subtitles'])
    const served = await paper.anonymous.get(src)
    assert.equal(served.headers.get('content-type'), 'text/vtt; charset=utf-8')
    assert.deepEqual(cuesIn(await served.text()), [
      ['00:00.000', '00:04.000', 'The horn.'],
      ['00:05.000', '00:09.500', 'Gulls.'],
    ])
    assert.equal(page.one('audio').attributes['aria-label'], 'The bell')
    const [sound] = page.all('figcaption').filter(({ text: words }) => words.includes('Cast in 1871'))
    assert.match(sound?.text ?? '', /What the bell says: Cast in 1871\./)
    const takenHome = page.all('a').filter(({ attributes: { href = '' } }) => href.includes('/bell.wav'))
    assert.equal(takenHome.length, 1)
    for (const [name, broken] of [
      ['commas.vtt', text.replace('.000', ',000')],
      ['empty.vtt', 'WEBVTT\n'],
    ] as const)
      assert.equal(await refusalOf(paper, name, Buffer.from(broken)), 'not-captions')
  },
)
