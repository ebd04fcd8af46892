import type { Client } from '@temporalio/client'
import { type Agenda, agendaActivities } from './agenda/agenda-activities.ts'
import { type DigestDesk, digestActivities } from './digest/digest-activities.ts'
import { wantedDigests } from './digest/wanted-digests.ts'
import { type ProgramEvents, projectionActivities } from './projection-activities.ts'

/** The places that activities reach: the API, and Temporal itself. */
export type Reached = {
  readonly programEvents: ProgramEvents
  readonly agenda: Agenda
  readonly digestDesk: DigestDesk
  readonly client: Client
  readonly taskQueue: string
}

/** Everything that a worker does for workflows. */
export const activitiesOver = ({ programEvents, agenda, digestDesk, client, taskQueue }: Reached) => ({
  ...projectionActivities(programEvents),
  ...agendaActivities(agenda, wantedDigests(client, taskQueue)),
  ...digestActivities(digestDesk),
})
