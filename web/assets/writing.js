// Counts while somebody writes a profile, and asks for what is known of the text as it stands: the
// checks, what says nearly the same, and who would answer. Everything works without it.
'use strict'
const writing = document.querySelector('form[data-preview]')
if (writing) {
  for (const field of writing.querySelectorAll('[data-limit]')) {
    const count = document.getElementById(`c-${field.name}`)
    const limit = Number(field.dataset.limit)
    const tell = () => {
      const length = [...field.value.trim()].length
      const format = new Intl.NumberFormat(document.documentElement.lang)
      count.textContent = count.dataset.count
        .replace('[n]', format.format(length)).replace('[most]', format.format(limit))
      count.classList.toggle('over', length > limit)
    }
    field.addEventListener('input', tell)
    tell()
  }

  let timer
  let asked
  const ask = async () => {
    asked?.abort()
    asked = new AbortController()
    const body = new URLSearchParams(new FormData(writing))
    try {
      const answer = await fetch(writing.dataset.preview, { method: 'POST', body, signal: asked.signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      for (const part of ['.so-far', '.looks', '.handing']) {
        const fresh = page.querySelector(part)
        const stale = document.querySelector(part)
        if (fresh && !stale?.contains(document.activeElement)) stale?.replaceWith(fresh)
      }
    } catch { /* superseded, or offline: the form still works */ }
  }
  writing.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, 1500)
  })
}
