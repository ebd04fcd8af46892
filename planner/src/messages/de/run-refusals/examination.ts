import type { Sentences } from '../../refusal-told.ts'
import { firstThings } from './first-things.ts'

/** What only a SOC 2 examination refuses. A rule of the standard that forbids it is named by its id. */
export const EXAMINATION_SENTENCES = {
  'report-needs-opinion': ({ phase }) =>
    `${phase} beginnt und endet mit dem Bericht. Melden Sie, mit welchem Prüfungsurteil der CPA ihn ausgestellt hat.`,
  'late-controls-undecided': (said) =>
    `${said.phase} kann nicht beginnen, solange Kontrollen für den ersten Tag verspätet sind und niemand über sie ` +
    `entschieden hat (Regel S01). ${firstThings(said)}`,
  'exception-unknown': ({ fact }) => `Es ist keine Abweichung ${fact('exceptionId')} offen.`,
  'exception-already-open': ({ fact }) =>
    `Eine solche Abweichung ist für ${fact('controlId')} schon offen: ${fact('exceptionId')}.`,
  'exception-already-decided': ({ fact }) =>
    `Das ist schon entschieden: ${CHOICES[fact('choice')] ?? fact('choice')}. Ziehen Sie die Entscheidung im Plan zurück, um neu zu entscheiden.`,
  'exception-undecided': ({ fact }) =>
    `${fact('controlId')} ist für den Beobachtungszeitraum verspätet (Regel S01). Entscheiden Sie zuerst, bis ${fact('decideBy')}: ` +
    'den Beginn verschieben, Beginn und Ende verschieben, die Abweichung in Kauf nehmen oder die Kontrolle streichen.',
  'exception-not-late': ({ fact }) =>
    `${fact('controlId')} ist für den ersten Tag eines Beobachtungszeitraums nicht verspätet; es gibt nichts zu verschieben, ` +
    'in Kauf zu nehmen oder zu streichen (Regel S01). Schließen Sie die Abweichung ab, wenn sie vorbei ist.',
  'exception-reported-by-cpa': ({ fact }) =>
    `Der CPA hat die Abweichung bei ${fact('controlId')} gemeldet: Eine Entscheidung räumt sie nicht mehr aus. ` +
    'Melden Sie die Stellungnahme der Unternehmensleitung.',
  'exception-not-reported': ({ fact }) =>
    `Die Abweichung bei ${fact('controlId')} erwarten wir selbst; der CPA hat sie nicht gemeldet, also hat die Unternehmensleitung nichts zu beantworten.`,
  'exception-without-response': ({ fact }) =>
    `Der CPA hat die Abweichung bei ${fact('controlId')} gemeldet. Melden Sie zuerst die Stellungnahme der Unternehmensleitung.`,
  'exception-needs-fieldwork': () =>
    'Der CPA meldet, was getestet wurde, und noch haben keine Prüfungshandlungen begonnen. Beginnen Sie die Prüfungshandlungen oder erfassen Sie eine Abweichung, die Sie erwarten.',
  'window-already-open': ({ phase, fact }) =>
    `${phase} hat am ${fact('opensOn')} begonnen und kann nicht später beginnen (Regel S01). Nehmen Sie die Abweichung ` +
    'in Kauf, streichen Sie die Kontrolle oder vereinbaren Sie mit dem CPA ein anderes Ende des Beobachtungszeitraums.',
  'window-not-open': () => 'Kein Beobachtungszeitraum läuft. Bis einer läuft, stehen seine Daten allein im Plan.',
  'window-end-before-start': ({ phase, fact }) =>
    `${phase} kann nicht am ${fact('endOn')} enden: Der Beginn war am ${fact('opensOn')}.`,
  'auditor-not-engaged': ({ phase }) =>
    `Niemand kann zugestimmt haben: Der CPA ist noch nicht beauftragt. Zuerst abzuschließen: ${phase}.`,
  'scope-change-after-start': ({ phase }) =>
    `${phase} hat begonnen, und der Umfang wurde vorher vereinbart (Regel S05). Nehmen Sie die Änderung in den nächsten ` +
    'Beobachtungszeitraum auf oder legen Sie sie in der Systembeschreibung offen (DC 9).',
  'scope-change-not-in-window': () =>
    'Der Beobachtungszeitraum hat nicht begonnen, es gibt also nichts offenzulegen (Regel S05). Vereinbaren Sie die Änderung für diesen Beobachtungszeitraum.',
  'no-next-window': () =>
    'Der Plan hat nach diesem keinen Beobachtungszeitraum. Planen Sie zuerst den nächsten Zyklus oder legen Sie die Änderung offen.',
  'document-out-of-order': ({ fact, phases }) =>
    `Das Dokument „${documents(fact('document'))}“ bezieht sich auf etwas, das noch fehlt: ${documents(phases('missing'))}.`,
  'draft-before-fieldwork': () =>
    'Der CPA entwirft den Bericht, wenn die Prüfungshandlungen vorbei sind. Schließen Sie sie zuerst ab.',
  'no-report-due': ({ fact }) =>
    `Für dieses Programm ist kein Bericht ${fact('type') === 'type1' ? 'Type I' : 'Type II'} fällig.`,
  'report-documents-missing': ({ fact, phases }) =>
    `Ein am ${fact('effectiveOn')} ausgestellter Bericht braucht bis zu diesem Tag: ${documents(phases('missing'))}.`,
  'window-change-not-agreed': ({ phase, fact }) =>
    `${phase} läuft und endet am ${fact('closesOn')}; das Ende verschiebt sich nur so, wie der CPA zustimmt (Regel S04). ` +
    `Erfassen Sie zuerst die Zustimmung zum ${fact('endOn')}.`,
  'opinion-contradicts-criteria': () =>
    'Ein uneingeschränktes Prüfungsurteil lässt kein Kriterium unerfüllt. Melden Sie ein anderes Prüfungsurteil oder dass jedes Kriterium erfüllt ist.',
} satisfies Sentences

const CHOICES: Readonly<Record<string, string>> = {
  'slide-start': 'den Beginn verschieben',
  'slide-both': 'Beginn und Ende verschieben',
  carry: 'die Abweichung in Kauf nehmen',
  drop: 'die Kontrolle streichen',
  accept: 'hinnehmen',
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  'system-description': 'Systembeschreibung',
  draft: 'Berichtsentwurf',
  assertion: 'Erklärung der Unternehmensleitung',
  'representation-letter': 'Vollständigkeitserklärung',
}

/** One document or several, by their codes. */
const documents = (codes: string): string =>
  codes
    .split(', ')
    .map((code) => DOCUMENTS[code] ?? code.replaceAll('-', ' '))
    .join(', ')
