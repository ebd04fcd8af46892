import { reportOf } from '../schedule/promises.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { ScenarioOutput } from './scenario.ts'

/** What the programs of a plan really yield, and when: a program that ends in another one's report yields nothing. */
export function outputsOf(schedule: Schedule): readonly ScenarioOutput[] {
  const dates = new Map(schedule.reports().map(({ programId, inHandOn }) => [programId, inHandOn]))
  return schedule.plan.programs.flatMap((program): ScenarioOutput[] => {
    const kind = program.endsIn === 'report-with-csf-opinion' ? 'soc2-with-csf-opinion' : reportOf(program)
    const inHandOn = dates.get(program.id)
    return kind && inHandOn !== undefined ? [{ kind, programId: program.id, inHandOn }] : []
  })
}
