import { agendaOf } from './agenda-entries.ts'
import { assessmentEntries } from './assessment-entries.ts'
import { bridgeEntries } from './bridges.ts'
import { type DiaryEntry, inOrder } from './diary-entry.ts'
import { phaseEntries } from './phase-entries.ts'
import type { PlannedLife } from './planned-life.ts'
import { digestEntries } from './planned-notices.ts'
import { runEntries } from './program-end.ts'
import { questionNotices } from './question-notices.ts'
import { sharedPeopleEntries } from './shared-people-entries.ts'
import { windowEntries } from './window-entries.ts'
import { wordEntries } from './word-entries.ts'

/**
 * What the runs of some programs will tell, and have people told, when everything happens as the plan says: phases,
 * windows, limits, certifications, evidence, what people are asked and reminded of, and digests, by date. What is behind
 * is not told again. In the order of dates, then of the programs.
 */
export function diary(life: PlannedLife): readonly DiaryEntry[] {
  const agendas = life.programs.map((program) => agendaOf(program, life))
  const notices = [
    ...agendas.flatMap((agenda) => agenda.notices),
    ...life.programs.flatMap((program) => questionNotices(program, life)),
  ]
  return inOrder([
    ...life.programs.flatMap((program) => [
      ...runEntries(program, life),
      ...phaseEntries(program.orders),
      ...wordEntries(program),
      ...windowEntries(program, life),
      ...bridgeEntries(program),
      ...assessmentEntries(program, life),
    ]),
    ...agendas.flatMap(({ settled }) => settled),
    ...notices.map(({ entry }) => entry),
    ...digestEntries(notices, life),
    ...sharedPeopleEntries(life),
  ])
}
