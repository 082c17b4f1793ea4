// By key what can be clicked anyhow: j and k walk the lines, x chooses one and a all of them, / goes to the search. Enter opens, as on any link.
const lines = [...document.querySelectorAll('[data-line]')]
const linkOf = (line) => line.querySelector('a')
const here = () => lines.findIndex((line) => line.contains(document.activeElement))

const deeds = {
  j: () => linkOf(lines[Math.min(here() + 1, lines.length - 1)])?.focus(),
  k: () => linkOf(lines[Math.max(here() - 1, 0)])?.focus(),
  x: () => lines[here()]?.querySelector('input[type="checkbox"]')?.click(),
  a: () => all?.click(),
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

const all = document.querySelector('[data-choose-all]')
const said = document.querySelector('[data-chosen]')
const boxes = lines.map((line) => line.querySelector('input[type="checkbox"]'))

/** How many are chosen is seen and said. */
function count() {
  const chosen = boxes.filter(({ checked }) => checked).length
  all.checked = chosen > 0 && chosen === boxes.length
  all.indeterminate = chosen > 0 && chosen < boxes.length
  said.textContent = chosen > 0 ? `${chosen} ${said.dataset.chosen}` : ''
}
if (all) {
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked
    count()
  })
  document.addEventListener('change', count)
  // A browser that comes back remembers what was chosen.
  addEventListener('pageshow', count)
}
