// The part of a picture for one shape, drawn over the picture: dragged, made larger at its corner, or moved by key. The fields say the same.
const smallest = 10

for (const form of document.querySelectorAll('[data-cropping]')) {
  const stage = form.querySelector('[data-stage]')
  const { x: xField, y: yField, width: widthField } = form.elements
  /** So much of the picture's height is one hundredth of its width. */
  const tall = Number(form.dataset.tall)
  const widest = Math.min(100, 100 / tall)
  const frame = document.createElement('div')
  frame.className = 'crop-frame'
  frame.tabIndex = 0
  frame.setAttribute('role', 'application')
  frame.setAttribute('aria-label', form.dataset.label)
  frame.setAttribute('aria-describedby', form.dataset.help)
  const corner = document.createElement('span')
  frame.append(corner)
  stage.append(frame)
  stage.classList.add('is-drawn')

  let part = { x: 0, y: 0, width: widest }
  const number = (field) => Number(field.value.replace(',', '.')) || 0
  const within = (at, length) => Math.min(100 - length, Math.max(0, at))

  function show() {
    frame.style.left = `${part.x}%`
    frame.style.top = `${part.y}%`
    frame.style.width = `${part.width}%`
    frame.style.height = `${part.width * tall}%`
  }
  function become({ x = part.x, y = part.y, width = part.width }) {
    const wide = Math.min(widest, Math.max(Math.min(smallest, widest), width))
    part = { x: within(x, wide), y: within(y, wide * tall), width: wide }
    show()
  }
  function say() {
    xField.value = part.x.toFixed(2)
    yField.value = part.y.toFixed(2)
    widthField.value = part.width.toFixed(2)
  }
  const typed = () => become({ x: number(xField), y: number(yField), width: number(widthField) })
  /** Larger or smaller around its middle. */
  function grow(by) {
    const width = Math.min(widest, Math.max(smallest, part.width + by))
    const more = width - part.width
    become({ x: part.x - more / 2, y: part.y - (more * tall) / 2, width })
  }

  const at = (event) => {
    const box = stage.getBoundingClientRect()
    return {
      x: (100 * (event.clientX - box.left)) / box.width,
      y: (100 * (event.clientY - box.top)) / box.height,
    }
  }
  stage.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    frame.focus({ preventScroll: true })
    const begun = at(event)
    // Pressed beside it: it comes there.
    if (!frame.contains(event.target))
      become({ x: begun.x - part.width / 2, y: begun.y - (part.width * tall) / 2 })
    const before = part
    const isGrowing = event.target === corner
    const move = (moved) => {
      const now = at(moved)
      if (isGrowing) {
        const most = Math.min(100 - before.x, (100 - before.y) / tall)
        become({ width: Math.min(most, before.width + now.x - begun.x) })
      } else become({ x: before.x + now.x - begun.x, y: before.y + now.y - begun.y })
      say()
    }
    const end = () => {
      stage.removeEventListener('pointermove', move)
      stage.removeEventListener('pointerup', end)
      stage.removeEventListener('pointercancel', end)
      say()
    }
    stage.setPointerCapture(event.pointerId)
    stage.addEventListener('pointermove', move)
    stage.addEventListener('pointerup', end)
    stage.addEventListener('pointercancel', end)
  })

  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.shiftKey ? 5 : 1
    const deeds = {
      ArrowLeft: () => become({ x: part.x - step }),
      ArrowRight: () => become({ x: part.x + step }),
      ArrowUp: () => become({ y: part.y - step }),
      ArrowDown: () => become({ y: part.y + step }),
      '+': () => grow(2),
      '=': () => grow(2),
      '-': () => grow(-2),
      Enter: () => form.requestSubmit(form.querySelector('button')),
    }
    const deed = deeds[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
    if (event.key !== 'Enter') say()
  })
  for (const field of [xField, yField, widthField]) field.addEventListener('input', typed)
  typed()
}
