/** What the frame around every page can do. */
export const FRAME_ACTS = [
  'copy-link',
  'print',
  'save-plan',
  'budget-csv',
  'budget-xlsx',
  'start-programs',
  'new-plan',
  'copy-plan',
  'add-program',
  'rename-plan',
  'delete-plan',
  'check-promise',
  'light',
  'dark',
  'as-system',
] as const
export type FrameAct = (typeof FRAME_ACTS)[number]
