// Words for every no that a deed can say. The types are those of the deeds, so a new reason without words does not compile.
import type { MarkdownFault } from '#document/markdown.ts'
import type { Result } from '#kernel/result.ts'
import type { FaultName } from '#platform/http/faults.ts'
import type { SettingFault } from '#paper/index.ts'
import type { correct, kill, publish, revise, Unfit, Unlinkable } from '#stories/index.ts'

type Why<Deed extends (...given: never[]) => Promise<Result<unknown, string>>> = Extract<
  Awaited<ReturnType<Deed>>,
  { readonly ok: false }
>['why']
export type Refusal = Why<typeof publish> | Why<typeof correct> | Why<typeof kill> | Why<typeof revise>
/** What the story lacks. */
export type Missing = Unfit | 'embargo-in-the-past'
/** The story is not, or no longer, what the page took it for: mostly somebody else was faster. */
export type Clash = Exclude<Refusal, Missing | 'not-found' | 'reason-missing'>

export const unlinkableWords: Record<Unlinkable | 'not-found', string> = {
  'not-found': 'There is no story of ours at that address.',
  'same-story': 'These two are linked already, or are the same story.',
  'same-language': 'Both are in the same language. Give one of them another language first.',
  'language-taken': 'One of their languages has a story among these translations already.',
}
export const settingWords: Record<SettingFault, string> = {
  'name-missing': 'A paper needs a name.',
  'language-unknown': 'Write the language as its tag: fr, ar, pt-BR.',
  'accent-pale': 'The colour is too close to that of the paper to be read on it.',
  'zone-unknown': 'Write the time zone as Continent/City: Europe/London, Asia/Almaty.',
}

interface No {
  readonly title: string
  readonly hint: string
}

export const missingWords: Record<Missing, string> = {
  'headline-missing': 'It has no headline.',
  'body-missing': 'It has no text.',
  'section-missing': 'It stands in no section.',
  'sponsor-missing': 'It is sponsored, and does not say by whom.',
  'embargo-in-the-past': 'Its embargo is over already. Take the embargo away, or set a later one.',
}
export const isMissing = (why: Refusal): why is Missing => Object.hasOwn(missingWords, why)

export const reasonMissing = 'Readers are owed a reason.'

export const clashWords: Record<Clash, No> = {
  'already-published': {
    title: 'This is published already',
    hint: 'It is in front of readers already, once. To change it from here on, change the text and publish the change.',
  },
  'not-ready': {
    title: 'This cannot go out yet',
    hint: 'The checklist or a legal hold has something against it. The page that publishes it says what.',
  },
  killed: {
    title: 'Somebody else killed this a moment ago',
    hint: 'A killed story stays as it is. Its versions and the reason are kept on its page.',
  },
  'changed-meanwhile': {
    title: 'Somebody else changed this a moment ago',
    hint: 'The text is no longer the one you had before you, so nothing was published. Read it as it is now, then decide again.',
  },
  'shows-itself': {
    title: 'A story cannot send its readers to itself',
    hint: 'Among its related stories is the story itself. Take that block out; nothing else is wrong, and nothing was lost.',
  },
  'correction-of-another': {
    title: 'A note repeats a correction of another story',
    hint: 'Only corrections of this story can stand in it. Take that note out, or write one of its own; nothing was lost.',
  },
  'not-published': {
    title: 'This story is not published',
    hint: 'Readers have never had it, so there is nothing to correct or to kill. Until then it is a draft: change it freely.',
  },
  'nothing-changed': {
    title: 'There is no change to publish',
    hint: 'The text on the desk is the one that readers have. Either nobody has changed it, or somebody else published the change a moment ago.',
  },
}

const where = (line: number): string => `In line ${line}:`
export const markdownWords: Record<MarkdownFault, (line: number) => string> = {
  'broken-fence': (line) =>
    `${where(line)} a block between \`\`\`broadsheet and \`\`\` is damaged. Put it back as it was, or take the whole block out.`,
  'broken-media': (line) =>
    `${where(line)} a picture or a player is not written as it should be. Each stands in a paragraph of its own, and under it only the lines that belong to it; see “How to mark the text”.`,
  'too-deep': (line) => `${where(line)} lists and quotations stand too deep inside each other.`,
  'too-large': () => 'The text is too long for one story, or one paragraph has too many marks.',
  'not-a-body': (line) => `${where(line)} this cannot be read as a story's text.`,
  'unknown-node': (line) => `${where(line)} there is a block that this paper does not know.`,
  'unknown-mark': (line) => `${where(line)} some words carry a mark that this paper does not know.`,
  'bad-text': (line) => `${where(line)} there are characters that cannot be printed.`,
  'empty-node': (line) => `${where(line)} a block has nothing in it.`,
  'unsafe-link': (line) => `${where(line)} a link leads to an address that no reader's browser should open.`,
  'bad-attribute': (line) => `${where(line)} a block or a link says something that is not allowed there.`,
}

export const faultWords: Record<FaultName, No> = {
  'bad-request': {
    title: 'That could not be read',
    hint: 'The form did not arrive as the newsroom sent it out. Go back, reload the page, and try again.',
  },
  forbidden: {
    title: 'This is not yours to do',
    hint: 'Your role does not open this page. An editor can do it, or change your role.',
  },
  'foreign-origin': {
    title: 'That came from another address',
    hint: 'The newsroom takes forms from its own pages only, so nothing was done. Open it at its own address and do it there:',
  },
  'not-found': {
    title: 'No such page in the newsroom',
    hint: 'The address may be mistyped, or the story may have been taken out.',
  },
  conflict: {
    title: 'Somebody else was faster',
    hint: 'What you had before you has changed meanwhile, so nothing was done. Look again.',
  },
  'too-large': {
    title: 'That is too much at once',
    hint: 'A form can hold four megabytes. Nothing of it was saved.',
  },
}
