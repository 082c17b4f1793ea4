// The shapes in which a picture is shown, and for each the part that stands for it.
import type { Html } from '#platform/view/html.ts'
import type { Cropping, Focusing } from './media-facts.ts'
import { mediaWords } from './media-words.ts'

/** With a script the part is drawn over the picture; without one it is typed. */
export const CropForms = ({ crops, cutAction }: Pick<Focusing, 'crops' | 'cutAction'>): Html => (
  <section>
    <h2>{mediaWords.crops}</h2>
    <p class="help">{mediaWords.cropsHelp}</p>
    <ul class="crops">
      {crops.map((crop) => (
        <li>
          <img
            src={crop.thumb.src}
            width={crop.thumb.width}
            height={crop.thumb.height}
            alt=""
            loading="lazy"
          />
          <p>
            {mediaWords.cropOf(crop.name)} {crop.isChosen ? mediaWords.isChosen : mediaWords.isByPoint}
          </p>
          <details>
            <summary>{mediaWords.choosePart}</summary>
            <CutForm crop={crop} action={cutAction} />
            {crop.isChosen && <FollowForm crop={crop} action={cutAction} />}
          </details>
        </li>
      ))}
    </ul>
  </section>
)

interface Props {
  readonly crop: Cropping
  readonly action: string
}

const CutForm = ({ crop: { name, whole, part, tall }, action }: Props): Html => (
  <form
    class="cutting"
    action={action}
    method="post"
    data-cropping=""
    data-tall={String(tall)}
    data-label={mediaWords.partOf(name)}
    data-help={`keys-${name}`}
  >
    <input type="hidden" name="crop" value={name} />
    <div class="crop-stage" data-stage="">
      <img
        src={whole.src}
        width={whole.width}
        height={whole.height}
        alt=""
        loading="lazy"
        draggable="false"
      />
    </div>
    <p class="help by-script" id={`keys-${name}`}>
      {mediaWords.cropKeys}
    </p>
    <p class="crop-numbers">
      <Hundredths name="x" label={mediaWords.fromLeft} id={`cut-${name}-x`} value={part.x} />
      <Hundredths name="y" label={mediaWords.fromTop} id={`cut-${name}-y`} value={part.y} />
      <Hundredths name="width" label={mediaWords.partWidth} id={`cut-${name}-width`} value={part.width} />
    </p>
    <button type="submit" class="deed" name="deed" value="cut">
      {mediaWords.cutIt}
    </button>
  </form>
)

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly id: string
  readonly value: string
}
const Hundredths = ({ name, label, id, value }: FieldProps): Html => (
  <span>
    <label for={id}>{label}</label>
    <input type="text" inputmode="decimal" autocomplete="off" {...{ name, id, value }} />
  </span>
)

const FollowForm = ({ crop: { name }, action }: Props): Html => (
  <form action={action} method="post">
    <input type="hidden" name="crop" value={name} />
    <button type="submit" class="plain" name="deed" value="follow">
      {mediaWords.followPoint}
    </button>
  </form>
)
