import { useEffect } from 'react'
import { create } from 'zustand'

const usePainted = create(() => ({ isPainted: false }))

/**
 * Whether the first picture of a plan has been on screen for a frame since the app was opened. What stands around it, and
 * keeps its place free meanwhile, is made then: the picture is what people came for. From then on nothing waits.
 */
export function useFirstPicture(): boolean {
  const { isPainted } = usePainted()
  // Frames belong to the document: the task after one begins when it is painted.
  useEffect(() => {
    if (isPainted) return undefined
    let task: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => usePainted.setState({ isPainted: true }))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [isPainted])
  return isPainted
}
