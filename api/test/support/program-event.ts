import { TOKEN, type Server } from './server.ts'

/** What a run tells, as a worker sends it. */
export const programEvent = (
  planId: string,
  programId: string,
  sequence: number,
  kind: string,
  more: object = {},
): object => ({
  organizationId: 'org',
  planId,
  programId,
  workflowId: `plan/${planId}/program/${programId}`,
  firstRunId: 'run-1',
  sequence,
  kind,
  effectiveOn: '2026-02-02',
  occurredAt: '2026-02-02T11:00:00Z',
  actor: 'run',
  ordersRevision: 1,
  format: 'stagger-event/1',
  ...more,
})

/** The runs of a plan as the worker tells of them: each event has the next number of its program. */
export function tellingRuns(server: Server, planId: () => string) {
  const sequences = new Map<string, number>()
  return async (programId: string, kind: string, more: object = {}) => {
    const place = `${planId()}/${programId}`
    const sequence = (sequences.get(place) ?? 0) + 1
    sequences.set(place, sequence)
    const event = programEvent(planId(), programId, sequence, kind, more)
    const authorization = `Bearer ${TOKEN}`
    return server.post('/internal/v1/program-events', { events: [event] }, { authorization })
  }
}
