import { useEffect } from 'react'

/** By then what the page itself needs is there. */
const AT_REST_MS = 4000

/** Lets a reload work while the server is away: the page's own files are kept once it is at rest. */
export function useOfflineShell(): void {
  // The worker belongs to the browser, not to React. A development server has none, and plain http to another machine neither.
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined
    const rest = setTimeout(() => {
      // Without it everything works but a reload while the server is away.
      // Each language has files of its own, and one worker for all addresses.
      navigator.serviceWorker.register(`${import.meta.env.BASE_URL}shell-worker.js`, { scope: '/' }).catch(() => {})
    }, AT_REST_MS)
    return () => clearTimeout(rest)
  }, [])
}
