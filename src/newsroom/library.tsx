import { wordsIn } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { ErrorSummary } from '#ui/fields.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import type { LibraryFacts } from './media-facts.ts'
import { mediaKindWords, mediaWords } from './media-words.ts'
import { Leaves } from './leaves.tsx'
import { MediaSaid } from './media-said.tsx'

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
    <DeskFrame
      desk={desk}
      title={mediaWords.title}
      page="desk-list"
      script={library.bringIn ? { src: desk.files.bringing } : undefined}
    >
      <div class="desk-head">
        <h1>{mediaWords.title}</h1>
      </div>
      <MediaSaid said={said} undoing={library.undoing} />
      <ErrorSummary title={mediaWords.refused} errors={library.refused} />
      {library.bringIn && <BringIn action={library.bringIn} />}
      <Finder library={library} />
      {library.leaves.length > 0 ? <Chosen library={library} /> : <NoLeaves library={library} />}
      <Pagination {...library.pages} words={wordsIn('en')} />
    </DeskFrame>
  )
}

/** By a script one file at a time, with its progress; without one all of them at once. */
const BringIn = ({ action }: { action: string }): Html => (
  <>
    <form
      class="form bring-in"
      action={action}
      method="post"
      enctype="multipart/form-data"
      {...saidWhileSending}
    >
      <div class="field">
        <label for="files">{mediaWords.files}</label>
        <p class="help" id="files-help">
          {mediaWords.bringInHelp} <span class="by-script">{mediaWords.dropHelp}</span>
        </p>
        <input type="file" id="files" name="files" multiple aria-describedby="files-help" required />
      </div>
      <button type="submit" class="deed main">
        {mediaWords.bringIn}
      </button>
    </form>
    <section class="brought" data-brought aria-labelledby="brought">
      <h2 id="brought">{mediaWords.onTheirWay}</h2>
      <p role="status" data-sum />
      <progress data-whole max={1} value={0} aria-label={mediaWords.onTheirWay} />
      <p data-next>
        <a href={addresses.mediaSeveral} class="deed">
          {mediaWords.describeThem}
        </a>
      </p>
      <ol data-list />
    </section>
  </>
)

const saidWhileSending = {
  'data-bringing': '',
  'data-waits': mediaWords.waits,
  'data-comes': mediaWords.comes,
  'data-looks': mediaWords.looks,
  'data-in': mediaWords.isIn,
  'data-known': mediaWords.isKnown,
  'data-lost': mediaWords.lost,
  'data-again': mediaWords.again,
  'data-sum': mediaWords.sum,
  'data-not': mediaWords.notIn,
  'data-not-one': mediaWords.oneNotIn,
  'data-over': mediaWords.over,
  'data-several': addresses.mediaSeveral,
} as const

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
      <p>
        <label for="rights">{mediaWords.rightsChoice}</label>
        <select id="rights" name="rights">
          {Object.entries(mediaWords.rightsChoices).map(([which, name]) => (
            <option value={which} selected={which === library.rights}>
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

/** The cards, and under them what can be done to those that are chosen. */
const Chosen = ({ library: { leaves, several } }: { library: LibraryFacts }): Html => (
  <>
    <Leaves leaves={leaves} choosing={several && 'several'} />
    {several && (
      <form id="several" class="leaves-chosen" action={several} method="get">
        <button type="submit" class="deed">
          {mediaWords.describeChosen}
        </button>
      </form>
    )}
  </>
)

function NoLeaves({ library }: { library: LibraryFacts }): Html {
  if (library.query === '' && library.kind === '' && library.rights === 'any')
    return <Empty title={mediaWords.nothingHere}>{mediaWords.nothingHereHint}</Empty>
  return <Empty title={mediaWords.noneFound}>{mediaWords.noneFoundHint}</Empty>
}
