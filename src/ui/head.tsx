import { ogLocale } from '#languages/tag.ts'
import { writtenPath } from '#platform/http/address.ts'
import type { Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { Dress } from './dress.tsx'
import type { HeadSnippets, Paper, Picture, Place, Rights, TranslationPlace, Written } from './facts.ts'
import { feedFormats } from './feed-formats.ts'
import { JsonLd } from './json-ld.tsx'

/** What a page says about itself to machines. */
export interface Meta {
  /** Without the paper's name; empty on the front page. */
  readonly title: string
  readonly description?: string | undefined
  /** Path on this paper, or absolute where the original stands elsewhere. Left out on pages that have no address to keep (errors). */
  readonly canonical?: string | undefined
  /** `article` for stories. */
  readonly type?: 'website' | 'article' | 'profile' | undefined
  /** What shared links show: 16:9, and large. */
  readonly picture?: Picture | undefined
  /** The picture that the reader came for, asked for before the page is read to the end. */
  readonly first?: { readonly picture: Picture; readonly sizes: string } | undefined
  /** Other sites that frames of the page may load after a click. Without any, the page has no script. */
  readonly frames?: readonly string[] | undefined
  readonly article?: ArticleMeta | undefined
  /** `noindex` for search results, errors and the newsroom. */
  readonly hidden?: boolean | undefined
  /** The page that has feeds of its own, before the paper's. */
  readonly feed?: Place | undefined
  /** What of it can be listened to. */
  readonly podcasts?: readonly Place[] | undefined
  /** Of the title and the description, where it is not the paper's. */
  readonly written?: Written | undefined
  /** The page in other languages, itself among them. */
  readonly translations?: readonly TranslationPlace[] | undefined
  readonly jsonLd?: unknown
  /** It shows something of the newsroom's books. */
  readonly isDesk?: boolean | undefined
}

export interface ArticleMeta {
  readonly publishedIso: string
  readonly modifiedIso: string
  readonly section: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
}

/** Spelled as the address that answers in the end, every script in it encoded. */
function absolute(origin: string, path: string): string {
  if (/^https?:/.test(path)) return path
  const [bare = '', ...query] = path.split('?')
  return [origin + writtenPath(bare), ...query].join('?')
}

function titleOf(paper: Paper, title: string): string {
  if (title === '') return paper.words.frontTitle({ paper: paper.name, tagline: paper.tagline })
  const whole = paper.words.pageTitle({ page: title, paper: paper.name })
  return whole.length <= 70 ? whole : title
}

/** For a page that nobody has described: where it stands, and what paper that is. */
const descriptionOf = (paper: Paper, title: string): string => `${title} – ${paper.name}: ${paper.tagline}`

export function Head({ paper, meta }: { paper: Paper; meta: Meta }): Html {
  const canonical = meta.canonical === undefined ? undefined : absolute(paper.origin, meta.canonical)
  const description = meta.description ?? (canonical && descriptionOf(paper, meta.title))
  return (
    <head>
      <meta charset="utf-8" />
      <title {...meta.written}>{titleOf(paper, meta.title)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {description && <meta name="description" content={description} />}
      <meta name="robots" content={robotsOf(paper, meta)} />
      {canonical && <link rel="canonical" href={canonical} />}
      {meta.first && <Preload {...meta.first} />}
      <Alternates origin={paper.origin} translations={meta.translations} />
      <Dress files={paper.files} isDesk={meta.isDesk} />
      {meta.frames && meta.frames.length > 0 && <script src={paper.files.frames} defer />}
      <FeedLinks paper={paper} {...meta} />
      <RightsMeta rights={paper.rights} />
      {canonical && <Social paper={paper} meta={{ ...meta, description }} canonical={canonical} />}
      {paper.snippets && <Snippets of={paper.snippets} />}
      {meta.jsonLd !== undefined && <JsonLd value={meta.jsonLd} />}
    </head>
  )
}

/** After everything of the paper's own, so that none of it waits for them. */
const Snippets = ({ of: { metas, links, scripts } }: { of: HeadSnippets }): Html => (
  <>
    {metas.map(({ name, content }) => (
      <meta name={name} content={content} />
    ))}
    {links.map(({ rel, href }) => (
      <link rel={rel} href={safeUrl(href)} />
    ))}
    {scripts.map(({ src, attributes }) => (
      <script src={safeUrl(src)} {...attributes} />
    ))}
  </>
)

const robotsOf = ({ rights }: Paper, { hidden }: Meta): string =>
  hidden || rights.unlisted ? 'noindex' : 'max-image-preview:large'

/** The page's own feeds before the paper's. */
const FeedLinks = ({
  paper,
  feed,
  podcasts = [],
}: { paper: Paper } & Pick<Meta, 'feed' | 'podcasts'>): Html => (
  <>
    {feed && <Feeds of={feed} />}
    {podcasts.map(({ name, path }) => (
      <link rel="alternate" type="application/rss+xml" title={name} href={path} />
    ))}
    <Feeds of={{ name: paper.name, path: '' }} />
  </>
)

/** The same stories in three formats: a reader's program takes the one it knows. */
const Feeds = ({ of: { name, path } }: { of: Place }): Html => (
  <>
    {feedFormats.map(({ file, type, called }) => (
      <link rel="alternate" type={type} title={`${name} (${called})`} href={`${path}/${file}`} />
    ))}
  </>
)

function RightsMeta({ rights: { mining, licence, machineLicence } }: { rights: Rights }): Html {
  return (
    <>
      {mining && <meta name="tdm-reservation" content={mining.reserved ? '1' : '0'} />}
      {mining?.policy && <meta name="tdm-policy" content={mining.policy} />}
      {licence && <link rel="license" href={licence} />}
      {machineLicence && <link rel="license" type="application/rsl+xml" href={machineLicence} />}
    </>
  )
}

/** In the form that a present browser chooses; one that does not know it passes the line over. */
function Preload({ picture: { src, sources = [] }, sizes }: NonNullable<Meta['first']>): Html {
  const [best] = sources.filter(({ still }) => !still)
  if (!best) return <link rel="preload" as="image" href={src} fetchpriority="high" />
  const { type, srcset } = best
  return (
    <link rel="preload" as="image" imagesrcset={srcset} imagesizes={sizes} type={type} fetchpriority="high" />
  )
}

/** https://developers.google.com/search/docs/specialty/international/localized-versions: each names all, itself too, and one for everybody else. */
function Alternates({ origin, translations = [] }: { origin: string } & Pick<Meta, 'translations'>) {
  if (translations.length === 0) return null
  return (
    <>
      {translations.map(({ path, written, isDefault }) => (
        <>
          <link rel="alternate" hreflang={written.lang} href={absolute(origin, path)} />
          {isDefault && <link rel="alternate" hreflang="x-default" href={absolute(origin, path)} />}
        </>
      ))}
    </>
  )
}

function Social({ paper, meta, canonical }: { paper: Paper; meta: Meta; canonical: string }): Html {
  return (
    <>
      <meta property="og:title" content={meta.title === '' ? paper.name : meta.title} />
      <meta property="og:type" content={meta.type ?? 'website'} />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={paper.name} />
      <meta property="og:locale" content={ogLocale(meta.written?.lang ?? paper.language)} />
      {meta.translations && meta.translations.length > 0 && <OtherLocales meta={meta} paper={paper} />}
      {meta.description && <meta property="og:description" content={meta.description} />}
      {meta.picture && <PictureMeta paper={paper} picture={meta.picture} />}
      {meta.article && <ArticleTags article={meta.article} />}
      <meta name="twitter:card" content={meta.picture ? 'summary_large_image' : 'summary'} />
    </>
  )
}

function OtherLocales({ paper, meta }: { paper: Paper; meta: Meta }): Html {
  const own = ogLocale(meta.written?.lang ?? paper.language)
  const all = (meta.translations ?? []).map(({ written }) => ogLocale(written.lang))
  return (
    <>
      {[...new Set(all)]
        .filter((locale) => locale !== own)
        .map((locale) => (
          <meta property="og:locale:alternate" content={locale} />
        ))}
    </>
  )
}

function PictureMeta({ paper, picture }: { paper: Paper; picture: Picture }): Html {
  return (
    <>
      <meta property="og:image" content={absolute(paper.origin, picture.src)} />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      {picture.alt && <meta property="og:image:alt" content={picture.alt} />}
    </>
  )
}

function ArticleTags({ article }: { article: ArticleMeta }): Html {
  return (
    <>
      <meta property="article:published_time" content={article.publishedIso} />
      <meta property="article:modified_time" content={article.modifiedIso} />
      <meta property="article:section" content={article.section} />
      {article.authors.map((author) => (
        <meta property="article:author" content={author} />
      ))}
      {article.tags.map((tag) => (
        <meta property="article:tag" content={tag} />
      ))}
    </>
  )
}
