// What keys are called on the keyboard, in German.

/** By the key as the browser names it. */
export const KEY_NAMES = {
  Ctrl: 'Strg',
  Shift: 'Umschalt',
  Enter: 'Eingabe',
  Escape: 'Esc',
  Space: 'Leertaste',
  Delete: 'Entf',
  Insert: 'Einfg',
  Home: 'Pos1',
  End: 'Ende',
  PageUp: 'Bild auf',
  PageDown: 'Bild ab',
} as const
