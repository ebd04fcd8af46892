import { useEffect } from 'react'
import { create } from 'zustand'
import { afterFrame } from './after-frame.ts'

const usePainted = create(() => ({ isPainted: false }))

/**
 * Whether the first picture of a plan has been on screen for a frame since the app was opened. What stands around it, and
 * keeps its place free meanwhile, is made then: the picture is what people came for. From then on nothing waits.
 */
export function useFirstPicture(): boolean {
  const { isPainted } = usePainted()
  // Frames belong to the document.
  useEffect(() => {
    if (isPainted) return undefined
    return afterFrame(() => usePainted.setState({ isPainted: true }))
  }, [isPainted])
  return isPainted
}
