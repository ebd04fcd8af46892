/** What the columns of a comparison are called, in the order of its sheet. */
export const COMPARED_HEADINGS: readonly string[] = [
  'Level',
  'Report',
  'Phase',
  'Name',
  'Start then',
  'Start now',
  'Start days',
  'Finish then',
  'Finish now',
  'Finish days',
  'Cost then',
  'Cost now',
  'Difference',
]
