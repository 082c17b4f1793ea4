// Records of pictures as an export has them: an item of its own with PHP's serialised sizes in its meta, and the ways stories use it.
import { pick, type Random } from './words.ts'
import { date, element, homeOf, meta, type Moment } from './xml.ts'

export interface Picture {
  readonly id: number
  readonly name: string
  readonly alt: string
  readonly caption: string
  readonly at: Moment
  readonly parent: number
}

const sizes = [
  ['medium', 300, 200],
  ['large', 1024, 683],
  ['thumbnail', 150, 150],
  ['medium_large', 768, 512],
] as const

const fileOf = ({ name, at }: Picture): string => `${at.year}/${at.month}/${name}.jpg`
const addressOf = (picture: Picture, size = ''): string =>
  `${homeOf}/wp-content/uploads/${fileOf(picture).replace('.jpg', `${size}.jpg`)}`

export const pictureItem = (picture: Picture): string => `<item>${element('title', picture.name)}
<link>${homeOf}/${picture.name}/</link><pubDate>${picture.at.feed}</pubDate>${element('dc:creator', 'writer1')}
<guid isPermaLink="false">${addressOf(picture)}</guid><description></description>
${element('content:encoded', '')}${element('excerpt:encoded', picture.caption)}
<wp:post_id>${picture.id}</wp:post_id>${date(picture.at)}${element('wp:comment_status', 'closed')}${element('wp:post_name', picture.name)}${element('wp:status', 'inherit')}<wp:post_parent>${picture.parent}</wp:post_parent><wp:menu_order>0</wp:menu_order>${element('wp:post_type', 'attachment')}${element('wp:post_password', '')}<wp:is_sticky>0</wp:is_sticky>${element('wp:attachment_url', addressOf(picture))}
${meta('_wp_attached_file', fileOf(picture))}${meta('_wp_attachment_metadata', serialised(picture))}${picture.alt === '' ? '' : meta('_wp_attachment_image_alt', picture.alt)}
</item>
`

function serialised(picture: Picture): string {
  const text = (words: string): string => `s:${Buffer.byteLength(words)}:"${words}"`
  const each = sizes.map(
    ([name, width, height]) =>
      `${text(name)};a:4:{s:4:"file";${text(`${picture.name}-${width}x${height}.jpg`)};s:5:"width";i:${width};s:6:"height";i:${height};s:9:"mime-type";s:10:"image/jpeg";}`,
  )
  return `a:5:{s:5:"width";i:3000;s:6:"height";i:2000;s:4:"file";${text(fileOf(picture))};s:5:"sizes";a:${sizes.length}:{${each.join('')}}s:10:"image_meta";a:1:{s:6:"credit";s:0:"";}}`
}

const image = (picture: Picture): string =>
  `<img src="${addressOf(picture, '-1024x683')}" alt="${picture.alt}" width="1024" height="683" class="size-large wp-image-${picture.id}" />`

/** In the markup of the block editor: one picture, or a gallery of several. */
export function pictureBlocks(pictures: readonly Picture[], random: Random): string {
  const [first] = pictures
  if (first === undefined) return ''
  const one = (picture: Picture): string =>
    `<!-- wp:image {"id":${picture.id},"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large">${image(picture)}${picture.caption === '' ? '' : `<figcaption class="wp-element-caption">${picture.caption}</figcaption>`}</figure>\n<!-- /wp:image -->`
  if (pictures.length === 1 || random() < 0.6) return one(first)
  return `<!-- wp:gallery {"linkTo":"none"} -->\n<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${pictures.map(one).join('\n\n')}</figure>\n<!-- /wp:gallery -->`
}

/** In the markup of the editor before it. */
export function pictureCodes(pictures: readonly Picture[], random: Random): string {
  const [first] = pictures
  if (first === undefined) return ''
  const ways = [
    `<a href="${addressOf(first)}">${image(first)}</a>`,
    `[caption id="attachment_${first.id}" align="alignnone" width="1024"]${image(first)} ${first.caption || first.alt}[/caption]`,
    `[gallery ids="${pictures.map(({ id }) => id).join(',')}"]`,
  ]
  return pick(random, ways)
}
