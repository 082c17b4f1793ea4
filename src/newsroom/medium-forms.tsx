import type { Html } from '#platform/view/html.ts'
import { AreaField, type FieldError, TextField } from '#ui/fields.tsx'
import { DayField } from './moment-fields.tsx'
import { MainButton } from './main-button.tsx'
import type { Focusing, Keeping, WordsTyped } from './media-facts.ts'
import { mediaWords } from './media-words.ts'

const wordFields = ['caption', 'credit', 'rights'] as const

interface WordsProps {
  readonly typed: WordsTyped
  readonly errors: readonly FieldError[]
  readonly helps: Readonly<Partial<Record<keyof WordsTyped, string>>>
  readonly zone: string
}

/** What can be said of one picture and of many. */
export const SharedWords = ({ typed, errors, helps, zone }: WordsProps): Html => (
  <>
    {wordFields.map((name) => (
      <AreaField
        {...{ name, label: mediaWords[name], help: helps[name], errors }}
        value={typed[name]}
        rows={name === 'caption' ? 2 : 1}
      />
    ))}
    <DayField
      {...{ name: 'rightsUntil', label: mediaWords.rightsUntil, help: helps.rightsUntil, errors, zone }}
      value={typed.rightsUntil}
    />
  </>
)

export function WordsForm({ keeping }: { keeping: Keeping }): Html {
  const { words, errors } = keeping
  return (
    <form class="form" action={keeping.action} method="post">
      {keeping.isSeen && (
        <AreaField
          {...{ name: 'alt', label: mediaWords.alt, help: mediaWords.altHelp, errors }}
          value={words.alt}
          rows={2}
        />
      )}
      <SharedWords
        typed={words}
        zone={keeping.zone}
        errors={errors}
        helps={{
          caption: mediaWords.captionHelp,
          credit: mediaWords.creditHelp,
          rights: mediaWords.rightsHelp,
          rightsUntil: mediaWords.rightsUntilHelp(keeping.zone),
        }}
      />
      <MainButton>{mediaWords.saveWords}</MainButton>
    </form>
  )
}

/** A picture that is a button: where it is pressed goes along. Whoever has no mouse types two numbers. */
export function FocusForm({ focusing }: { focusing: Focusing }): Html {
  const { action, picture, x, y } = focusing
  return (
    <section class="focusing">
      <h2>{mediaWords.focus}</h2>
      <p class="help">{mediaWords.focusHint}</p>
      <form action={action} method="post">
        <input
          type="image"
          name="at"
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={mediaWords.focusButton}
        />
      </form>
      <form class="form focus-numbers" action={action} method="post">
        <TextField name="x" label={mediaWords.fromLeft} value={String(x)} />
        <TextField name="y" label={mediaWords.fromTop} value={String(y)} />
        <button type="submit" class="deed">
          {mediaWords.setFocus}
        </button>
      </form>
    </section>
  )
}

export const ReplaceForm = ({ keeping }: { keeping: Keeping }): Html => (
  <section>
    <h2>{mediaWords.replace}</h2>
    <form class="form" action={keeping.replaceAction} method="post" enctype="multipart/form-data">
      <div class="field">
        <label for="file">{mediaWords.file}</label>
        <p class="help" id="file-help">
          {mediaWords.replaceHint}
        </p>
        <input type="file" id="file" name="file" aria-describedby="file-help" required />
      </div>
      <p class="deeds">
        <button type="submit" class="deed">
          {mediaWords.replaceButton}
        </button>
      </p>
    </form>
  </section>
)
