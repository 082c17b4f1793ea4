// By key what can be clicked anyhow: j and k walk the lines, x chooses one, / goes to the search. Enter opens, as on any link.
const lines = [...document.querySelectorAll('[data-line]')]
const linkOf = (line) => line.querySelector('a')
const here = () => lines.findIndex((line) => line.contains(document.activeElement))

const deeds = {
  j: () => linkOf(lines[Math.min(here() + 1, lines.length - 1)])?.focus(),
  k: () => linkOf(lines[Math.max(here() - 1, 0)])?.focus(),
  x: () => lines[here()]?.querySelector('input[type="checkbox"]')?.click(),
  '/': () => document.querySelector('input[type="search"]')?.select(),
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target.closest('input:not([type="checkbox"]), textarea, select')) return
  const deed = lines.length > 0 || event.key === '/' ? deeds[event.key] : undefined
  if (!deed) return
  event.preventDefault()
  deed()
})
