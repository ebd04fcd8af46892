import { DAYS_A_WEEK } from '../../day.ts'
import type { Money } from '../../plan/values.ts'
import type { NotApplicable, ScenarioNote, ScenarioOutput, ScoredScenario } from '../../scenarios/scenario.ts'
import type { ScoreDifference } from '../../score/score-differences.ts'
import { PEOPLE_DO_NOT_BIND } from './forecast.ts'
import { CATEGORY_NAMES } from './report-kinds.ts'
import { ruleSentence } from './rules.ts'
import { wholeMoney } from '../whole-money.ts'
import type { NameOf } from '../names.ts'

/** How each future is called. */
export const SCENARIO_NAMES: Readonly<Record<ScoredScenario['kind'], string>> = {
  current: 'Wie jetzt geplant',
  own: 'Ihr eigenes',
  'soc2-first': 'SOC 2 zuerst',
  'hitrust-first': 'HITRUST zuerst',
  parallel: 'Parallel',
  staggered: 'Gestaffelt',
  'combined-opinion': 'Kombiniert, nur Prüfungsurteil',
  'combined-certified': 'Kombiniert, mit Zertifizierung',
  'combined-coordinated': 'Kombiniert, zwei Berichte',
}

/** What each future means, for who has to choose. */
export const SCENARIO_MEANINGS: Readonly<Record<ScoredScenario['kind'], string>> = {
  current: 'Der Plan, wie er jetzt ist.',
  own: 'Der Plan mit Änderungen, die jemand als Szenario aufbewahrt; nicht neu abgeglichen.',
  'soc2-first':
    'HITRUST-Phasen, die noch nicht begonnen haben und die SOC 2 nicht braucht, warten, bis der SOC-2-Bericht vorliegt.',
  'hitrust-first':
    'SOC-2-Phasen, die noch nicht begonnen haben und die HITRUST nicht braucht, warten, bis der Bericht von HITRUST vorliegt.',
  parallel:
    'Keine Reihenfolge: Zuerst werden Zusagen gehalten, dann kommen beide Berichte so früh, wie Regeln, Grenzen und Personen es zulassen. Einer kann wegen einer Zusage für den anderen warten.',
  staggered: 'Eines wartet einige Wochen; die Suche wählt aus, welches und wie lange.',
  'combined-opinion': 'Ein SOC-2-Bericht mit dem Prüfungsurteil des CPA zum CSF. Das ist keine HITRUST-Zertifizierung.',
  'combined-certified': 'Ein SOC-2-Bericht mit dem Prüfungsurteil des CPA zum CSF und eine HITRUST-Zertifizierung.',
  'combined-coordinated': 'Zwei Berichte; der erste HITRUST-Test fällt in die Prüfungshandlungen des CPA.',
}

/** How each thing that a program may yield is called. */
export const OUTPUT_NAMES: Readonly<Record<ScenarioOutput['kind'], string>> = {
  'soc2-type1': 'Bericht SOC 2 Type I',
  'soc2-type2': 'Bericht SOC 2 Type II',
  'soc2-with-csf-opinion': 'Bericht SOC 2 mit Prüfungsurteil zum CSF',
  'hitrust-e1': 'Zertifizierung HITRUST e1',
  'hitrust-i1': 'Zertifizierung HITRUST i1',
  'hitrust-r2': 'Zertifizierung HITRUST r2',
}

const NOT_APPLICABLE: Readonly<Record<NotApplicable, string>> = {
  'no-soc2': 'Der Plan hat kein SOC-2-Programm.',
  'no-hitrust': 'Der Plan hat kein HITRUST-Programm.',
  'one-program': 'Nur ein Bericht des Plans steht noch aus.',
  'several-soc2': 'Der Plan hat mehrere SOC-2-Programme: Welches zu kombinieren wäre, ist nicht klar.',
  'several-hitrust': 'Der Plan hat mehrere HITRUST-Programme: Welches zu kombinieren wäre, ist nicht klar.',
  'scopes-differ': 'Die beiden Programme betreffen verschiedene Umfänge: Eine einzige Prüfung kann das nicht.',
  'report-in-hand': 'Einer der beiden Berichte liegt schon vor.',
  'fieldwork-begun': 'Die Prüfungshandlungen von einem der beiden haben schon begonnen.',
  'no-fieldwork': 'Eines der beiden hat in diesem Plan keine Prüfungshandlungen.',
  'already-combined': 'Der Plan kombiniert die beiden schon.',
  'contradicts-plan': 'Die Reihenfolge widerspricht Verknüpfungen, Grenzen oder Kontrollen des Plans.',
  'no-longer-fits':
    'Der Plan hat sich geändert, und einige Änderungen passen nicht mehr. Öffnen Sie das Szenario, um sie zu sehen.',
}

/** Why a future is none for this plan. */
export const notApplicableSentence = (why: NotApplicable): string => NOT_APPLICABLE[why]

