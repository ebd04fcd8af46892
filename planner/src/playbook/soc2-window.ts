import { dayOf, isoOf, lastDay } from '../day.ts'
import { fact, factSource } from '../facts/facts.ts'
import type { Type2Answer } from './answers.ts'
import {
  type ActivityDraft,
  after,
  alongside,
  finishedBy,
  type LinkDraft,
  milestone,
  observation,
  type PhaseDraft,
  phase,
  when,
  work,
} from './draft.ts'
import { lag, months, workingWeeks } from './estimates.ts'
import type { Remediation } from './remediation.ts'
import { audit, EVERYBODY, LEADS, operate } from './roles.ts'
import { type Soc2Setting, systemDescription } from './soc2-preparation.ts'

/** The window with what happens inside it, up to its last day. */
export const observationWindow = (answer: Type2Answer, setting: Soc2Setting): PhaseDraft =>
  phase('observation-window', 'Observation window', 'clock', [
    window(answer, setting),
    isForward(answer) ? [...events(answer), ...pulls(answer), description(answer)] : [],
    periodEnd(setting),
  ])

const isForward = (answer: Type2Answer) => answer.window === 'forward'

function window({ windowMonths }: Type2Answer, { lookBack }: Soc2Setting): ActivityDraft {
  const constraints = lookBack ? { fixed: lookBack.start } : { alignTo: 'month' as const }
  const name = lookBack ? 'Observation window, already run' : 'Observation window'
  return observation('window', name, months(windowMonths), { constraints })
}

const periodEnd = ({ lookBack }: Soc2Setting): ActivityDraft =>
  milestone('period-end', 'Period ends', {
    step: 'period-end',
    constraints: lookBack ? { fixed: isoOf(lastDay(dayOf(lookBack.end))) } : {},
  })

/** The events of every year, which want to lie inside the window. */
const events = ({ categories }: Type2Answer): readonly ActivityDraft[] => [
  work('risk-assessment', 'Yearly risk assessment', workingWeeks('team.event.risk-assessment'), operate(LEADS)),
  work('penetration-test', 'Penetration test and retest', workingWeeks('team.event.penetration-test'), {
    firmId: 'tester',
    ...operate(['security-engineer', 'devops']),
  }),
  work('tabletop', 'Incident exercise', workingWeeks('team.event.tabletop'), operate(EVERYBODY)),
  ...when(
    categories.includes('availability'),
    work('restore-test', 'Restore and continuity test', workingWeeks('team.event.restore-test'), operate(['devops'])),
  ),
]

/** A pull of evidence each quarter. */
const pulls = ({ windowMonths }: Type2Answer): readonly ActivityDraft[] =>
  Array.from({ length: Math.ceil(windowMonths / interval()) }, (_, k) => `${k + 1}`).map((n) =>
    work(
      `evidence-${n}`,
      `Review access and pull evidence, quarter ${n}`,
      workingWeeks('soc2.work.evidence-pull'),
      operate(EVERYBODY),
    ),
  )

const interval = () => fact('soc2.evidence.interval').value

/** Written as late as the end of the period allows, so that it says what was there. */
const description = ({ alsoTypeI }: Type2Answer): ActivityDraft => ({
  ...systemDescription(),
  ...(alsoTypeI && { name: 'Bring the system description up to date' }),
  constraints: { asLateAs: { anchorId: 'period-end', buffer: lag('soc2.window.gap') } },
})

export const windowLinks = (answer: Type2Answer, fixes: Remediation): readonly LinkDraft[] => [
  ...after('window', ['period-end', 'window-next']),
  ...when(
    isForward(answer),
    ...after(
      [...fixes.all, ...when(answer.alsoTypeI, 'type1-description'), 'remediation-plan', 'engagement-signed'],
      'window',
    ),
    ...insideLinks(answer),
  ),
]

/** Pulls at their quarters; events one after the other where the window is long enough for that. */
function insideLinks(answer: Type2Answer): readonly LinkDraft[] {
  const yearly = events(answer).map(({ id }) => id)
  const quarterly = pulls(answer).map(({ id }) => id)
  const inTurn = answer.windowMonths >= fact('soc2.window.shortest-usual').value
  return [
    ...alongside('window', [...yearly, 'system-description']),
    ...when(inTurn, ...yearly.slice(1).flatMap((id, k) => after(yearly[k] ?? id, id))),
    ...quarterly.flatMap((id, k) => alongside('window', id, { value: k * interval(), unit: 'mo' })),
    ...after([...yearly, ...quarterly], 'final-fieldwork'),
  ]
}

/** Whether the window is long enough for auditors to come before it ends. */
export const hasInterim = (answer: Type2Answer): boolean =>
  isForward(answer) && answer.windowMonths > fact('soc2.interim-fieldwork.before-end').value

/** Tests of the first months, so that little is left after the period: as late before its end as auditors come. */
export const interimFieldwork = (): PhaseDraft =>
  phase('interim-fieldwork', 'Interim fieldwork', 'people', [
    work('interim-fieldwork', 'Interim fieldwork', workingWeeks('soc2.phase.interim-fieldwork'), {
      firmId: 'cpa',
      ...audit(EVERYBODY),
      constraints: {
        asLateAs: {
          anchorId: 'period-end',
          buffer: { value: fact('soc2.interim-fieldwork.before-end').low, unit: 'mo' },
        },
      },
    }),
  ])

export const interimLinks = (): readonly LinkDraft[] => [
  ...alongside('window', 'interim-fieldwork'),
  ...finishedBy('interim-fieldwork', 'period-end'),
  ...after('engagement-signed', 'interim-fieldwork'),
  ...after('interim-fieldwork', 'final-fieldwork'),
]

/** The window of the renewal begins the day after the first one ended, whatever became of the report. */
export const nextWindow = ({ lookBack }: Soc2Setting): ActivityDraft =>
  observation(
    'window-next',
    'Next observation window',
    months(fact('soc2.window.renewal').value, factSource('soc2.window.renewal')),
    { step: 'window-opens-next', constraints: lookBack ? { fixed: lookBack.end } : {} },
  )
