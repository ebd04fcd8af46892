import type { IsoDate } from '@stagger/planner'

export const allCounts = 'All evidence still counts.'
export const asOf = (statusDate: IsoDate): string => `As of ${statusDate}:`
export const windowLine = (program: string, { start, end }: { start: IsoDate; end: IsoDate }): string =>
  `${program} looks at ${start} up to, not including, ${end}`
export const headings = { control: 'Control', program: 'Program', next: 'Next until' } as const
