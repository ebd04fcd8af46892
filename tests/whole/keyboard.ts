import type { Locator, Page } from 'playwright-core'
import { eventually } from './stack.ts'

const MOST_TABS = 150

/** Where the focus is, and what is wrong with that: nothing, when it is somewhere a person can see. */
const FOCUS = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return { at: 'body', fault: 'lost' }
  const { x, y, width, height } = at.getBoundingClientRect()
  const name = at.tagName + ' ' + (at.getAttribute('aria-label') ?? at.textContent ?? '').slice(0, 60)
  const inside = width > 0 && height > 0 && x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight
  if (!inside) return { at: name, fault: 'off the screen' }
  const marked = [at, at.parentElement].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
  const isField = at.matches('input, textarea, select')
  // A heading that is told about is read, not pressed; a field shows its caret.
  const isTold = at.tabIndex < 0 && !at.matches('button, a, input')
  return { at: name, fault: marked || isField || isTold ? '' : 'not marked' }
})()`

type Focus = { readonly at: string; readonly fault: string }

/** A person who has a keyboard and no mouse: after every key the focus is somewhere, and can be seen. */
export type Keyboard = {
  /** Presses a key. */
  readonly press: (key: string) => Promise<void>
  /** Types into what has the focus. */
  readonly type: (text: string) => Promise<void>
  /** Goes on by the Tab key until this has the focus. */
  readonly tabTo: (wanted: Locator) => Promise<void>
  /** Waits until this has the focus by itself. */
  readonly arrives: (wanted: Locator) => Promise<void>
  /** Where the focus was lost or could not be seen, and after which key. */
  readonly faults: readonly string[]
}

/** What takes a little to come, a page or an answer, may hold the focus up for so long. */
const SOON_MS = 5_000

export function keyboardOn(page: Page): Keyboard {
  const faults: string[] = []
  const look = async (after: string) => {
    let last: Focus | undefined
    await eventually(
      async () => {
        last = await page.evaluate<Focus>(FOCUS)
        return last.fault === '' || undefined
      },
      'a focus that can be seen',
      SOON_MS,
    ).catch(() => faults.push(`after ${after} the focus is ${last?.fault}: ${last?.at}`))
  }
  const press = async (key: string) => {
    await page.keyboard.press(key)
    await look(key)
  }
  const hasFocus = async (wanted: Locator) => (await wanted.and(page.locator(':focus')).count()) > 0
  return {
    faults,
    press,
    type: (text) => page.keyboard.type(text),
    tabTo: async (wanted) => {
      for (let n = 0; n < MOST_TABS; n++) {
        await page.keyboard.press('Tab')
        if (await hasFocus(wanted)) return look('Tab')
      }
      throw new Error(`${wanted.toString()} is not reached in ${MOST_TABS} steps`)
    },
    arrives: async (wanted) => {
      await eventually(async () => (await hasFocus(wanted)) || undefined, `the focus comes to ${wanted.toString()}`)
    },
  }
}
