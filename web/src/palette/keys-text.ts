import { KEY_NAMES } from '#words/keys.ts'

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

const NAMES: Readonly<Record<string, string>> = { ...KEY_NAMES, ...ARROWS }

/** Keys as they are printed on the keyboard of who reads this: `Ctrl+a`, as the browser names it, is Ctrl+A. */
export const keysText = (keys: string): string =>
  keys
    .replace(/(^|\+) $/, '$1Space')
    .replace(/(^|\+)[a-z]$/, (key) => key.toUpperCase())
    .replaceAll(/[A-Z][A-Za-z]+/g, (name) => NAMES[name] ?? name)
