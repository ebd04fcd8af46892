import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Px between the margins that page.css gives a sheet of letter paper on its side; A4 is a little wider. */
export const PAPER_WIDTH = 960
/** Px between the margins of an upright sheet of A4; letter paper is a little wider. */
export const UPRIGHT_PAPER_WIDTH = 700

/** Whether the page is being printed. */
export function useIsPrinting(): boolean {
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
  return isPrinting
}

/** The width of the sheet while the page is printed, in px; undefined on screen. */
export const usePaper = (): number | undefined => (useIsPrinting() ? PAPER_WIDTH : undefined)
