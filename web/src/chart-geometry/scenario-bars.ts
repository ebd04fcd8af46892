import { type Day, dayOf, type IsoDate, type PhaseBar, type Program, plusDays } from '@stagger/planner'
import { periodStart } from './ticks.ts'
import { type Rect, type Span, type TimeScale, xOf } from './time-scale.ts'

/** Phases that belong together, in the order in which a program runs through them. */
export const PHASE_GROUPS = ['prepare', 'window', 'fieldwork', 'reporting', 'in-hand'] as const
export type PhaseGroup = (typeof PHASE_GROUPS)[number]

/** Where each kind of phase belongs; what comes after the report is not compared. */
const GROUP_OF: Readonly<Record<PhaseBar['phaseKind'], PhaseGroup | undefined>> = {
  scoping: 'prepare',
  readiness: 'prepare',
  remediation: 'prepare',
  'auditor-engagement': 'prepare',
  'assessor-engagement': 'prepare',
  'qa-reservation': 'prepare',
  'answering-assessment': 'prepare',
  'observation-window': 'window',
  incubation: 'window',
  'type1-examination': 'fieldwork',
  'interim-fieldwork': 'fieldwork',
  'final-fieldwork': 'fieldwork',
  'performing-validation': 'fieldwork',
  reporting: 'reporting',
  'caps-and-letter': 'reporting',
  'caps-review': 'reporting',
  'check-in': 'reporting',
  'hitrust-qa': 'reporting',
  'draft-review': 'reporting',
  issued: 'in-hand',
  outcome: 'in-hand',
  renewal: undefined,
  'interim-assessment': undefined,
}

/** Px of a row: two bars, the picked scenario's above and the other one's below. */
export const SCENARIO_ROW_HEIGHT = 28
const PICKED = { top: 4, height: 11 }
const BESIDE = { top: 17, height: 6 }
const MIN_WIDTH = 3

/** A row of the picture: one program's phases of one group. */
export type ScenarioRow = { readonly key: string; readonly programId: string; readonly group: PhaseGroup }

/** The rows that any of the scenarios has something in after the day `from`, program by program. */
export function scenarioRows(
  programs: readonly Pick<Program, 'id'>[],
  scenarios: readonly (readonly PhaseBar[])[],
  from: Day,
): readonly ScenarioRow[] {
  const seen = scenarios.flat().filter(({ end }) => dayOf(end) > from)
  const used = new Set(seen.map(({ programId, phaseKind }) => `${programId} ${GROUP_OF[phaseKind]}`))
  return programs.flatMap(({ id }) =>
    PHASE_GROUPS.filter((group) => used.has(`${id} ${group}`)).map((group) => ({
      key: `${id} ${group}`,
      programId: id,
      group,
    })),
  )
}

const DAYS_BEFORE = 75
const DAYS_AFTER = 21

/** One span for all scenarios, so that the picture does not jump when another one is picked: a little past, then all that is left. */
export function scenarioSpan(scenarios: readonly (readonly PhaseBar[])[], today: IsoDate): Span {
  const bars = scenarios.flat().filter(({ phaseKind }) => GROUP_OF[phaseKind] !== undefined)
  const end = bars.reduce<Day>((last, bar) => (dayOf(bar.end) > last ? dayOf(bar.end) : last), dayOf(today))
  const before = plusDays(dayOf(today), -DAYS_BEFORE)
  const start = bars.some((bar) => dayOf(bar.start) <= before)
    ? before
    : bars.reduce<Day>((least, bar) => (dayOf(bar.start) < least ? dayOf(bar.start) : least), dayOf(today))
  return { start: periodStart('month', start, 1), end: plusDays(end, DAYS_AFTER) }
}

/** A bar of one scenario, where it is drawn. */
export type DrawnBar = { readonly bar: PhaseBar; readonly rect: Rect; readonly isPoint: boolean }

/** The bars of a scenario in their rows, cut where the picture begins; what lies before it is left out. What is in hand is a point on its last day. */
export function drawnBars(
  bars: readonly PhaseBar[],
  rows: readonly ScenarioRow[],
  place: 'picked' | 'beside',
  scale: TimeScale,
): readonly DrawnBar[] {
  const { top, height } = place === 'picked' ? PICKED : BESIDE
  return bars.flatMap((bar): DrawnBar[] => {
    const at = rows.findIndex((row) => row.programId === bar.programId && row.group === GROUP_OF[bar.phaseKind])
    const [from, to] = [Math.max(0, xOf(scale, dayOf(bar.start))), xOf(scale, dayOf(bar.end))]
    if (at < 0 || to <= 0) return []
    const y = at * SCENARIO_ROW_HEIGHT + top
    if (rows[at]?.group === 'in-hand')
      return [{ bar, rect: { x: to - height / 2, y, width: height, height }, isPoint: true }]
    return [{ bar, rect: { x: from, y, width: Math.max(MIN_WIDTH, to - from), height }, isPoint: false }]
  })
}
