import { useLayoutEffect, useMemo, useRef } from 'react'
import { type Slots, slotsOf } from './slots.ts'

/** Places of what is drawn, given on from one drawing to the next; `keys` is the same array while they are the same. */
export function useSlots(keys: readonly string[], held?: string): Slots {
  const last = useRef<Slots>(new Map())
  const slots = useMemo(() => slotsOf(last.current, keys, held), [last, keys, held])
  useLayoutEffect(() => {
    last.current = slots
  }, [slots])
  return slots
}
