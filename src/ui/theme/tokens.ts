// The custom properties that every rule of the sheet draws on, for one look.
import { inkOn } from './colour.ts'
import type { FamilyName } from './fonts.ts'
import { accentOf, type Dressing, pairs, type Tone, tones } from './look.ts'
import { themes } from './themes.ts'

/** The rules that make a sheet the sheet of this look. */
export function tokenRules(dressing: Dressing): string {
  const { display, text } = pairs[dressing.pair]
  const [day, lamp] = tones.map((tone) => coloursIn(dressing, tone))
  return [
    `:root{color-scheme:light dark;${day}${familiesOf({ display, text, furniture: 'Furniture' }, 'usual')}}`,
    `@media (prefers-color-scheme:dark){:root{${lamp}}}`,
    // Quotation marks and dashes of Chinese are as wide as its signs, and stand at the addresses of the Latin ones.
    `:lang(zh){${familiesOf({ display, text, furniture: 'Furniture' }, 'chinese')}}`,
  ].join('\n')
}

/** The accent, and what follows from it: the band of a masthead, which is the same by day and by lamp, and what is read on it. */
function coloursIn(dressing: Dressing, tone: Tone): string {
  const accent = accentOf(dressing)
  const colours = {
    ...themes[dressing.theme][tone],
    accent: accent[tone],
    'on-accent': inkOn(accent[tone]),
    band: accent.light,
    'on-band': inkOn(accent.light),
  }
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('')
}

type Role = 'display' | 'text' | 'furniture'
const familiesOf = (families: Readonly<Record<Role, FamilyName>>, manner: 'usual' | 'chinese'): string =>
  Object.entries(families)
    .map(([role, family]) => `--${role}:${stacks[manner](family)};`)
    .join('')

const isSans = (family: FamilyName): boolean => family === 'Furniture'
const own = (family: FamilyName): string => `"${family}","${family} stand-in"`
const stacks = {
  usual: (family: FamilyName): string =>
    isSans(family)
      ? `${own(family)},"Noto Sans Arabic","Geeza Pro","Noto Sans",system-ui,sans-serif`
      : `${own(family)},"Noto Naskh Arabic","Geeza Pro","Noto Serif",Georgia,"Songti SC","Noto Serif CJK SC",serif`,
  chinese: (family: FamilyName): string =>
    isSans(family)
      ? `"Wide marks sans",${own(family)},"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif`
      : `"Wide marks",${own(family)},"Songti SC","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",SimSun,serif`,
}
