import type { PlanNames } from '../../en/plan-names.ts'

/** What the example's company, which is in the United States, calls its own, in German. */
export const EXAMPLE: PlanNames['example'] = {
  plan: 'Beide Programme',
  newYear: 'Neujahr',
  juneteenth: 'Juneteenth',
  independenceDay: 'Unabhängigkeitstag',
  veteransDay: 'Tag der Veteranen',
  christmas: 'Weihnachten',
  leave: 'Elternzeit',
  ownWork: 'Anmeldung des Klinikpersonals auf Single Sign-on umstellen',
}
