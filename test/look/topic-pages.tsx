// The pages about topics, and about several pictures.
import type { Desk } from '#newsroom/facts.ts'
import { SeveralMediaPage } from '#newsroom/several-media.tsx'
import { TopicPage } from '#newsroom/topic.tsx'
import { TopicsPage } from '#newsroom/topics.tsx'
import type { Html } from '#platform/view/html.ts'

const said = { text: 'One topic stands in Harbour now. Old addresses lead there.' }
const undoing = { action: '/newsroom/settings/topics/separation', fields: [['topic[]', 'topic_2']] } as const
const wrong = [{ field: 'into', message: 'There is no topic of this name.' }]
const thumb = { src: '/pictures/media_1/0123456789ab-320.jpg', width: 320, height: 213 }

export const topicPages = (desk: Desk): Record<string, Html> => ({
  'desk-topics': (
    <TopicsPage
      {...{ desk, said, undoing }}
      errors={[]}
      list={{
        asked: { q: '', show: 'all', sort: 'name', page: 1 },
        query: '',
        rows: [
          { id: 'topic_1', name: 'Harbour', path: '/topic/harbour', stories: 13, isChosen: true },
          { id: 'topic_2', name: 'Мост', path: '/topic/мост', stories: 0, isChosen: false },
        ],
        pages: { older: '/newsroom/settings/topics?page=2' },
        into: '',
        typed: '',
      }}
    />
  ),
  'desk-topic': (
    <TopicPage
      {...{ desk, said, undoing }}
      errors={wrong}
      topic={{
        id: 'topic_1',
        name: 'Harbour',
        path: '/topic/harbour',
        stories: 0,
        former: [{ slug: 'harbor', path: '/topic/harbor' }],
        merged: [{ id: 'topic_2', name: 'Мост', path: '/topic/мост' }],
        typed: { name: 'Harbour', address: 'harbour', into: 'Harvour' },
      }}
    />
  ),
  'desk-media-several': (
    <SeveralMediaPage
      desk={desk}
      leaves={[
        {
          id: 'media_1',
          path: '/newsroom/media/media_1',
          name: 'mole.jpg',
          kind: 'Picture',
          thumb,
          credit: '',
        },
      ]}
      zone="Europe/London"
      typed={{ alt: '', caption: '', credit: '', rights: '', rightsUntil: 'soon' }}
      errors={[{ field: 'rightsUntil', message: 'Write it as a day' }]}
    />
  ),
})
