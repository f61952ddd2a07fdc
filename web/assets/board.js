// Cards of a board can be dragged to another column, and moved with Alt and the arrow keys. Both fill
// in the card's own form and send it, so that a card moves in no other way than without scripts.
'use strict'
for (const board of document.querySelectorAll('[data-board]')) {
  const columns = [...board.querySelectorAll('[data-state]')]
  document.querySelectorAll('.board-keys').forEach((hint) => { hint.hidden = false })
  let dragged = null

  const move = (card, column) => {
    const select = card.querySelector('select[name=state]')
    if (!column || select.value === column.dataset.state) return
    select.value = column.dataset.state
    select.form.requestSubmit()
  }

  for (const card of board.querySelectorAll('.card')) {
    card.draggable = true
    card.addEventListener('dragstart', (event) => {
      dragged = card
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', card.querySelector('h3').textContent)
      card.classList.add('moving')
    })
    card.addEventListener('dragend', () => {
      dragged = null
      card.classList.remove('moving')
      columns.forEach((column) => column.classList.remove('over-it'))
    })
    card.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (!event.altKey || !step || event.target.tagName === 'SELECT') return
      event.preventDefault()
      const at = columns.indexOf(card.closest('[data-state]'))
      move(card, columns[at + step])
    })
  }
  for (const column of columns) {
    column.addEventListener('dragover', (event) => {
      if (!dragged) return
      event.preventDefault()
      columns.forEach((other) => other.classList.toggle('over-it', other === column))
    })
    column.addEventListener('drop', (event) => {
      if (!dragged) return
      event.preventDefault()
      move(dragged, column)
    })
  }
}
