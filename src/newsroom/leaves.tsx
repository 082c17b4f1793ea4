// Pictures and files as cards: what they look like, what they are called, and what somebody should see to.
import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import type { Leaf } from './media-facts.ts'
import { mediaWords } from './media-words.ts'

/** `choosing`: the form that those which are chosen belong to. */
export const Leaves = ({
  leaves,
  choosing,
}: {
  leaves: readonly Leaf[]
  choosing?: string | undefined
}): Html => (
  <ul class="leaves">
    {leaves.map((leaf) => (
      <li>
        {choosing && (
          <input
            type="checkbox"
            form={choosing}
            name="media"
            value={leaf.id}
            aria-label={mediaWords.chooseOne(leaf.name)}
          />
        )}
        <LeafFace leaf={leaf} />
      </li>
    ))}
  </ul>
)

export const LeafFace = ({ leaf }: { leaf: Leaf }): Html => (
  <>
    <Link to={leaf.path}>
      {leaf.thumb ? (
        <img src={leaf.thumb.src} width={leaf.thumb.width} height={leaf.thumb.height} alt="" loading="lazy" />
      ) : (
        <span class="faceless">{leaf.kind}</span>
      )}
      <span class="leaf-name">{leaf.name}</span>
    </Link>
    {leaf.credit !== '' && <span class="leaf-credit">{leaf.credit}</span>}
    {leaf.note && <span class="leaf-note">{leaf.note}</span>}
  </>
)
