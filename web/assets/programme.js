// A meeting can be dragged to another slot, or picked up with the space bar and moved with the arrow
// keys. Both ask the server which slots are free, show it, and send the form that moves a meeting: so
// a meeting moves in no other way than without scripts. A search is watched until it ends.
'use strict'
for (const grid of document.querySelectorAll('[data-grid=edit]')) {
  const form = document.getElementById('programme-move')
  const says = document.querySelector('.programme-says')
  document.querySelectorAll('.programme-keys').forEach((hint) => { hint.hidden = false })
  let picked = null // { link, column, choices, at }

  const rows = () => [...grid.querySelectorAll('tr[data-slot]')]
  const cellOf = (row, column) => row.children[column]

  const drop = () => {
    picked = null
    grid.querySelectorAll('.can, .cannot, .swap, .target, .lifted').forEach((one) => {
      one.classList.remove('can', 'cannot', 'swap', 'target', 'lifted')
    })
  }

  const pick = async (link) => {
    drop()
    const cell = link.closest('td')
    const mine = { link, column: cell.cellIndex, choices: new Map(), at: rows().indexOf(cell.parentElement) }
    picked = mine
    cell.classList.add('lifted')
    const answer = await fetch(link.pathname + '/' + (document.documentElement.lang.startsWith('fr') ? 'creneaux' : 'slots'))
    if (!answer.ok || picked !== mine) return
    for (const one of (await answer.json()).slots) mine.choices.set(one.slot, one)
    for (const row of rows()) {
      const choice = mine.choices.get(row.dataset.slot)
      if (choice) cellOf(row, mine.column).classList.add(choice.free ? 'can' : choice.swap ? 'swap' : 'cannot')
    }
    says.textContent = link.title
  }

  const tell = (row) => {
    const choice = picked.choices.get(row.dataset.slot)
    says.textContent = choice ? choice.says : picked.link.title
    grid.querySelectorAll('.target').forEach((one) => one.classList.remove('target'))
    cellOf(row, picked.column).classList.add('target')
    cellOf(row, picked.column).scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  const send = (row) => {
    const choice = picked.choices.get(row.dataset.slot)
    if (!choice) return
    if (!choice.free && !choice.swap) {
      says.textContent = choice.says
      return
    }
    form.elements.meeting.value = picked.link.dataset.meeting
    form.elements.do.value = choice.free ? 'move' : 'swap'
    form.elements.slot.value = choice.slot
    form.elements.other.value = choice.swap
    form.requestSubmit()
  }

  for (const link of grid.querySelectorAll('a[data-meeting]')) {
    link.draggable = true
    link.addEventListener('dragstart', (event) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', link.textContent)
      pick(link)
    })
    link.addEventListener('dragend', drop)
    link.addEventListener('keydown', (event) => {
      if (event.key === ' ') {
        event.preventDefault()
        if (picked && picked.link === link) send(rows()[picked.at])
        else pick(link)
        return
      }
      if (!picked || picked.link !== link) return
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step) {
        event.preventDefault()
        picked.at = Math.min(rows().length - 1, Math.max(0, picked.at + step))
        tell(rows()[picked.at])
      } else if (event.key === 'Enter') {
        event.preventDefault()
        send(rows()[picked.at])
      } else if (event.key === 'Escape') {
        drop()
        says.textContent = ''
      }
    })
    link.addEventListener('blur', () => { if (picked && picked.link === link) drop() })
  }
  grid.addEventListener('dragover', (event) => {
    const row = event.target.closest('tr[data-slot]')
    if (!picked || !row) return
    event.preventDefault()
    tell(row)
  })
  grid.addEventListener('drop', (event) => {
    const row = event.target.closest('tr[data-slot]')
    if (!picked || !row) return
    event.preventDefault()
    send(row)
  })
  const moved = location.hash && document.getElementById(location.hash.slice(1))
  if (moved) moved.focus()
}
for (const watched of document.querySelectorAll('.programme-progress[data-done=no]')) {
  const look = async () => {
    const answer = await fetch(watched.dataset.state)
    if (answer.ok) {
      const now = await answer.json()
      watched.querySelector('progress').value = now.percent
      watched.querySelector('.figures').textContent = now.figures
      if (now.done || String(now.version) !== watched.dataset.version) {
        location.reload()
        return
      }
    }
    setTimeout(look, 500)
  }
  setTimeout(look, 300)
}
