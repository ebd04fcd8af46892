/** What runs tell of dates that come: evidence asked for, reminders, escalations. */
export const AGENDA_EVENT_KINDS = [] as const

/** What a run remembers of the dates that it acted upon. */
export type AgendaFacts = Record<never, never>

/** Why a message about reminders or evidence is refused. */
export type AgendaRefusalCode = never
