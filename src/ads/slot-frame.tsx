import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { pixelsOf, type Size, type SlotName, slotNamed, type Step, widthsOf } from '#ui/slots.ts'
import { frameStyle } from './frame-style.ts'

/** An advertisement with the addresses by which this frame has it: those that count, or the desk's that do not. */
export interface Standing {
  readonly step: Step
  readonly size: Size
  readonly alt: string
  readonly link: string
  readonly shown:
    | { readonly kind: 'picture'; readonly light: string; readonly dark: string | undefined }
    | { readonly kind: 'html'; readonly address: string }
}

interface Props {
  readonly slot: SlotName
  readonly language: string
  readonly words: Words
  readonly standing: readonly Standing[]
}

/** What stands in a slot: a document of its own in the page, so that one page can be printed for everybody and this be answered for each. */
export function SlotFrame({ slot, language, words, standing }: Props): Html {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{words.advertisement}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <style>{frameStyle(slot).css}</style>
      </head>
      <body>
        {standing.map((one) => (
          <div class={classOf(one)}>
            {one.shown.kind === 'html' ? (
              <Sandbox of={one} address={one.shown.address} />
            ) : (
              <Picture of={one} slot={slot} />
            )}
          </div>
        ))}
      </body>
    </html>
  )
}

const classOf = ({ step, shown }: Standing): string =>
  `at from-${step.from}${shown.kind === 'picture' && shown.dark === undefined ? ' one-tone' : ''}`

/** A transparent dot. A picture is asked for only at the width and in the light in which it is seen; elsewhere this stands for it. */
const nothing = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

function Picture({ of: { step, size, alt, link, shown }, slot }: { of: Standing; slot: SlotName }): Html {
  const { light, dark } = shown.kind === 'picture' ? shown : { light: nothing, dark: undefined }
  const widths = widthsOf(slotNamed(slot), step)
  return (
    <a href={safeUrl(link)} target="_top" rel="sponsored noopener">
      <picture>
        {dark && <source media={`${widths} and (prefers-color-scheme: dark)`} srcset={dark} />}
        <source media={widths} srcset={light} />
        <img src={nothing} alt={alt} {...pixelsOf(size)} />
      </picture>
    </a>
  )
}

/** May run its scripts and open a window when it is clicked; has no origin, so it reaches neither this page nor anything kept by the paper. */
function Sandbox({ of: { size, alt }, address }: { of: Standing; address: string }): Html {
  return (
    <iframe
      src={address}
      title={alt}
      {...pixelsOf(size)}
      loading="lazy"
      referrerpolicy="no-referrer"
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
    />
  )
}
