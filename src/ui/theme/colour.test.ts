import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Colour, colourIn, contrast, inkOn, isReadable, nearestReadable } from './colour.ts'
import { firstLook, paleAccents, themeNames, tones } from './look.ts'
import { themes } from './themes.ts'

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb): Colour => `#${rgb.toString(16).padStart(6, '0')}`)

test('contrast is measured as WCAG does', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#ffffff', '#ffffff'), 1)
  // https://webaim.org/resources/contrastchecker/ says 4.54 and 4.47.
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54')
  assert.equal(contrast('#ffffff', '#777777').toFixed(2), '4.48')
})

test('colours are read as people write them, and nothing else is a colour', () => {
  assert.equal(colourIn(' #ABC '), '#aabbcc')
  assert.equal(colourIn('9C2A1c'), '#9c2a1c')
  for (const typed of ['', 'red', '#12345', '#1234567', 'url(x)', '#00000g', '#fff;}'])
    assert.equal(colourIn(typed), undefined, typed)
})

test('every colour of a theme is read on its papers, by day and by lamp', () => {
  for (const name of themeNames)
    for (const tone of tones) {
      const { paper, tint, ...rest } = themes[name][tone]
      for (const text of ['ink', 'quiet', 'accent', 'notice'] as const)
        assert.ok(isReadable(rest[text], [paper, tint]), `${text} of ${name}, ${tone}`)
      assert.ok(contrast(rest.ink, rest.mark) >= 4.5, `marked words of ${name}, ${tone}`)
      assert.ok(contrast(rest.field, paper) >= 3, `edges of fields of ${name}, ${tone}`)
    }
})

test('for any colour on any theme there is a nearest that can be read, and it stays what it can', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom(...themeNames), fc.constantFrom(...tones), (colour, name, tone) => {
      const { paper, tint } = themes[name][tone]
      const near = nearestReadable(colour, [paper, tint])
      assert.ok(isReadable(near, [paper, tint]), `${near} for ${colour} on ${name}`)
      if (isReadable(colour, [paper, tint])) assert.equal(near, colour)
    }),
  )
})

test('white or black can be read on whatever the accent is', () => {
  fc.assert(fc.property(colours, (colour) => assert.ok(contrast(inkOn(colour), colour) >= 4.5)))
})

test('a yellow keeps its hue when it is made dark enough', () => {
  const [pale] = paleAccents({ ...firstLook, accent: { light: '#ffcc00', dark: '#ffcc00' } })
  assert.equal(pale?.tone, 'light')
  assert.ok((pale?.ratio ?? 9) < 1.5)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(pale?.nearest.slice(at, at + 2) ?? '', 16),
  )
  assert.ok(red > green && green > blue && blue < 40, pale?.nearest)
})
