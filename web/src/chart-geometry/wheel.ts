/** Px of turning that are one step of zoom: a notch of a usual wheel is 100, a touch pad sends many of a few. */
const PX_PER_STEP = 60
/** What a line and a page are, for wheels that count in them (DOM: `deltaMode` 1 and 2). */
const PX_PER_UNIT = [1, 40, 800]

/** How many steps in, or below zero out, a turn of the wheel is together with what was left of those before. */
export function wheelSteps(before: number, delta: number, deltaMode = 0): { steps: number; rest: number } {
  // Turning back begins anew: what was left of the other direction would delay it.
  const kept = Math.sign(before) === Math.sign(delta) ? before : 0
  const turned = kept + delta * (PX_PER_UNIT[deltaMode] ?? 1)
  const whole = Math.trunc(turned / PX_PER_STEP)
  return { steps: -whole + 0, rest: whole === 0 ? turned : 0 }
}
