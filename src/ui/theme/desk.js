// What every page of the newsroom can do better with a script: words that are not lost with the line, hours that come twice,
// and at the first visit the browser's own time zone. Without it everything works as it stands.

/** Doubled with every try: on a very slow line an answer takes its time. */
let patience = 15_000
const fresh = 4000
let told
let asking
let asked = { at: -Infinity, isThere: true }

/** Whether the newsroom answers. What was asked a moment ago still holds, so that a press rarely waits. */
function isThere() {
  if (!navigator.onLine) return Promise.resolve(false)
  if (performance.now() - asked.at < fresh && asked.isThere) return Promise.resolve(true)
  asking ??= knock().finally(() => (asking = undefined))
  return asking
}
async function knock() {
  const request = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) }
  const isThere = await fetch('/healthz', request).then(
    ({ status }) => status < 500,
    () => false,
  )
  asked = { at: performance.now(), isThere }
  return isThere
}

/** Said over the page, which stays as it is, with every word and file that was chosen. */
function tell(again) {
  patience *= 2
  told?.remove()
  told = document.querySelector('#unreached').content.firstElementChild.cloneNode(true)
  told.querySelector('button').addEventListener('click', again)
  document.body.append(told)
  told.querySelector('button').focus({ preventScroll: true })
}

let held
let passed
/** Last of all: what a page's own script takes over does not come here. */
addEventListener('submit', (event) => {
  const { target: form, submitter, defaultPrevented } = event
  if (defaultPrevented || form.getAttribute('method') !== 'post') return
  if (passed === form) return void (passed = undefined)
  // Where a picture is pressed goes along with the press, and only with that one.
  if (submitter?.type === 'image') return
  event.preventDefault()
  if (held !== form) void sendOff(form, submitter)
})
async function sendOff(form, submitter) {
  held = form
  const again = () => void sendOff(form, submitter)
  const reached = await isThere()
  held = undefined
  if (!reached) return tell(again)
  told?.remove()
  passed = form
  form.requestSubmit(submitter?.isConnected ? submitter : undefined)
  // Where the browser finds a field wrong, nothing went out.
  passed = undefined
}
addEventListener('pointerdown', ({ target }) => {
  if (target.closest('form[method="post"] button')) void isThere()
})
addEventListener('online', () => told?.remove())

/** The night on which clocks change: the paper's clock is the newsroom's to read. */
addEventListener('change', ({ target }) => {
  const moment = target.matches('input') && target.closest('[data-moment]')
  if (moment) void lookAtClock(moment)
})
async function lookAtClock(moment) {
  const fields = [...moment.querySelectorAll('input')]
  const query = new URLSearchParams(fields.map(({ value }) => ['at', value]))
  query.set('name', fields[0].name)
  const response = await fetch(`${moment.dataset.moment}?${query}`).catch(() => undefined)
  if (response?.ok) moment.querySelector('.which-hour').innerHTML = (await response.json()).part
}

/** Proposed where nobody has said anything else yet. */
const zone = document.querySelector('[data-own-zone] input')
const own = Intl.DateTimeFormat().resolvedOptions().timeZone
if (zone && zone.value === zone.defaultValue && own?.includes('/')) zone.value = own

/** A link that is shown once is taken along by one press. */
const copying = document.querySelector('[data-copies]')
if (copying && navigator.clipboard) {
  copying.classList.add('is-able')
  copying.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copying.dataset.copies)
    copying.textContent = copying.dataset.copied
  })
}

/** On a telephone a story's pages are one line: the one that is open is in sight. */
document.querySelector('.piece-doors [aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
