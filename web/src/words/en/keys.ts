// What keys are called on the keyboard, in English.

/** By the key as the browser names it. */
export const KEY_NAMES = {
  Ctrl: 'Ctrl',
  Shift: 'Shift',
  Enter: 'Enter',
  Escape: 'Escape',
  Space: 'Space',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
} as const
