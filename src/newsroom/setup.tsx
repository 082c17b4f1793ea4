// The first visit: three short pages that make the paper its owner's, and a last one that says what comes next.
import type { Child, Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { MainButton } from './main-button.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, PaperFields } from './facts.ts'
import { Colour, type LookFormFacts, Pair, Theme } from './look-fields.tsx'
import { LogoFields } from './logo-fields.tsx'
import { OnEnter } from './picture-cards.tsx'
import { SectionRows, type SectionTable } from './section-rows.tsx'
import { PaperFieldset } from './settings.tsx'
import { sectionWords, setUpWords } from './setup-words.ts'
import { deskWords } from './words.ts'

interface PaperProps {
  readonly desk: Desk
  readonly paper: PaperFields
  readonly zones: readonly string[]
  readonly errors: readonly FieldError[]
  /** How many stories the demo edition has; none: it is not asked about. */
  readonly demo: number
  readonly removesDemo: boolean
  /** Nobody has said where the paper is printed: the browser may know better. */
  readonly isZoneGuessed: boolean
}

export function SetUpPage({ desk, demo, removesDemo, ...fields }: PaperProps): Html {
  return (
    <Step desk={desk} at={1} title={setUpWords.title} hint={setUpWords.hint} errors={fields.errors}>
      <form class="form" action={addresses.setUp} method="post">
        <PaperFieldset {...fields} />
        {demo > 0 && <DemoChoice count={demo} removes={removesDemo} />}
        <Onward word={setUpWords.next} />
      </form>
    </Step>
  )
}

export function SetUpSectionsPage({ desk, ...table }: SectionTable & { readonly desk: Desk }): Html {
  const hint = `${setUpWords.sectionsHint} ${sectionWords.placeHelp}`
  return (
    <Step desk={desk} at={2} title={setUpWords.sections} hint={hint} errors={table.errors}>
      <form class="form" action={addresses.setUpSections} method="post">
        <SectionRows {...table} />
        <Onward word={setUpWords.toTheLook} />
      </form>
    </Step>
  )
}

/** What is not asked here stays as it is. */
export function SetUpLookPage({ desk, ...form }: LookFormFacts & { readonly desk: Desk }): Html {
  const { front, section } = form.fields
  return (
    <Step desk={desk} at={3} title={setUpWords.dress} hint={setUpWords.dressHint} errors={form.errors}>
      <form class="form look-form" action={addresses.setUpLook} method="post" enctype="multipart/form-data">
        <OnEnter deed="save">{setUpWords.finish}</OnEnter>
        {Object.entries({ front, section }).map(([name, value]) => (
          <input type="hidden" {...{ name, value }} />
        ))}
        <Theme {...form} />
        <Pair {...form} />
        <Colour {...form} />
        <LogoFields page={addresses.setUpLook} paper={desk.paper} {...form} />
        <p class="deeds">
          <button type="submit" class="deed main" name="deed" value="save">
            {setUpWords.finish}
          </button>
        </p>
      </form>
    </Step>
  )
}

interface StepProps {
  readonly desk: Desk
  readonly at: 1 | 2 | 3
  readonly title: string
  readonly hint: string
  readonly errors: readonly FieldError[]
  readonly children: Child
}

function Step({ desk, at, title, hint, errors, children }: StepProps): Html {
  return (
    <DeskFrame desk={desk} title={title}>
      <div class="set-up">
        <p class="step">{setUpWords.step(at)}</p>
        <h1>{title}</h1>
        <p>{hint}</p>
        <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
        {children}
        <form class="skip-step" action={addresses.setUpSkipped} method="post">
          <p>
            <button type="submit" class="plain">
              {setUpWords.skip}
            </button>{' '}
            {setUpWords.skipHint}
          </p>
        </form>
      </div>
    </DeskFrame>
  )
}

const Onward = ({ word }: { word: string }): Html => <MainButton>{word}</MainButton>

function DemoChoice({ count, removes }: { count: number; removes: boolean }): Html {
  return (
    <fieldset class="group">
      <legend>{setUpWords.demo}</legend>
      <p>{setUpWords.demoStands(count)}</p>
      <Radio value="keep" checked={!removes} label={setUpWords.keepDemo} help={setUpWords.keepDemoHelp} />
      <Radio
        value="remove"
        checked={removes}
        label={setUpWords.removeDemo}
        help={setUpWords.removeDemoHelp}
      />
    </fieldset>
  )
}

interface RadioProps {
  readonly value: string
  readonly checked: boolean
  readonly label: string
  readonly help: string
}

const Radio = ({ value, checked, label, help }: RadioProps): Html => (
  <div class="check">
    <input
      type="radio"
      name="demo"
      id={`demo-${value}`}
      value={value}
      checked={checked}
      aria-describedby={`demo-${value}-help`}
    />
    <div>
      <label for={`demo-${value}`}>{label}</label>
      <p class="help" id={`demo-${value}-help`}>
        {help}
      </p>
    </div>
  </div>
)

/** The end of it: the paper is theirs, and nothing of this is asked again. */
export function SetUpDonePage({ desk, next }: { desk: Desk; next: readonly Place[] }): Html {
  const title = setUpWords.done(desk.paper)
  return (
    <DeskFrame desk={desk} title={title}>
      <div class="set-up">
        <h1>{title}</h1>
        <p class="deeds">
          <Link to={addresses.write} class="deed main">
            {setUpWords.firstStory}
          </Link>
          <Link to="/" class="deed">
            {setUpWords.front}
          </Link>
        </p>
        <p>{setUpWords.doneHint}</p>
        <ul class="next-steps">
          {next.map(({ name, path }) => (
            <li>
              <Link to={path}>{name}</Link>
            </li>
          ))}
        </ul>
      </div>
    </DeskFrame>
  )
}
