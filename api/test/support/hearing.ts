import type { Plan } from '@stagger/planner'
import { remindedPlan } from './reminded-plan.ts'
import { type Server, TOKEN } from './server.ts'
import { setClock } from './set-clock.ts'

/** What tests say and ask of what people have to hear: of plans of their own, each with a weekly control of Ann's. */
export function hearing(server: Server) {
  const itIs = (instant: string) => setClock(server).at(instant)
  const at = (planId: string, path: string) => `/api/v1/plans/${planId}${path}`
  return {
    itIs,
    at,
    /** Hands over what a worker does. */
    inside: (route: string, body: unknown) =>
      server.post(`/internal/v1/${route}`, body, { authorization: `Bearer ${TOKEN}` }),
    /** Stores a plan on Monday, 2 February, with its window open since 17 January. */
    enter: async (id: string, more: Partial<Plan> = {}): Promise<void> => {
      itIs('2026-02-02T13:00:00Z')
      await server.post('/api/v1/plans', { plan: remindedPlan(id, more) })
      for (const fact of [...DONE, { activityId: 'observe', kind: 'started', effectiveOn: '2026-01-17' }])
        await server.post(at(id, '/progress'), { id: `${fact.activityId}-${fact.kind}`, ...fact })
    },
    /** Who has heard what, the newest first. */
    heardAt: async (planId: string): Promise<readonly string[]> =>
      (await server.get(at(planId, '/notifications'))).body.notifications.map(
        ({ kind, about, personId }: Record<string, string>) => [personId, kind, about].join(' '),
      ),
  }
}

const DONE = ['gap', 'train', 'fix'].map((activityId) => ({ activityId, kind: 'finished', effectiveOn: '2026-01-16' }))

/** Ann and Grace as people of their own, who hear of nothing else. */
export const apart = (name: string): Pick<Plan, 'people'> => ({
  people: remindedPlan(name).people.map((person) => ({
    ...person,
    name: `${person.name} of ${name}`,
    ...(person.email !== undefined && { email: `${name}@example.com` }),
  })),
})

/** That Ann's evidence of a week is due, as a run hands it over. */
export const notice = (planId: string, more: object = {}) => ({
  id: `${planId} mfa`,
  planId,
  programId: 'soc2',
  personId: 'ann',
  kind: 'reminder',
  about: 'evidence',
  subjectId: 'mfa/2026-02-09',
  dueOn: '2026-02-15',
  lead: 6,
  at: '2026-02-08T23:00:00Z',
  ...more,
})
