/** What the columns of a comparison are called, in the order of its sheet. */
export const COMPARED_HEADINGS: readonly string[] = [
  'Ebene',
  'Bericht',
  'Phase',
  'Name',
  'Beginn damals',
  'Beginn jetzt',
  'Beginn Tage',
  'Ende damals',
  'Ende jetzt',
  'Ende Tage',
  'Kosten damals',
  'Kosten jetzt',
  'Differenz',
]
