// What a phone shows in the place of the chart, in German.

export const listTitle = 'Der Plan'
export const listHint =
  'Der Plan zum Lesen: Öffnen Sie eine Phase, dann einen Vorgang, um seine Details zu sehen. Um Termine zu verschieben, öffnen Sie Stagger auf einem breiteren Bildschirm.'
export const criticalMark = 'kritisch'
