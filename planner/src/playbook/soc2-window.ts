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
import { type Soc2Names, type Soc2Setting, systemDescription } from './soc2-preparation.ts'

/** The window with what happens inside it, up to its last day. */
export const observationWindow = (answer: Type2Answer, setting: Soc2Setting): PhaseDraft =>
  phase('observation-window', setting.names.soc2.phases.observationWindow, 'clock', [
    window(answer, setting),
    isForward(answer)
      ? [
          ...events(answer, setting.names.soc2),
          ...pulls(answer, setting.names.soc2),
          description(answer, setting.names.soc2),
        ]
      : [],
    periodEnd(setting),
  ])

const isForward = (answer: Type2Answer) => answer.window === 'forward'

function window({ windowMonths }: Type2Answer, { lookBack, names: { soc2: names } }: Soc2Setting): ActivityDraft {
  const constraints = lookBack ? { fixed: lookBack.start } : { alignTo: 'month' as const }
  const name = lookBack ? names.windowAlreadyRun : names.window
  return observation('window', name, months(windowMonths), { constraints })
}

const periodEnd = ({ lookBack, names }: Soc2Setting): ActivityDraft =>
  milestone('period-end', names.soc2.periodEnd, {
    step: 'period-end',
    constraints: lookBack ? { fixed: isoOf(lastDay(dayOf(lookBack.end))) } : {},
  })

/** The events of every year, which want to lie inside the window. */
const events = (answer: Type2Answer, names: Soc2Names): readonly ActivityDraft[] => [
  work('risk-assessment', names.riskAssessment, workingWeeks('team.event.risk-assessment'), operate(LEADS)),
  work('penetration-test', names.penetrationTest, workingWeeks('team.event.penetration-test'), {
    firmId: 'tester',
    ...operate(['security-engineer', 'devops']),
  }),
  work('tabletop', names.tabletop, workingWeeks('team.event.tabletop'), operate(EVERYBODY)),
  ...when(
    asksForRestores(answer),
    work('restore-test', names.restoreTest, workingWeeks('team.event.restore-test'), operate(['devops'])),
  ),
]

const asksForRestores = ({ categories }: Type2Answer): boolean => categories.includes('availability')

/** A pull of evidence each quarter. */
const pulls = (answer: Type2Answer, names: Soc2Names): readonly ActivityDraft[] =>
  quarters(answer).map((n) =>
    work(pullId(n), names.evidence(n), workingWeeks('soc2.work.evidence-pull'), operate(EVERYBODY)),
  )

/** The quarters of the window, from 1 on. */
const quarters = ({ windowMonths }: Type2Answer): readonly number[] =>
  Array.from({ length: Math.ceil(windowMonths / interval()) }, (_, k) => k + 1)

const pullId = (quarter: number): string => `evidence-${quarter}`

const interval = () => fact('soc2.evidence.interval').value

/** Written as late as the end of the period allows, so that it says what was there. */
const description = ({ alsoTypeI }: Type2Answer, names: Soc2Names): ActivityDraft => ({
  ...systemDescription(alsoTypeI ? names.systemDescriptionAgain : names.systemDescription),
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
  const yearly = ['risk-assessment', 'penetration-test', 'tabletop', ...when(asksForRestores(answer), 'restore-test')]
  const quarterly = quarters(answer).map(pullId)
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
export const interimFieldwork = (names: Soc2Names): PhaseDraft =>
  phase('interim-fieldwork', names.phases.interimFieldwork, 'people', [
    work('interim-fieldwork', names.interimFieldwork, workingWeeks('soc2.phase.interim-fieldwork'), {
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
export const nextWindow = ({ lookBack, names }: Soc2Setting): ActivityDraft =>
  observation(
    'window-next',
    names.soc2.windowNext,
    months(fact('soc2.window.renewal').value, factSource('soc2.window.renewal')),
    { step: 'window-opens-next', constraints: lookBack ? { fixed: lookBack.end } : {} },
  )
