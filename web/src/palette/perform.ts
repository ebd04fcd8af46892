import type { Deed } from './actions.ts'
import { pressOf } from './presses.ts'

/** A page that was asked for has this long to come. */
const COMES_WITHIN_MS = 8000
/** The row of the grid that has its focus. */
const GRID_ROW = '[role=treegrid] [tabindex="0"]'

type ButtonPress = Extract<Deed, { readonly kind: 'press' }>
type Press = Extract<Deed, { readonly kind: 'page-key' | 'grid-key' | 'press' }>

/** Presses what a deed presses, as soon as it is on screen; false when it does not come, or cannot be pressed now. */
export async function pressFor(deed: Press): Promise<boolean> {
  if (deed.kind === 'page-key') return pressKey(document.body, deed.press)
  if (deed.kind === 'grid-key') {
    const row = await onceThere(() => document.querySelector<HTMLElement>(GRID_ROW) ?? undefined)
    row?.focus()
    return row !== undefined && pressKey(row, deed.press)
  }
  const pressed = await onceThere(() => pressable(deed))
  pressed?.focus()
  // Which of several a person chooses themselves; a field is typed into.
  if (!deed.isOneOfSeveral && !(pressed instanceof HTMLTextAreaElement)) pressed?.click()
  return pressed !== undefined
}

/** Whether what a deed presses is on screen already, so that the page can stay as it is. */
export const isThere = (deed: ButtonPress): boolean => pressable(deed) !== undefined

/** Another page was opened: the focus goes to where its work begins, unless it is somewhere already. */
export async function focusPage(): Promise<void> {
  const start = await onceThere(() => {
    const row = document.querySelector<HTMLElement>(GRID_ROW)
    return row ?? document.querySelector<HTMLElement>('main h1') ?? undefined
  })
  if (document.activeElement !== document.body || !start) return
  if (start.tabIndex < 0) start.tabIndex = -1
  start.focus()
}

/** The page acts on a key that the palette presses as on one that a person presses. */
function pressKey(target: Element, press: string): true {
  const { key, ctrl, alt, shift } = pressOf(press)
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, bubbles: true, cancelable: true }),
  )
  return true
}

/** What can be pressed or typed into by its name: the one so called, or the first of those that begin so. */
function pressable({ button, isOneOfSeveral }: ButtonPress): HTMLElement | undefined {
  const isMeant = (name: string) => (isOneOfSeveral ? name.startsWith(button) : name === button)
  return [...document.querySelectorAll<HTMLElement>(PRESSABLE)].find(
    (one) => !one.matches(':disabled') && isMeant(one.ariaLabel ?? one.textContent.trim()),
  )
}

const PRESSABLE = '#root button, #root summary, #root textarea'

/** What `look` finds, looked for whenever the page changes. */
function onceThere<Found>(look: () => Found | undefined): Promise<Found | undefined> {
  return new Promise((resolve) => {
    const end = (found: Found | undefined) => {
      observer.disconnect()
      clearTimeout(timer)
      resolve(found)
    }
    const lookAgain = () => {
      const found = look()
      if (found !== undefined) end(found)
    }
    const observer = new MutationObserver(lookAgain)
    const timer = setTimeout(() => end(undefined), COMES_WITHIN_MS)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    lookAgain()
  })
}
