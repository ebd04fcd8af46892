import { CATEGORY_NAMES, REPORT_KIND_NAMES, factNote } from '@stagger/planner/messages'
import type { Category, ControlFamily, Fact, IsoDate, Money, Organization, ReportKind } from '@stagger/planner'
import { longDate, percent, shortMoney } from '../../format.ts'
import type { StartFaultCode } from '../../start-view/answers-of.ts'
import { list, plural } from './numbers.ts'
import { locale } from '../../locale.ts'

// The start of a plan, in English: the six questions and what they come to.

export const startTitle = 'Start a plan'
export const startIntro =
  'Six questions make a plan of both standards. Only the name has no answer yet: the rest is assumed, and yours to change.'
export const doors = {
  example: 'Look at the example',
  exampleText: 'A company with both programs under way. Try everything on it; it is not yours.',
  empty: 'Begin with an empty plan',
  emptyText: 'No program yet, and a team without names: add what you need on its Timeline.',
  emptyName: 'Name of the organization',
  emptyCreate: 'Create empty plan',
  saved: 'Open a plan that was saved as a file',
  savedText:
    'It is stored as a new plan; nothing that is here is overwritten, and where its name is taken, it gets a number. Plans saved by earlier versions can be read.',
  savedFile: 'File, such as clinics.plan.json',
} as const
export const opened = (file: string): string => `The plan of ${file} is stored here as a new plan.`
export const notASavedPlan = (file: string): string =>
  `${file} is no plan that was saved here, or it is damaged. Nothing was stored. Choose another file.`
export const create = 'Create the plan'
export const created = (name: string): string => `The plan of ${name} is created.`
export const mend = (n: number): string =>
  n === 1 ? 'One answer has to be mended first.' : `${n} answers have to be mended first.`
export const startOver = 'Forget what I typed'
export const draftKept = 'What you type is kept in this browser until the plan is created.'
export const startFailed = 'What you typed is still here.'

// ── The questions

export const questions = {
  organization: 'Who is it for?',
  reports: 'Which reports?',
  begin: 'When do you start?',
  team: 'Who does the work?',
  exists: 'What exists already?',
  promises: 'What is promised?',
} as const
export const questionTitle = (n: number, title: string): string => `${n}. ${title}`

export const organizationFields = {
  name: 'Name of the organization',
  headcount: 'People who work there',
  timeZone: 'Time zone',
  currency: 'Currency',
  fiscalMonth: 'Fiscal year begins in',
} as const
const HEADCOUNTS: Readonly<Record<Organization['headcount'], string>> = {
  lt50: 'fewer than 50',
  '50_200': '50 to 200',
  '200_1000': '200 to 1,000',
  gt1000: 'more than 1,000',
}
export const headcountName = (headcount: Organization['headcount']): string => HEADCOUNTS[headcount]
export const headcountHint = 'Hours and fees are taken for this size.'
export const zoneHint = 'Taken from this browser.'
export const currencyHint = (currency: string): string =>
  currency === 'USD'
    ? 'Fees that we know are in US dollars.'
    : `Fees that we know are in US dollars: add a rate to ${currency} on Budget.`
export const monthOfYear = (month: number): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1))

export const reportFields = {
  type1: 'SOC 2 Type I',
  type1Text: 'the design of controls, on one day',
  type1OnTheWay: 'on the way, while the window of Type II runs',
  type2: 'SOC 2 Type II',
  type2Text: 'how controls operated, over a window',
  hitrust: 'HITRUST',
  hitrustText: 'a validated assessment',
  covers: 'SOC 2 covers, besides security',
  window: 'Window',
  windowMonths: 'Months',
  level: 'Level',
} as const
export const windowKinds = { forward: 'still ahead', 'look-back': 'already behind (controls operated)' } as const
export const levelNames = {
  e1: 'e1, one year, essentials',
  i1: 'i1, one year, leading practice',
  r2: 'r2, two years, by risk',
} as const
export const startCategory = (category: Category): string => CATEGORY_NAMES[category]
export const startReport = (kind: ReportKind): string => REPORT_KIND_NAMES[kind]
export const monthsText = (months: number): string => plural(months, 'month')

export const beginField = 'Nothing is planned before'
export const beginHint = (today: IsoDate): string => `Empty: today, ${longDate(today)}.`
export const begunHint = (today: IsoDate): string =>
  `That day has passed: what has not begun is planned from today on, ${longDate(today)}.`

const ROLES: Readonly<Record<string, string>> = {
  'program-manager': 'Program manager',
  compliance: 'Compliance',
  'security-engineer': 'Security engineer',
  devops: 'DevOps engineer',
  executive: 'Executive',
}
/** A role of the organization's own is called as it was typed. */
export const roleName = (role: string): string => ROLES[role] ?? role
export const teamFields = { name: 'Name', role: 'Role', hours: 'Hours a day for this' } as const
export const teamText = 'Placeholders until you name people. Leave and holidays are added later, on Capacity.'
export const addMember = 'Add a person'
export const removeMember = (name: string): string => `Remove ${name || 'this person'}`
export const nobody = 'Without a team nobody is asked for hours, and there is no load to see.'

