import { startTransition, useEffect, useState } from 'react'
import { afterFrame } from './after-frame.ts'

/**
 * The newest value that has been on screen for a frame: for what may come a moment later than the picture, and would
 * hold the picture up if it were computed with it. Undefined until the first is painted.
 */
export function useOncePainted<Value extends object>(value: Value): Value | undefined {
  const [painted, setPainted] = useState<Value>()
  // Frames belong to the document.
  useEffect(() => afterFrame(() => startTransition(() => setPainted(() => value))), [value])
  return painted
}
