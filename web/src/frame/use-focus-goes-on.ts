import { type RefObject, useEffect, useRef } from 'react'

/**
 * Work in a region goes through stages, each with controls of its own: the control that had the focus goes away or falls
 * asleep with its stage. The focus then goes to the first thing in the region that is marked `data-goes-on`; never when
 * it is somewhere else by then.
 */
export function useFocusGoesOn(region: RefObject<HTMLElement | null>, stage: string): void {
  const wasInside = useRef(false)
  // Where the focus was last is only known by listening: an element that is removed says nothing.
  useEffect(() => {
    const stop = new AbortController()
    const note = ({ target }: Event) => {
      wasInside.current = target instanceof Node && (region.current?.contains(target) ?? false)
    }
    document.addEventListener('focusin', note, { signal: stop.signal })
    document.addEventListener('pointerdown', note, { signal: stop.signal })
    return () => stop.abort()
  }, [region])
  useEffect(() => {
    const { activeElement, body } = document
    const isLost = activeElement === null || activeElement === body || activeElement.matches(':disabled')
    if (wasInside.current && isLost) region.current?.querySelector<HTMLElement>('[data-goes-on]')?.focus()
  }, [region, stage])
}
