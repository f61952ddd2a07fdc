// Suggests names and concepts while a reader types: a combobox after the ARIA Authoring Practices;
// where the field has several lines, and so may not be one, a text box with a list that it controls.
// A field for names alone takes a name; elsewhere an organisation leads to its page.
// Everything works without it.
'use strict'
for (const [index, field] of document.querySelectorAll('[data-suggest]').entries()) {
  const language = field.dataset.suggest
  const only = field.dataset.suggestKind
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
  const combobox = field.tagName === 'INPUT'
  const said = document.createElement('div')
  said.className = 'unseen'
  said.setAttribute('role', 'status')
  holder.append(said)
  for (const [name, value] of [['aria-autocomplete', 'list'], ['aria-haspopup', 'listbox'],
    ['aria-controls', list.id]]) field.setAttribute(name, value)
  if (combobox) field.setAttribute('role', 'combobox')

  let timer
  let asked
  let chosen = -1

  const open = (isOpen) => {
    list.hidden = !isOpen
    chosen = -1
    if (combobox) field.setAttribute('aria-expanded', String(isOpen))
    said.textContent = isOpen ? field.dataset.status : ''
  }

  const close = () => {
    open(false)
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
    const fitting = suggestions.filter(({ kind }) => !only || kind === only).slice(0, 8)
    list.replaceChildren(...fitting.map(({ kind, text, target }, i) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${i}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      option.textContent = text
      if (kind === 'organisation' && !only) option.dataset.href = `/${language}/organisations/${encodeURIComponent(target)}`
      return option
    }))
    open(fitting.length > 0)
  }

  const ask = async () => {
    const prefix = field.value.trim()
    asked?.abort()
    if (prefix.length < 2 || prefix.length > 60) return close()
    asked = new AbortController()
    const address = `/api/v1/suggest?limit=${only ? 24 : 8}&lang=${language}&prefix=${encodeURIComponent(prefix)}`
    try {
      const answer = await fetch(address, { signal: asked.signal })
      if (answer.ok && document.activeElement === field) show((await answer.json()).suggestions)
    } catch { /* superseded, or offline: the form still works */ }
  }

  close()
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, 120)
  })
  field.addEventListener('keydown', (event) => {
    const isOpen = !list.hidden
    if (event.isComposing) return
    if (isOpen && event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1) }
    if (isOpen && event.key === 'ArrowUp') { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1) }
    if (isOpen && event.key === 'Escape') { event.preventDefault(); close() }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (isOpen && chosen >= 0) take(list.children[chosen])
      else field.form.requestSubmit(field.form.querySelector('[type=submit]'))
    }
  })
  field.addEventListener('blur', () => setTimeout(close, 150))
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]')
    if (option) { event.preventDefault(); take(option) }
  })
}
