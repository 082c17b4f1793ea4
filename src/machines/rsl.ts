// Really Simple Licensing 1.0: https://rslstandard.org/rsl
import { type Machines, usesOf } from '#paper/index.ts'
import { escapeXml } from '#platform/view/html.ts'

interface Owner {
  readonly name: string
  readonly terms: string | undefined
}

/** The newsroom's switches as a licence for everything under this address. */
export function rslOf(machines: Machines, { name, terms }: Owner): string {
  const { permits, prohibits } = usesOf(machines)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rsl xmlns="https://rslstandard.org/rsl">',
    '<content url="/">',
    '<license>',
    ...uses('permits', permits),
    ...uses('prohibits', prohibits),
    '</license>',
    `<copyright type="organization">${escapeXml(name)}</copyright>`,
    ...(terms === undefined ? [] : [`<terms>${escapeXml(terms)}</terms>`]),
    '</content>',
    '</rsl>',
    '',
  ].join('\n')
}

const uses = (name: string, list: readonly string[]): readonly string[] =>
  list.length === 0 ? [] : [`<${name} type="usage">${list.join(' ')}</${name}>`]
