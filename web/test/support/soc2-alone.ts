import { planFromAnswers } from '@stagger/planner'
import { planView } from '../../src/plan-view/plan-view.ts'

export const TODAY = '2027-01-04'

/** One SOC 2 Type II program and one engineer, fresh from the answers. */
export const SOC2_ALONE = planFromAnswers(
  {
    organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
    startsOn: TODAY,
    programs: [{ kind: 'soc2-type2' }],
    team: [{ id: 'ana', name: 'Ana Maria', role: 'security-engineer', hoursPerDay: 8 }],
  },
  TODAY,
)
export const SOC2_VIEW = planView({ plan: SOC2_ALONE, revision: 1, progress: [], today: TODAY })
