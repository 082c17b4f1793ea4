import { languageOf, ownName } from '#languages/tag.ts'
import type { Html } from '#platform/view/html.ts'
import { Article, leadSizes } from '#ui/article.tsx'
import { type Paper, type Picture, type Place, places, type Story } from '#ui/facts.ts'
import { languagePath } from '#ui/feed-formats.ts'
import { Frame } from '#ui/frame.tsx'
import type { Meta } from '#ui/head.tsx'
import { Link } from '#ui/link.tsx'
import type { Space } from '#ui/slots.ts'
import { Advertisement } from './advertisement.tsx'
import { CommentBlock } from './comments.tsx'
import type { Comment, Suggestion } from './facts.ts'
import { addressOf, newsArticle } from './news-article.ts'
import { AlsoLike } from './also-like.tsx'
import { Share } from './share.tsx'

interface Props {
  readonly paper: Paper
  readonly story: Story
  /** For shared links, where the story has no picture of its own. */
  readonly share?: Picture | undefined
  /** Where its versions are, where it has more than one. */
  readonly changes?: string | undefined
  readonly suggestions: readonly Suggestion[]
  readonly comments: readonly Comment[]
  /** All that readers may see, also those beyond what the page carries. */
  readonly count: number
  /** Room for advertising; the one inside the text is drawn with it. */
  readonly spaces: readonly Space[]
}

/** A news story with everything a reader expects around it. */
export function StoryPage(props: Props): Html {
  const { paper, story, changes, suggestions, comments, count, spaces } = props
  return (
    <Frame paper={paper} meta={metaOf(props)} page="story" section={story.sections[0].path}>
      <Article story={story}>
        <footer class="story-foot" {...story.voice}>
          <Topics story={story} />
          <Share headline={story.headline} address={`${paper.origin}${story.path}`} words={story.words} />
          <p class="errata">
            <Link to={`${places.contact}?story=${encodeURIComponent(story.path)}`} rel="nofollow">
              {story.words.reportError}
            </Link>
            {changes && (
              <>
                {' · '}
                <Link to={changes}>{story.words.changesToStory}</Link>
              </>
            )}
          </p>
        </footer>
      </Article>
      <Advertisement slot="story-end" spaces={spaces} words={paper.words} />
      <AlsoLike suggestions={suggestions} heading={paper.words.youMayAlsoLike} />
      <CommentBlock comments={comments} count={count} words={paper.words} />
    </Frame>
  )
}

function Topics({ story }: { story: Story }): Html | null {
  if (story.topics.length === 0) return null
  return (
    <section class="topics">
      <h2>{story.words.topics}</h2>
      <ul {...story.around}>
        {story.topics.map((topic) => (
          <li>
            <Link to={topic.path} rel="tag">
              {topic.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whoever reads a story in another language may want the others in it. */
const languageFeed = ({ written: { lang } }: Story): Place => ({
  name: ownName(lang),
  path: languagePath(languageOf(lang)),
})

function metaOf({ paper, story, share, count }: Props): Meta {
  return {
    title: story.metaTitle ?? story.headline,
    description: story.metaDescription,
    canonical: story.original?.path ?? story.path,
    type: 'article',
    picture: story.press?.crops[0] ?? share,
    first: story.lead && { picture: story.lead.picture, sizes: leadSizes(story.lead) },
    frames: story.frames,
    written: story.around && story.written,
    feed: story.around && languageFeed(story),
    translations: story.translations,
    hidden: story.hidden,
    article: {
      publishedIso: story.published.iso,
      modifiedIso: (story.updated ?? story.published).iso,
      section: (story.sections.at(-1) ?? story.sections[0]).name,
      authors: story.bylines.map((byline) => addressOf(paper, byline.path)),
      tags: story.topics.map((topic) => topic.name),
    },
    jsonLd: newsArticle(paper, story, count),
  }
}
