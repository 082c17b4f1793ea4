// Which pictures a text names anywhere: in a shortcode of whatever plugin, as the still of a film, in a builder's settings. Their old pages
// may lead to the story.

export interface Named {
  readonly numbers: readonly number[]
  readonly addresses: readonly string[]
}

const most = 2_000
const file = /\/(?:uploads|files)\/[^\s"'<>()[\]|,?#]{1,500}\.\w{2,5}/gi
const number =
  /(?:\b(?:ids?|include|images?|image_ids?|img_id|photo_id|gallery_ids|attachment(?:_id)?|media_?id)|wp-image)["']?\s*[:=-]\s*["'[]*(\d[\d,|\sa-z-]{0,2000})/gi

export function namedIn(written: string): Named {
  const text = written.includes('\\') ? written.replaceAll('\\', '') : written
  const numbers = [...text.matchAll(number)].slice(0, most).flatMap(([, list = '']) => list.split(/\D+/))
  return {
    numbers: [...new Set(numbers.filter((one) => /^\d{1,15}$/.test(one)).map(Number))],
    addresses: [...new Set([...text.matchAll(file)].slice(0, most).map((found) => addressAt(text, found)))],
  }
}

/** What stands before the folder is sought backwards, for a text may be one word of many thousand letters. */
const addressAt = (text: string, { 0: path, index }: RegExpExecArray): string =>
  withoutProxy((/[^\s"'<>()[\]|=,]*$/.exec(text.slice(Math.max(0, index - 300), index))?.[0] ?? '') + path)

/** `https://i0.wp.com/paper.example/…/mole.jpg` is the paper's own, by way of another host. */
const withoutProxy = (written: string): string =>
  written.replace(/^(?:https?:)?\/\/i\d\.wp\.com\//, 'https://')
