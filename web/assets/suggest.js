// Suggests names and concepts while a reader types: a combobox after the ARIA Authoring Practices.
// Everything works without it.
'use strict'
for (const [index, field] of document.querySelectorAll('[data-suggest]').entries()) {
  const language = field.dataset.suggest
  const list = document.createElement('ul')
  list.id = `suggestions-${index}`
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.dataset.status)
  const holder = document.createElement('div')
  holder.className = 'suggesting'
  field.before(holder)
  holder.append(field, list)
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'], ['aria-controls', list.id]]) field.setAttribute(name, value)

  let timer
  let asked
  let chosen = -1

  const close = () => {
    list.hidden = true
    chosen = -1
    field.setAttribute('aria-expanded', 'false')
    field.removeAttribute('aria-activedescendant')
  }

  const choose = (at) => {
    const options = [...list.children]
    chosen = (at + options.length) % options.length
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)))
    options[chosen].scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-activedescendant', options[chosen].id)
  }

  const take = (option) => {
    if (option.dataset.href) {
      location.assign(option.dataset.href)
    } else {
      field.value = option.textContent
      close()
      field.focus()
    }
  }

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(({ kind, text, target }, i) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${i}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      option.textContent = text
      if (kind === 'organisation') option.dataset.href = `/${language}/organisations/${encodeURIComponent(target)}`
      return option
    }))
    list.hidden = suggestions.length === 0
    chosen = -1
    field.setAttribute('aria-expanded', String(!list.hidden))
  }

  const ask = async () => {
    const prefix = field.value.trim()
    asked?.abort()
    if (prefix.length < 2 || prefix.length > 60) return close()
    asked = new AbortController()
    const address = `/api/v1/suggest?limit=8&lang=${language}&prefix=${encodeURIComponent(prefix)}`
    try {
      const answer = await fetch(address, { signal: asked.signal })
      if (answer.ok && document.activeElement === field) show((await answer.json()).suggestions)
    } catch { /* superseded, or offline: the form still works */ }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, 120)
  })
  field.addEventListener('keydown', (event) => {
    const open = !list.hidden
    if (event.isComposing) return
    if (open && event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1) }
    if (open && event.key === 'ArrowUp') { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1) }
    if (open && event.key === 'Escape') { event.preventDefault(); close() }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (open && chosen >= 0) take(list.children[chosen])
      else field.form.requestSubmit()
    }
  })
  field.addEventListener('blur', () => setTimeout(close, 150))
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]')
    if (option) { event.preventDefault(); take(option) }
  })
}
