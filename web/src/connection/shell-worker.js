// Serves the page's own files when the server does not answer. It never touches the API: what of a plan is kept, the
// page keeps itself. The build writes the names of the files here, so that each build is a worker of its own.

/** @type {readonly string[]} */
const FILES = self.shellFiles
const CACHE = `stagger-shell-${self.shellBuild}`
const PAGE = '/'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([PAGE, ...FILES]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('stagger-shell-') && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name)))),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  // The page is asked for each time, so that a new version is seen; files are named by what is in them.
  if (request.mode === 'navigate' && !/^\/(api|problems)\//.test(pathname)) event.respondWith(newestOrKept(request))
  else if (FILES.includes(pathname)) event.respondWith(keptOrFetched(request))
})

async function newestOrKept(request) {
  try {
    const answer = await fetch(request)
    return answer.status >= 500 ? ((await kept(PAGE)) ?? answer) : answer
  } catch (away) {
    const page = await kept(PAGE)
    if (page) return page
    throw away
  }
}

const keptOrFetched = async (request) => (await kept(request)) ?? fetch(request)

const kept = async (request) => (await caches.open(CACHE)).match(request)
