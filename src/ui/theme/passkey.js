// Asks the browser for a passkey, or to make one, and sends its answer with the form that the page already is.
const form = document.querySelector('[data-passkey]')
const { passkey, options } = form.dataset
const said = form.querySelector('[data-said]')

async function ask() {
  said.textContent = ''
  try {
    const publicKey =
      passkey === 'create'
        ? PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options))
        : PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options))
    const answer = await navigator.credentials[passkey]({ publicKey })
    form.elements.answer.value = JSON.stringify(answer)
    form.submit()
  } catch (error) {
    said.textContent = error.name === 'InvalidStateError' ? said.dataset.known : said.dataset.not
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void ask()
})
if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) void ask()
else said.textContent = said.dataset.cannot
