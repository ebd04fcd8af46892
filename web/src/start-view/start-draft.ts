import { Category, ControlFamily, fact, Organization, Person, ReportKind } from '@stagger/planner'
import { z } from 'zod'

/** Somebody of the team as typed; the key is the row's own. */
export const TypedMember = z.object({ key: z.string(), name: z.string(), role: Person.shape.role, hours: z.string() })
export type TypedMember = z.infer<typeof TypedMember>

/** A report in hand as typed; `from` and `until` are its period, or how long a certification is good. */
export const TypedHeld = z.object({
  key: z.string(),
  kind: ReportKind,
  issuedOn: z.string(),
  from: z.string(),
  until: z.string(),
})
export type TypedHeld = z.infer<typeof TypedHeld>

/** A promise as typed. */
export const TypedPromise = z.object({
  key: z.string(),
  customer: z.string(),
  report: ReportKind,
  by: z.string(),
  value: z.string(),
})
export type TypedPromise = z.infer<typeof TypedPromise>

/** The answers to the six questions as they are typed, kept by the browser until a plan is made of them. */
export const StartDraft = z.object({
  // 1 who plans
  name: z.string(),
  headcount: Organization.shape.headcount,
  timeZone: z.string(),
  currency: z.string(),
  fiscalMonth: z.string(),
  // 2 which reports
  type1: z.boolean(),
  type2: z.boolean(),
  hitrust: z.boolean(),
  categories: z.array(Category),
  window: z.enum(['forward', 'look-back']),
  windowMonths: z.string(),
  level: z.enum(['e1', 'i1', 'r2']),
  // 3 from when
  startsOn: z.string(),
  // 4 with whom
  team: z.array(TypedMember).max(50),
  // 5 what exists
  exists: z.array(ControlFamily),
  grcPlatform: z.boolean(),
  cloudPercent: z.string(),
  held: z.array(TypedHeld).max(20),
  // 6 what is promised
  promises: z.array(TypedPromise).max(50),
  /** What was typed instead of an assumption, by the assumption's key. */
  instead: z.record(z.string(), z.string()),
})
export type StartDraft = z.infer<typeof StartDraft>

/** Roles of a team that nobody has named yet; management's share goes to whoever leads. */
const USUAL_ROLES = ['program-manager', 'compliance', 'security-engineer', 'devops'] as const

/** What stands in the fields before anything is typed: everything but the organization's name. */
export const firstDraft = (timeZone: string, roleName: (role: Person['role']) => string): StartDraft => ({
  name: '',
  headcount: '50_200',
  timeZone,
  currency: 'USD',
  fiscalMonth: '1',
  type1: false,
  type2: true,
  hitrust: true,
  categories: [],
  window: 'forward',
  windowMonths: String(fact('soc2.window.first').value),
  level: 'r2',
  startsOn: '',
  team: USUAL_ROLES.map((role) => ({ ...newMember(role, role), name: roleName(role) })),
  exists: [],
  grcPlatform: true,
  cloudPercent: '0',
  held: [],
  promises: [],
  instead: {},
})

/** Somebody more, who gives the usual hours. */
export const newMember = (key: string, role: Person['role'] = 'security-engineer'): TypedMember => ({
  key,
  name: '',
  role,
  hours: String(fact('team.hours-per-day').value),
})

/** The draft that was kept, or nothing where it is none, or one of another make. */
export function readDraft(text: string | null): StartDraft | undefined {
  if (text === null) return undefined
  try {
    const draft = StartDraft.safeParse(JSON.parse(text))
    return draft.success ? draft.data : undefined
  } catch {
    return undefined
  }
}
