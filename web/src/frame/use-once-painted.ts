import { startTransition, useEffect, useState } from 'react'

/**
 * The newest value that has been on screen for a frame: for what may come a moment later than the picture, and would
 * hold the picture up if it were computed with it. Undefined until the first is painted.
 */
export function useOncePainted<Value extends object>(value: Value): Value | undefined {
  const [painted, setPainted] = useState<Value>()
  // Frames belong to the document: the task after one begins when it is painted.
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setPainted(() => value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [value])
  return painted
}
