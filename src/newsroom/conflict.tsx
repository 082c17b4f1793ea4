import type { Html } from '#platform/view/html.ts'
import type { Stamp } from '#ui/facts.ts'
import { Time } from '#ui/time.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { EditorForm } from './editor.tsx'
import type { Desk, Draft, Editing } from './facts.ts'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  /** Your text, with the revision that is stored now, so that saving again succeeds. */
  readonly yours: Editing
  readonly theirs: { readonly draft: Draft; readonly who: string; readonly ago: string; readonly at: Stamp }
}

/** Somebody saved meanwhile. Both texts stand here; nothing is lost and nothing is merged behind anyone's back. */
export function ConflictPage({ desk, yours, theirs }: Props): Html {
  return (
    <DeskFrame desk={desk} title={deskWords.conflict} page="desk-editor">
      <div class="desk-head">
        <h1>{deskWords.conflict}</h1>
      </div>
      <p class="said" role="alert">
        {deskWords.conflictHint}
      </p>
      <section class="stored">
        <h2>
          {deskWords.theirs(theirs.who, theirs.ago)} (<Time at={theirs.at} />)
        </h2>
        <Stored draft={theirs.draft} />
      </section>
      <section>
        <h2>{deskWords.yours}</h2>
        <EditorForm editing={yours} save={deskWords.saveMine} />
      </section>
    </DeskFrame>
  )
}

function Stored({ draft }: { draft: Draft }): Html {
  return (
    <dl>
      <dt>{deskWords.headline}</dt>
      <dd class="stored-headline">{draft.headline}</dd>
      <dt>{deskWords.standfirst}</dt>
      <dd>{draft.standfirst}</dd>
      <dt>{deskWords.topics}</dt>
      <dd>{draft.topics}</dd>
      <dt>
        <label for="their-body">{deskWords.body}</label>
      </dt>
      <dd>
        <textarea id="their-body" rows={16} readonly>
          {`\n${draft.body}`}
        </textarea>
      </dd>
    </dl>
  )
}
