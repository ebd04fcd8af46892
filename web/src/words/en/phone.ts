// What a phone shows in the place of the chart, in English.

export const listTitle = 'The plan'
export const listHint =
  'The plan to read: open a phase, then an activity for its details. To move dates, open Stagger on a wider screen.'
export const criticalMark = 'critical'
