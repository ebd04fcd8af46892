import type { IsoDate } from '@stagger/planner'

export const allCounts = 'Alle Nachweise zählen weiterhin.'
export const asOf = (statusDate: IsoDate): string => `Stichtag ${statusDate}:`
export const windowLine = (program: string, { start, end }: { start: IsoDate; end: IsoDate }): string =>
  `${program} betrachtet ${start} bis ${end}, diesen Tag nicht mehr`
export const headings = { control: 'Kontrolle', program: 'Programm', next: 'Nächste bis' } as const
