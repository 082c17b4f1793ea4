// Files brought in one by one, three at a time: how far each has come is shown, and one that fails stops no other.
const form = document.querySelector('[data-bringing]')
const words = form.dataset
const input = form.querySelector('input[type="file"]')
const panel = document.querySelector('[data-brought]')
const part = (name) => panel.querySelector(`[data-${name}]`)
const [sum, whole, list, next] = ['sum', 'whole', 'list', 'next'].map(part)

const all = []
const waiting = []
let sending = 0
const atOnce = 3

const element = (name, className, text = '') => {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}

function add(files) {
  for (const file of files) {
    const line = element('li')
    const bar = element('progress')
    bar.max = 1
    bar.value = 0
    bar.setAttribute('aria-label', file.name)
    const state = element('span', 'brought-state', words.waits)
    line.append(element('bdi', 'brought-name', file.name), bar, state)
    const one = { file, line, bar, state, sent: 0, how: 'waits' }
    all.push(one)
    waiting.push(one)
    list.append(line)
  }
  panel.classList.add('is-begun')
  tell()
  begin()
}

function begin() {
  while (sending < atOnce && waiting.length > 0) send(waiting.shift())
}

function send(one) {
  sending += 1
  become(one, 'comes', words.comes)
  const body = new FormData()
  body.append(input.name, one.file)
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  request.setRequestHeader('accept', 'application/json')
  request.responseType = 'json'
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    one.sent = Math.min(one.file.size, total > 0 ? (one.file.size * loaded) / total : 0)
    one.bar.value = total > 0 ? loaded / total : 0
    // All of it is there: now it is looked at.
    if (loaded === total) one.state.textContent = words.looks
    tellWhole()
  })
  request.addEventListener('loadend', () => {
    sending -= 1
    one.sent = one.file.size
    one.bar.value = 1
    const [answer] = request.response?.files ?? []
    if (answer?.id) arrived(one, answer)
    else if (answer) become(one, 'refused', answer.why)
    else lost(one)
    tell()
    begin()
  })
  request.send(body)
}

function arrived(one, { id, path, thumb, credit, isPresent }) {
  one.id = id
  become(one, 'in', [isPresent ? words.known : words.in, credit].filter(Boolean).join(' '))
  const link = element('a', '', one.file.name)
  link.href = path
  one.line.querySelector('bdi').replaceChildren(link)
  if (!thumb) return
  const shown = element('img')
  Object.assign(shown, { src: thumb.src, alt: '', width: thumb.width, height: thumb.height })
  one.line.prepend(shown)
}

/** The line was cut, the server is away, or whoever sends is not signed in any more. */
function lost(one) {
  become(one, 'lost', words.lost)
  const again = element('button', 'plain', words.again)
  again.type = 'button'
  again.addEventListener('click', () => {
    again.remove()
    one.sent = 0
    one.bar.value = 0
    become(one, 'waits', words.waits)
    waiting.push(one)
    tell()
    begin()
  })
  one.line.append(again)
}

function become(one, how, text) {
  one.how = how
  // Among a hundred that went well nobody would find the one that did not.
  if (how === 'refused' || how === 'lost') list.prepend(one.line)
  one.line.className = `brought-${how}`
  one.state.textContent = text
}

const counted = (...hows) => all.filter(({ how }) => hows.includes(how)).length

function tell() {
  const [there, not] = [counted('in'), counted('refused', 'lost')]
  const isOver = there + not === all.length
  sum.textContent = [
    words.sum.replace('{in}', there).replace('{all}', all.length),
    not > 1 ? words.not.replace('{not}', not) : not === 1 ? words.notOne : '',
    isOver ? words.over : '',
  ]
    .filter(Boolean)
    .join(' ')
  tellWhole()
  const ids = [...new Set(all.flatMap(({ id }) => id ?? []))]
  panel.classList.toggle('is-over', isOver && ids.length > 0)
  const query = new URLSearchParams(ids.map((id) => ['media', id]))
  next.querySelector('a').href = `${words.several}?${query}`
}

function tellWhole() {
  const bytes = all.reduce((total, { file }) => total + file.size, 0)
  whole.value = bytes === 0 ? 1 : all.reduce((total, { sent }) => total + sent, 0) / bytes
}

// What is chosen goes at once: the button only opens the choice.
input.required = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  input.click()
})
input.addEventListener('change', () => {
  add(input.files)
  input.value = ''
})

const brings = (event) => event.dataTransfer?.types.includes('Files')
document.addEventListener('dragover', (event) => {
  if (!brings(event)) return
  event.preventDefault()
  form.classList.add('is-over')
})
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) form.classList.remove('is-over')
})
document.addEventListener('drop', (event) => {
  if (!brings(event)) return
  event.preventDefault()
  form.classList.remove('is-over')
  add([...event.dataTransfer.files])
})
window.addEventListener('beforeunload', (event) => {
  if (sending > 0) event.preventDefault()
})
