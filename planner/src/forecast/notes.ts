import { PINNED } from '../schedule/problem.ts'
import type { ForecastNote } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'

/** What of the plan is left out. A pinned day is a decision: it stays, whatever happens before or during it. */
export const notesOf = ({ risks, schedule, compiled: { index, problem } }: ForecastModel): readonly ForecastNote[] => [
  ...(schedule.leavesPeopleOut() ? [{ code: 'people-do-not-bind' } as const] : []),
  ...risks.flatMap(({ riskId, delays }) =>
    delays
      .filter(({ row }) => problem.held[row] === PINNED)
      .map(({ row }) => ({
        code: 'risk-meets-pin' as const,
        riskId,
        activityId: index.plan.activities[row]?.id ?? '',
      })),
  ),
]
