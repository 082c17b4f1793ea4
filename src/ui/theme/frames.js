// Beside the link to something of another site: a button that shows it here. Nothing is asked of that site before.
for (const card of document.querySelectorAll('[data-frame]')) {
  const { frame, shape, show, title } = card.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'deed'
  button.textContent = show
  button.addEventListener('click', () => {
    const player = document.createElement('iframe')
    player.src = frame
    player.title = title
    player.className = `frame ${shape}`
    player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    player.referrerPolicy = 'strict-origin-when-cross-origin'
    player.sandbox =
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms'
    card.replaceWith(player)
    player.focus()
  })
  card.append(button)
}
