/** What an advertiser writes where the counted link belongs. */
export const clickMark = '{click}'

/**
 * An advertisement of HTML as a document. It is not ours and nothing of it is made safe: the answer it goes out with takes everything from
 * it that it could do harm with. Links open a window of their own, because it may not lead the page anywhere.
 */
export function creativeDocument(html: string, click: string): string {
  const linked = html.replaceAll(clickMark, click)
  if (/<html[\s>]/i.test(linked)) return linked
  return `<!doctype html>
<html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><base target="_blank">
<style>html,body{margin:0;overflow:hidden}</style></head><body>${linked}</body></html>
`
}
