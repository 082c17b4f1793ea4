// What the page says: to the eye under its lower edge, to the ear in a line that is never seen.
import type { FrontAnswer } from '#fronts/contract.ts'
import { made } from './canvas.ts'
import { words } from './words.ts'

export interface Voice {
  say(text: string): void
  tell(told: Pick<FrontAnswer, 'said' | 'no'>): void
}
/** Milliseconds that something which went well is told. */
const patience = 6000

export function openVoice(desk: HTMLElement): Voice {
  const telling = document.querySelector<HTMLElement>('.front-telling')
  const voice = made('p', 'unseen front-voice')
  voice.setAttribute('role', 'status')
  const keys = made('p', 'unseen', words.keys)
  keys.id = 'front-keys'
  desk.before(voice, keys)
  let fading: ReturnType<typeof setTimeout> | undefined
  const say = (text: string): void => void (voice.textContent = text)
  const tell: Voice['tell'] = ({ said, no }) => {
    clearTimeout(fading)
    const text = no ?? said
    telling?.replaceChildren(...(text ? [made('p', no ? 'said refused' : 'said', text)] : []))
    if (text) say(text)
    // A refusal stays until the next deed.
    if (said && !no) fading = setTimeout(() => telling?.replaceChildren(), patience)
  }
  return { say, tell }
}
