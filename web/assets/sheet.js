// While suppliers are sought, the page shows how far that is; when it is done, the page is read anew.
'use strict'
for (const watched of document.querySelectorAll('[data-watch]')) {
  const look = async () => {
    try {
      const answer = await fetch(location.pathname)
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const now = page.querySelector('[data-watch]')
        if (!now) {
          location.replace(location.pathname)
          return
        }
        watched.replaceChildren(...now.childNodes)
      }
    } catch { // the server may be starting again
    }
    setTimeout(look, 1500)
  }
  setTimeout(look, 1000)
}