/** What to know of a future beside its numbers. */
export function scenarioNoteSentence(note: ScenarioNote, nameOf: NameOf): string {
  switch (note.code) {
    case 'people-do-not-bind':
      return PEOPLE_DO_NOT_BIND
    case 'no-certificate':
      return 'HITRUST stellt nichts aus: Wem eine Zertifizierung zugesagt wurde, der bekommt keine.'
    case 'opinion-fee-unknown':
      return 'Das Honorar des CPA für das Prüfungsurteil zum CSF ist in den Kosten nicht enthalten: Keine Quelle nennt eines.'
    case 'controls-after-window-opened':
      return 'Der Beobachtungszeitraum beginnt, bevor alle Kontrollen für das CSF in Betrieb sind: Fragen Sie den CPA, was das Prüfungsurteil abdecken kann.'
    case 'no-offset-is-better':
      return 'Kein Versatz schneidet besser ab, als jetzt mit beiden zu beginnen.'
    case 'categories-outside-mapping':
      return `Die veröffentlichte Zuordnung zum CSF deckt Sicherheit, Verfügbarkeit und Vertraulichkeit ab, nicht aber: ${note.categories.map(categoryName).join(' und ')}.`
    case 'two-firms':
      return `${note.firmIds.map(nameOf).join(' und ')} sind zwei Firmen: Jede darf sich nur dann auf Tests der anderen stützen, wenn der Zugang vorher vereinbart wurde.`
  }
}

const categoryName = (category: string): string =>
  Object.entries(CATEGORY_NAMES).find(([known]) => known === category)?.[1] ?? category

/** How a future differs from the plan as it stands, in one sentence. `nameOf` calls programs, activities, and promises by their customer. */
export function scenarioSentence(
  { differences, offsetDays = 0, waitingIds = [] }: ScoredScenario,
  nameOf: NameOf,
  amount: (money: Money) => string = moneyText,
): string {
  const parts = differences.flatMap((difference) => differencePhrase(difference, nameOf, amount))
  const all = [...offsetPhrase(offsetDays, waitingIds.map(nameOf)), ...parts]
  return all.length === 0 ? 'Kein Unterschied zum Plan, wie er jetzt ist.' : `${capital(all.join('; '))}.`
}

const offsetPhrase = (days: number, waiting: readonly string[]): string[] =>
  days === 0
    ? []
    : [
        `${waiting.join(' und ')} ${waiting.length > 1 ? 'warten' : 'wartet'} ${counted(Math.abs(days) / DAYS_A_WEEK, 'Woche', 'Wochen')}`,
      ]

function differencePhrase(difference: ScoreDifference, nameOf: NameOf, amount: (money: Money) => string): string {
  switch (difference.kind) {
    case 'rule-broken':
      return `verletzt ${difference.rule}${aboutActivity(difference.activityId, nameOf)} (${sentenceStart(ruleSentence(difference.rule))})`
    case 'rule-kept':
      return `verletzt ${difference.rule}${aboutActivity(difference.activityId, nameOf)} nicht mehr`
    case 'promise-kept':
      return `hält die Zusage an ${nameOf(difference.commitmentId)}`
    case 'promise-missed':
      return `verfehlt die Zusage an ${nameOf(difference.commitmentId)}`
    case 'report':
      return `${nameOf(difference.programId)} liegt ${moved(difference.days)} vor`
    case 'report-lost':
      return `keine Zertifizierung ${nameOf(difference.programId)}`
    case 'report-gained':
      return `eine Zertifizierung ${nameOf(difference.programId)}`
    case 'peak-load':
      return `Spitzenlast ${difference.percent} % statt ${difference.insteadOf} %`
    case 'cost':
    case 'fees':
      return `${amount({ minor: Math.abs(difference.minor), currency: difference.currency })} ${difference.minor > 0 ? 'mehr' : 'weniger'}${difference.kind === 'fees' ? ' an Honoraren' : ''}`
    case 'cover-gap':
      return `${daysText(difference.days)} ${difference.days > 0 ? 'mehr' : 'weniger'} ohne Abdeckung`
    case 'wasted-validity':
      return `${daysText(difference.days)} Gültigkeit ${difference.days > 0 ? 'mehr' : 'weniger'} verschenkt`
  }
}

const aboutActivity = (id: string | undefined, nameOf: NameOf): string =>
  id === undefined ? '' : ` bei „${nameOf(id)}“`
const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('de')} ${count === 1 ? one : many}`
const daysText = (days: number): string => counted(Math.abs(days), 'Tag', 'Tage')
const moved = (days: number): string => `${daysText(days)} ${days > 0 ? 'später' : 'früher'}`
const sentenceStart = (sentence: string): string => sentence.replace(/\.$/, '')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** An amount in whole units of its currency, `1.250.000 USD`. */
export const moneyText = (money: Money): string => wholeMoney(money, 'de')
