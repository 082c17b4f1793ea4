import assert from 'node:assert/strict'
import test from 'node:test'
import { drawn } from '../drawn.ts'

type Cases = readonly (readonly [source: string, ...lines: string[]])[]
const hold = (cases: Cases): void => {
  for (const [source, ...lines] of cases) assert.deepEqual(drawn(source), lines, source)
}

test('sound and film in the page', () => {
  hold([
    ['<audio controls src="/horn.mp3"></audio>', 'audio /horn.mp3'],
    [
      '<audio><source src="/horn.ogg"><source src="/horn.mp3"><a href="/horn.ogg">/horn.ogg</a></audio>',
      'audio /horn.ogg',
    ],
    ['<audio src="/horn.mp3">Your browser cannot play this.</audio>', 'audio /horn.mp3'],
    ['<audio src="/horn.mp3">The horn at noon</audio>', 'audio /horn.mp3: The horn at noon'],
    [
      '<figure><video src="/weir.mp4" poster="/p.jpg"><track kind="captions" src="/weir.vtt"></video><figcaption>The weir</figcaption></figure>',
      'video /weir.mp4 poster /p.jpg captions /weir.vtt: The weir',
    ],
    ['<video><track kind="chapters" src="/c.vtt"><source src="/weir.webm"></video>', 'video /weir.webm'],
    [
      '<video src="https://youtu.be/abcdefghijk"></video>',
      'embed https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['a <video src="/weir.mp4"></video> b', 'a b', 'video /weir.mp4'],
    ['<audio></audio>words', 'words'],
    ['<audio src="javascript:x"></audio>'],
  ])
})

test('blocks of sound, film and files say their numbers', () => {
  const block = (name: string, html: string) => `<!-- wp:${name} {"id":12} -->\n${html}\n<!-- /wp:${name} -->`
  hold([
    [
      block(
        'audio',
        '<figure class="wp-block-audio"><audio controls src="/horn.mp3"></audio><figcaption>Noon</figcaption></figure>',
      ),
      'audio #12 /horn.mp3: Noon',
    ],
    [
      block(
        'video',
        '<figure class="wp-block-video alignwide"><video controls src="/weir.mp4"></video></figure>',
      ),
      'video #12 /weir.mp4',
    ],
    [
      block(
        'file',
        '<div class="wp-block-file"><a href="/m.pdf">The <em>minutes</em></a><a href="/m.pdf" class="wp-block-file__button" download>Download</a></div>',
      ),
      'file #12 /m.pdf ~The minutes',
    ],
    [
      block(
        'file',
        '<div class="wp-block-file"><object class="wp-block-file__embed" data="/m.pdf"></object><a href="/m.pdf" class="wp-block-file__button">Download</a></div>',
      ),
      'file #12 /m.pdf',
    ],
    ['<p><a href="/u/minutes.pdf">The minutes</a></p>', '[The minutes](/u/minutes.pdf)'],
  ])
})

test('shortcodes of sound and film', () => {
  hold([
    ['[audio mp3="/horn.mp3" ogg="/horn.ogg"][/audio]', 'audio /horn.mp3'],
    ['[audio src="https://old.example/horn.mp3"]', 'audio https://old.example/horn.mp3'],
    ['[audio http://old.example/horn.mp3]', 'audio http://old.example/horn.mp3'],
    [
      '[audio:http://old.example/a.mp3,http://old.example/b.mp3|titles=One,Two]',
      'audio http://old.example/a.mp3 ~One',
      'audio http://old.example/b.mp3 ~Two',
    ],
    ['[audio]', 'audio first of this post'],
    [
      '[video width="640" mp4="/weir.mp4" poster="/p.jpg"]<track src="/weir.vtt">[/video]',
      'video /weir.mp4 poster /p.jpg captions /weir.vtt',
    ],
    ['[video src="https://vimeo.com/123456"]', 'embed https://vimeo.com/123456'],
    ['[playlist ids="3,4"]', 'audio #3', 'audio #4'],
    ['[playlist type="video" ids="5"]', 'video #5'],
    ['[playlist]', 'audio all of this post'],
    ['[ss_player episode="8"]', 'audio first of post 8'],
    ['[powerpress]', 'audio first of this post'],
    ['[powerpress url="https://cast.example/1.mp3"]', 'audio https://cast.example/1.mp3'],
    ['<!-- wp:seriously-simple-podcasting/castos-player {"episodeId":"8"} /-->', 'audio first of post 8'],
    ['[wpvideo a1B2c3D4 w="400"]', 'embed https://videopress.com/v/a1B2c3D4'],
    ['One [audio src="/a.mp3"] two [audio src="/b.mp3"][/audio]', 'One two', 'audio /a.mp3', 'audio /b.mp3'],
  ])
})

test('players in Flash play what they were told to', () => {
  hold([
    [
      '<object><param name="movie" value="http://www.youtube.com/v/yB_bO9upWXs&hl=en"><embed src="http://www.youtube.com/v/yB_bO9upWXs&hl=en"></object>',
      'embed https://www.youtube.com/watch?v=yB_bO9upWXs',
    ],
    [
      '<embed src="http://vimeo.com/moogaloop.swf?clip_id=12345&amp;server=vimeo.com">',
      'embed https://vimeo.com/12345',
    ],
    [
      '<object data="/player.swf"><param name="FlashVars" value="playerID=1&amp;soundFile=http%3A%2F%2Fold.example%2Fhorn.mp3"></object>',
      'audio http://old.example/horn.mp3',
    ],
    ['<embed src="/player.swf" flashvars="file=/u/weir.flv&image=/p.jpg">', 'video /u/weir.flv'],
    [
      '<object data="/minutes.pdf" type="application/pdf"><p>The minutes, to read</p></object>',
      'file /minutes.pdf',
      'The minutes, to read',
    ],
    [
      '<object data="/game.swf"><p>A game about locks</p></object>',
      'foreign object: [/game.swf](/game.swf) ¶ A game about locks',
    ],
  ])
})
