import type { Html } from '#platform/view/html.ts'
import type { Pages, Paper, Place, Teaser } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Pagination, StoryList } from '#ui/lists.tsx'

interface Props {
  readonly paper: Paper
  readonly topic: Place & { readonly description?: string | undefined }
  readonly count: number
  readonly stories: readonly Teaser[]
  readonly pages?: Pages | undefined
  readonly address?: string | undefined
}

export function TopicPage({ paper, topic, count, stories, pages = {}, address }: Props): Html {
  const meta = { title: topic.name, description: topic.description, canonical: address ?? topic.path }
  return (
    <Frame paper={paper} meta={meta} page="list">
      <header class="page-head">
        <p class="label">{paper.words.topic}</p>
        <h1>{topic.name}</h1>
        <p class="intro">{topic.description ?? paper.words.stories({ count })}</p>
      </header>
      <StoryList stories={stories} words={paper.words} />
      <Pagination {...pages} words={paper.words} />
    </Frame>
  )
}
