import { type EarnedValue, isCostKnown } from '../../budget/earned-value.ts'
import type { EarnedValueTerm } from '../earned-value-term.ts'

/** Every figure, for whoever shows them: the same words on the page and at the command line. */
export const EARNED_VALUE_TERMS: Readonly<Record<keyof EarnedValue, EarnedValueTerm>> = {
  bac: {
    short: 'BAC',
    name: 'Budget bei Abschluss',
    means:
      'Der geplante Gesamtbetrag des Plans, wie er datiert war, bevor etwas geschah. Nach den heutigen Terminen können Abonnements länger laufen.',
  },
  pv: { short: 'PV', name: 'Geplanter Wert', means: 'Der Wert dessen, was bis zum Stichtag erledigt sein sollte.' },
  ev: {
    short: 'EV',
    name: 'Fertigstellungswert',
    means:
      'Der Wert dessen, was erledigt ist: Honorare an den erreichten Meilensteinen, Stunden mit dem Fortschritt ihres Vorgangs. Warten bringt nichts ein.',
  },
  ac: {
    short: 'AC',
    name: 'Istkosten',
    means: 'Was das gekostet hat: eingegangene Rechnungen und die erfassten Stunden zu ihren Stundensätzen.',
  },
  unrecorded: {
    short: 'vom EV',
    name: 'Nicht erfasste Kosten',
    means: 'Der Wert erledigter Arbeit, für die niemand Stunden erfasst hat: In AC fehlt, was sie gekostet hat.',
  },
  cv: { short: 'CV', name: 'Kostenabweichung', means: 'EV − AC: Unter null kostet die Arbeit mehr, als sie wert ist.' },
  sv: { short: 'SV', name: 'Terminabweichung', means: 'EV − PV: Unter null ist weniger erledigt, als es sein sollte.' },
  cpi: {
    short: 'CPI',
    name: 'Kostenentwicklung',
    means: 'EV ÷ AC: der Wert der Arbeit je ausgegebener Einheit. Unter 1 heißt über Budget.',
  },
  spi: {
    short: 'SPI',
    name: 'Terminentwicklung',
    means:
      'EV ÷ PV: der Anteil des Fälligen, der erledigt ist. Unter 1 heißt im Rückstand. Über den kritischen Pfad sagt das nichts.',
  },
  eac: {
    short: 'EAC',
    name: 'Prognose bei Abschluss',
    means: 'BAC ÷ CPI: was alles kosten wird, wenn der Rest läuft wie das Erledigte.',
  },
  etc: { short: 'ETC', name: 'Restkostenschätzung', means: 'EAC − AC: was davon noch aussteht.' },
  vac: { short: 'VAC', name: 'Abweichung bei Abschluss', means: 'BAC − EAC: Unter null endet es über Budget.' },
  tcpi: {
    short: 'TCPI',
    name: 'Nötige Kostenentwicklung',
    means: 'Wie hoch CPI von jetzt an sein muss, damit das Budget hält. Liegt das weit über CPI, hält es nicht.',
  },
}

/** In one sentence how it stands, or what is missing before anybody can say. */
export function earnedValueSentence(value: EarnedValue): string {
  const { pv, ev, ac, cpi, spi, unrecorded } = value
  if (ac === 0 && ev === 0)
    return pv === 0
      ? 'Noch muss nichts erledigt sein und nichts wurde ausgegeben: Es gibt nichts zu vergleichen.'
      : 'Noch zu wenige Istwerte: Kein Meilenstein ist erreicht, keine Rechnung und keine Stunde erfasst. Bekannt ist nur der geplante Wert.'
  if (ev > 0 && !isCostKnown(value))
    return `Für ${Math.round((100 * unrecorded) / ev)} % des Werts der erledigten Arbeit hat niemand Stunden erfasst: Was sie gekostet hat, ist nicht bekannt, und nur „Externe Zahlungen“ vergleicht Gleiches mit Gleichem.`
  if (ac === 0 || cpi === null)
    return 'Noch zu wenige Istwerte: Arbeit ist erledigt, aber keine Rechnung und keine Stunde erfasst; ihre Kosten sind also nicht bekannt.'
  if (ev === 0)
    return 'Noch zu wenige Istwerte: Geld ist ausgegeben, aber kein Meilenstein erreicht; sein Gegenwert ist also nicht bekannt.'
  const cost = cpi >= 1 ? 'im Budget' : 'über Budget'
  const time = spi === null ? '' : spi >= 1 ? ', nicht im Rückstand' : ', im Rückstand'
  return `Jede ausgegebene Einheit brachte Arbeit im Wert von ${indexText(cpi)}: ${cost}${time}.`
}

const INDEX_DECIMALS = 2
/** An index as it is usually written. */
export const indexText = (index: number): string => index.toFixed(INDEX_DECIMALS).replace('.', ',')
