import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Px between the margins that page.css gives a sheet of letter paper on its side; A4 is a little wider. */
export const PAPER_WIDTH = 960

/** The width of the sheet while the page is printed, in px; undefined on screen. */
export function usePaper(): number | undefined {
  const [isPrinting, setPrinting] = useState(false)
  // A sheet is laid out at once: what is drawn has to fit before the printer looks.
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting ? PAPER_WIDTH : undefined
}
