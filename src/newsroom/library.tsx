import { wordsIn } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { ErrorSummary } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import type { Leaf, LibraryFacts } from './media-facts.ts'
import { mediaKindWords, mediaWords } from './media-words.ts'
import { SaidLine } from './said.tsx'

/** All pictures and files, newest first. */
export function LibraryPage({
  desk,
  library,
  said,
}: {
  desk: Desk
  library: LibraryFacts
  said?: Said | undefined
}): Html {
  return (
    <DeskFrame desk={desk} title={mediaWords.title} page="desk-list">
      <div class="desk-head">
        <h1>{mediaWords.title}</h1>
      </div>
      {said && <SaidLine said={said} />}
      <ErrorSummary title={mediaWords.refused} errors={library.refused} />
      {library.bringIn && <BringIn action={library.bringIn} />}
      <Finder library={library} />
      {library.leaves.length > 0 ? <Leaves leaves={library.leaves} /> : <NoLeaves library={library} />}
      <Pagination {...library.pages} words={wordsIn('en')} />
    </DeskFrame>
  )
}

const BringIn = ({ action }: { action: string }): Html => (
  <form class="form bring-in" action={action} method="post" enctype="multipart/form-data">
    <div class="field">
      <label for="files">{mediaWords.files}</label>
      <p class="help" id="files-help">
        {mediaWords.bringInHelp}
      </p>
      <input type="file" id="files" name="files" multiple aria-describedby="files-help" required />
    </div>
    <button type="submit" class="deed main">
      {mediaWords.bringIn}
    </button>
  </form>
)

const Finder = ({ library }: { library: LibraryFacts }): Html => (
  <search>
    <form class="finder" method="get">
      <p class="grow">
        <label for="q">{mediaWords.wordsInIt}</label>
        <input type="search" id="q" name="q" value={library.query} maxlength={200} />
      </p>
      <p>
        <label for="kind">{mediaWords.kind}</label>
        <select id="kind" name="kind">
          <option value="">{mediaWords.anyKind}</option>
          {Object.entries(mediaKindWords).map(([kind, name]) => (
            <option value={kind} selected={kind === library.kind}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" class="deed">
        {mediaWords.find}
      </button>
    </form>
  </search>
)

const Leaves = ({ leaves }: { leaves: readonly Leaf[] }): Html => (
  <ul class="leaves">
    {leaves.map((leaf) => (
      <li>
        <Link to={leaf.path}>
          {leaf.thumb ? (
            <img
              src={leaf.thumb.src}
              width={leaf.thumb.width}
              height={leaf.thumb.height}
              alt=""
              loading="lazy"
            />
          ) : (
            <span class="faceless">{leaf.kind}</span>
          )}
          <span class="leaf-name">{leaf.name}</span>
        </Link>
        {leaf.credit !== '' && <span class="leaf-credit">{leaf.credit}</span>}
        {leaf.note && <span class="leaf-note">{leaf.note}</span>}
      </li>
    ))}
  </ul>
)

function NoLeaves({ library }: { library: LibraryFacts }): Html {
  if (library.query === '' && library.kind === '')
    return <Empty title={mediaWords.nothingHere}>{mediaWords.nothingHereHint}</Empty>
  return <Empty title={mediaWords.noneFound}>{mediaWords.noneFoundHint}</Empty>
}
