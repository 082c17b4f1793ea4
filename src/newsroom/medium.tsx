import type { Html } from '#platform/view/html.ts'
import { ErrorSummary } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Time } from '#ui/time.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import type { Focusing, MediumFacts } from './media-facts.ts'
import { CropForms } from './crop-forms.tsx'
import { MediaSaid } from './media-said.tsx'
import { mediaWords } from './media-words.ts'
import { FocusForm, ReplaceForm, WordsForm } from './medium-forms.tsx'
import { deskWords } from './words.ts'

/** One picture or file: what it is, what is said of it, where it is shown. */
export function MediumPage({
  desk,
  medium,
  said,
}: {
  desk: Desk
  medium: MediumFacts
  said?: Said | undefined
}): Html {
  const { keeping } = medium
  return (
    <DeskFrame
      desk={desk}
      title={medium.name}
      page="desk-medium"
      script={keeping?.focusing && { src: desk.files.cropping }}
    >
      <div class="desk-head">
        <h1>{medium.name}</h1>
      </div>
      <MediaSaid said={said} undoing={medium.undoing} />
      {medium.notes.map((note) => (
        <p class="said warned">{note}</p>
      ))}
      {keeping && <ErrorSummary title={deskWords.somethingWrong} errors={keeping.errors} />}
      <div class="medium">
        <Preview medium={medium} />
        <div class="medium-words">
          {keeping && <WordsForm keeping={keeping} />}
          <Used medium={medium} />
          {keeping && <ReplaceForm keeping={keeping} />}
          <Deeds medium={medium} />
          {keeping && (
            <p class="removal">
              <Link to={keeping.removal}>{mediaWords.remove}</Link>
            </p>
          )}
        </div>
        {keeping?.focusing && <Cropped focusing={keeping.focusing} />}
      </div>
    </DeskFrame>
  )
}

const Cropped = ({ focusing }: { focusing: Focusing }): Html => (
  <div>
    <FocusForm focusing={focusing} />
    <CropForms {...focusing} />
  </div>
)

const Preview = ({ medium: { preview, player, particulars, original } }: { medium: MediumFacts }): Html => (
  <figure class="proof">
    {preview && <img src={preview.src} width={preview.width} height={preview.height} alt="" />}
    {player?.isFilm === true && <video src={player.src} controls preload="metadata" />}
    {player?.isFilm === false && <audio src={player.src} controls preload="metadata" />}
    <figcaption>
      <dl>
        {particulars.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {original && (
        <p>
          <Link to={original}>{mediaWords.original}</Link>
        </p>
      )}
    </figcaption>
  </figure>
)

const Used = ({ medium: { used } }: { medium: MediumFacts }): Html => (
  <section>
    <h2>{mediaWords.whereUsed}</h2>
    {used.length === 0 ? (
      <p class="help">{mediaWords.nowhere}</p>
    ) : (
      <ul class="used">
        {used.map(({ name, path }) => (
          <li>
            <Link to={path}>{name}</Link>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Deeds = ({ medium: { deeds } }: { medium: MediumFacts }): Html | null =>
  deeds.length === 0 ? null : (
    <section>
      <h2>{mediaWords.history}</h2>
      <ol class="chronicle">
        {deeds.map(({ what, at, who }) => (
          <li>
            <Time at={at} />
            <span>
              <span class="what">{what}</span>, {who}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
