// What readers said: a few remarks under most stories, hundreds under some, answers to answers, and what nobody should see.
import { type Language, numbers, type Random, sentenceOf, wordOf } from './words.ts'
import { element, type Moment } from './xml.ts'

interface Under {
  readonly post: number
  readonly at: Moment
  readonly each: number
  readonly language: Language | null
}

/** So many under one story at most: its numbers are its own. */
const most = 1_000

export function commentsOn({ post, at, each, language }: Under, random: Random): string {
  const many = Math.min(most, howMany(each, random))
  return numbers(many)
    .map((n) =>
      comment(
        post * most + n,
        n > 1 && random() < 0.4 ? post * most + 1 + Math.floor(random() * (n - 1)) : 0,
        at,
        language,
        random,
      ),
    )
    .join('')
}

/** On the average `each`, but far from evenly: that many is e times an exponential's mean. */
const howMany = (each: number, random: Random): number =>
  random() < 0.0005 ? 120 * each : Math.floor(-Math.log(1 - random()) * each * 1.08)

function comment(
  id: number,
  parent: number,
  { stamp }: Moment,
  language: Language | null,
  random: Random,
): string {
  const fate = random()
  const approved = fate < 0.88 ? '1' : fate < 0.95 ? 'spam' : fate < 0.98 ? '0' : 'trash'
  const type = random() < 0.03 ? 'pingback' : 'comment'
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id>${element('wp:comment_author', wordOf(language, random))}${element('wp:comment_author_email', `reader${id % 9_973}@mail.example`)}<wp:comment_author_url></wp:comment_author_url>${element('wp:comment_author_IP', `198.51.${(id >> 8) & 255}.${id & 255}`)}${element('wp:comment_date', stamp)}${element('wp:comment_date_gmt', stamp)}${element('wp:comment_content', `${sentenceOf(language, random)} ${sentenceOf(language, random)}\n\n${sentenceOf(language, random)}`)}${element('wp:comment_approved', approved)}${element('wp:comment_type', type)}<wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
`
}
