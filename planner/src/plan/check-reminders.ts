import type { Fault, RefusalCode } from '../refusal.ts'
import type { Plan } from './plan.ts'
import { isTimeZone } from './time-zone.ts'

type Report = (code: RefusalCode, path: string, facts?: Fault['facts']) => void

/** Everything wrong with whom reminders reach and when: zones that are none, people that are not there, the same twice. */
export function checkReminders({ people, reminders = [] }: Plan, report: Report): void {
  people.forEach(({ timeZone }, i) => {
    if (timeZone !== undefined && !isTimeZone(timeZone))
      report('time-zone-unknown', `/people/${i}/timeZone`, { timeZone })
  })
  reminders.forEach(({ leadDays = [], channels = [], escalateToId }, i) => {
    if (escalateToId !== undefined && !people.some(({ id }) => id === escalateToId))
      report('id-unknown', `/reminders/${i}/escalateToId`, { id: escalateToId })
    reportTwice(leadDays, `/reminders/${i}/leadDays`, report)
    reportTwice(channels, `/reminders/${i}/channels`, report)
  })
}

function reportTwice(values: readonly (string | number)[], path: string, report: Report): void {
  values.forEach((value, k) => {
    if (values.indexOf(value) < k) report('document-invalid', `${path}/${k}`, { expected: `${value} only once` })
  })
}
