import type { Html } from '#platform/view/html.ts'
import type { Pages, Paper, Place, Teaser } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Pagination, PodcastLine, StoryList } from '#ui/lists.tsx'

interface Props {
  readonly paper: Paper
  readonly topic: Place & { readonly description?: string | undefined }
  readonly count: number
  readonly stories: readonly Teaser[]
  readonly pages?: Pages | undefined
  readonly address?: string | undefined
  /** What of it can be listened to, where there is any. */
  readonly podcast?: Place | undefined
}

export function TopicPage(props: Props): Html {
  const { paper, topic, count, stories, podcast, pages = {}, address } = props
  const meta = {
    title: topic.name,
    description: topic.description,
    canonical: address ?? topic.path,
    feed: topic,
    podcasts: podcast && [podcast],
  }
  return (
    <Frame paper={paper} meta={meta} page="list">
      <header class="page-head">
        <p class="label">{paper.words.topic}</p>
        <h1>{topic.name}</h1>
        <p class="intro">{topic.description ?? paper.words.stories({ count })}</p>
        <PodcastLine of={podcast} />
      </header>
      <StoryList stories={stories} words={paper.words} />
      <Pagination {...pages} words={paper.words} />
    </Frame>
  )
}