const FAMILIES: Readonly<Record<ControlFamily, string>> = {
  access: 'Identity and access',
  configuration: 'Change, hardening, vulnerabilities',
  network: 'Network, encryption in transit',
  logging: 'Logging, monitoring, incidents',
  endpoint: 'Endpoints, mobile devices, media',
  resilience: 'Backup and continuity',
  data: 'Data protection and privacy',
  governance: 'Governance, risk, vendors, people',
  policies: 'Policies',
  procedures: 'Procedures',
}
export const familyName = (family: ControlFamily): string => FAMILIES[family]
export const existsFields = {
  families: 'Controls and documents that operate today',
  familiesHint: 'They need no remediation, and are taken to have run for as long as any incubation asks.',
  everything: 'All of them',
  platform: 'A GRC platform collects evidence (bought if you have none)',
  cloud: 'Percent of HITRUST statements that the cloud provider hands down',
  held: 'Reports in hand',
  addHeld: 'Add a report',
  kind: 'Report',
  issuedOn: 'Issued on',
  periodFrom: 'Period from',
  periodUntil: 'Period up to',
  certifiedFrom: 'Certified from',
  expiresOn: 'Good until',
} as const
export const removeHeld = (kind: ReportKind): string => `Remove ${startReport(kind)}`

export const promiseFields = {
  customer: 'Customer',
  report: 'Report',
  by: 'In hand by',
  value: (currency: string): string => `Worth in ${currency}`,
} as const
export const addPromise = 'Add a promise'
export const noPromises = 'Nobody is promised anything yet.'
export const removePromise = (customer: string): string => `Remove the promise to ${customer || 'this customer'}`

const FAULTS: Readonly<Record<StartFaultCode, string>> = {
  'name-missing': 'Write whose plan it is.',
  'programs-missing': 'Choose at least one report.',
  'member-missing': 'Write a name, or remove the row.',
  'customer-missing': 'Write to whom it is promised, or remove the row.',
  'name-too-long': 'Write 200 characters at most.',
  'day-missing': 'Choose the day.',
  'zone-unknown': 'Write a time zone as the IANA database names it, such as America/Chicago.',
  'currency-unknown': 'Write the three letters of a currency, such as USD.',
  'hours-unreadable': 'Write hours from 0 to 24, such as 4 or 6.5.',
  'percent-unreadable': 'Write a whole percentage from 0 to 100.',
  'amount-unreadable': 'Write an amount in digits, such as 250000, or nothing.',
  'day-unreadable': 'Write a real date from 1990 to 2099.',
  'period-unfinished': 'Write both days, or neither.',
  'period-out-of-order': 'The last day has to come after the first.',
}
export const startFault = (code: StartFaultCode): string => FAULTS[code]

// ── What it comes to

export const previewTitle = 'What it comes to'
export const nothingToShow = 'Choose a report, and its timeline is drawn here.'
export const noDates = 'These answers contradict each other: no dates can be planned.'
export const previewReport = (name: string, inHandOn: IsoDate): string => `${name} in hand on ${longDate(inHandOn)}`
export const previewCost = (forecast: Money | undefined): string =>
  forecast
    ? `${shortMoney(forecast)} to vendors at completion, renewals included`
    : 'cost not known: no rate from US dollars yet'
export const previewPeak = (name: string, share: number, weekOf: IsoDate): string =>
  `peak load ${percent(share)}: ${name}, week of ${longDate(weekOf)}`
export const previewNobody = 'nobody is asked for hours'
export const previewPromise = (customer: string, report: ReportKind, marginDays: number): string =>
  marginDays < 0
    ? `${customer}: ${startReport(report)} ${plural(-marginDays, 'day')} late`
    : `${customer}: ${startReport(report)} with ${plural(marginDays, 'day')} to spare`
export const promiseNotPlanned = (customer: string, report: ReportKind): string =>
  `${customer}: no program here ends in ${startReport(report)}`
export const pictureText = (reports: readonly string[]): string => `The programs on one time axis: ${list(reports)}`

/** Where a default comes from, beside its field. */
export const defaultHint = ({ confidence, note }: Pick<Fact, 'confidence' | 'note'>): string =>
  `Assumed, ${HOW_SURE[confidence]}${note === undefined ? '.' : `. ${factNote(note)}`}`
const HOW_SURE: Readonly<Record<Fact['confidence'], string>> = {
  'two-plus': 'two or more sources agree',
  one: 'one source says so',
  derived: 'derived from sources',
  unverified: 'not verified',
}
export const howSure = (confidence: Fact['confidence']): string => HOW_SURE[confidence]
