import type { Html } from '#platform/view/html.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { addresses, formerAddressesOf, topicAddress } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { MainButton } from './main-button.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import type { TopicFacts, Undoing } from './topic-facts.ts'
import { RowDeed, Undo } from './topics.tsx'
import { topicWords as words } from './topic-words.ts'

interface Props {
  readonly desk: Desk
  readonly said?: Said | undefined
  readonly undoing?: Undoing | undefined
  readonly errors: readonly FieldError[]
  readonly topic: TopicFacts
}

/** One topic: what it is called, where it stands, and what stands in it. */
export const TopicPage = ({ desk, said, undoing, errors, topic }: Props): Html => (
  <SettingsFrame here={addresses.topics} {...{ desk, said, errors }} title={topic.name}>
    {undoing && <Undo undoing={undoing} />}
    {topic.standsIn ? (
      <Standing {...topic.standsIn} id={topic.id} into={topic.standsIn.id} />
    ) : (
      <>
        <p class="help">
          {words.stories(topic.stories)} {topic.stories > 0 && <Link to={topic.path}>{words.asReaders}</Link>}
        </p>
        <form class="form" action={topicAddress(topic.id)} method="post">
          <TextField name="name" label={words.name} value={topic.typed.name} errors={errors} />
          <TextField
            name="address"
            label={words.address}
            help={words.addressHelp(topic.path)}
            value={topic.typed.address}
            errors={errors}
          />
          <MainButton>{words.save}</MainButton>
        </form>
        <Merging topic={topic} errors={errors} />
        {topic.stories === 0 && <Removing id={topic.id} />}
      </>
    )}
    {topic.former.length > 0 && <Former topic={topic} />}
    {topic.merged.length > 0 && <Merged topic={topic} />}
  </SettingsFrame>
)

interface StandingProps {
  readonly id: string
  readonly name: string
  readonly into: NonNullable<TopicFacts['standsIn']>['id']
}
const Standing = ({ id, name, into }: StandingProps): Html => (
  <>
    <p>
      {words.standsIn(name)} <Link to={topicAddress(into)}>{name}</Link>
    </p>
    <RowDeed action={addresses.topicsSeparated} fields={[['topic[]', id]]}>
      <button type="submit" class="deed">
        {words.separate}
      </button>
    </RowDeed>
  </>
)

const Merging = ({ topic, errors }: { topic: TopicFacts; errors: readonly FieldError[] }): Html => (
  <section class="topic-part">
    <h2>{words.mergeOne}</h2>
    <form class="form" action={addresses.topicsMerged} method="post">
      <input type="hidden" name="topic[]" value={topic.id} />
      <input type="hidden" name="back" value={topic.id} />
      <TextField
        name="into"
        label={words.other}
        help={words.mergeOneHelp}
        value={topic.typed.into}
        errors={errors}
      />
      <p class="deeds">
        <button type="submit" class="deed">
          {words.merge}
        </button>
      </p>
    </form>
  </section>
)

const Removing = ({ id }: Pick<TopicFacts, 'id'>): Html => (
  <section class="topic-part">
    <h2>{words.removeOne}</h2>
    <p class="help">{words.removeOneHelp}</p>
    <RowDeed
      action={addresses.topicsRemoved}
      fields={[
        ['topic[]', id],
        ['back', id],
      ]}
    >
      <button type="submit" class="deed">
        {words.remove}
      </button>
    </RowDeed>
  </section>
)

const Former = ({ topic: { id, former } }: { topic: TopicFacts }): Html => (
  <section class="topic-part">
    <h2>{words.former}</h2>
    <ul class="topic-ways">
      {former.map(({ slug, path }) => (
        <li>
          <span dir="auto">{path}</span>
          <RowDeed
            action={formerAddressesOf(id)}
            fields={[
              ['deed', 'take-down'],
              ['slug', slug],
            ]}
          >
            <button type="submit" class="plain" aria-label={words.takeDownLabel(path)}>
              {words.takeDown}
            </button>
          </RowDeed>
        </li>
      ))}
    </ul>
  </section>
)

const Merged = ({ topic: { merged } }: { topic: TopicFacts }): Html => (
  <section class="topic-part">
    <h2>{words.merged}</h2>
    <ul class="topic-ways">
      {merged.map(({ id, name, path }) => (
        <li>
          <span>
            <Link to={topicAddress(id)}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span dir="auto">{path}</span>
          </span>
          <RowDeed action={addresses.topicsSeparated} fields={[['topic[]', id]]}>
            <button type="submit" class="plain" aria-label={words.separateLabel(name)}>
              {words.separate}
            </button>
          </RowDeed>
        </li>
      ))}
    </ul>
  </section>
)
