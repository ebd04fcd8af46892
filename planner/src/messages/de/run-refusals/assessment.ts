import type { Said, Sentences } from '../../refusal-told.ts'
import { firstThings } from './first-things.ts'

/** What only a HITRUST assessment refuses. A rule of HITRUST's that forbids it is named by its id. */
export const ASSESSMENT_SENTENCES = {
  'object-exists': ({ fact }) =>
    `Das Bewertungsobjekt besteht seit ${fact('createdOn')}, mit CSF ${fact('csfVersion')}. Der nächste Zyklus hat sein eigenes.`,
  'csf-version-not-offered': ({ fact }) =>
    `Am ${fact('effectiveOn')} kann für diese Stufe kein Objekt mit CSF ${fact('csfVersion')} angelegt werden (Regel T18). ` +
    `HITRUST bietet dann an: ${fact('offered')}.`,
  'csf-version-closed': ({ fact }) =>
    `HITRUST nahm Einreichungen mit CSF ${fact('csfVersion')} bis ${fact('submitUntil')} an (Regel W19). Legen Sie ein Objekt mit einer neueren Version an.`,
  'report-credit-held': ({ fact }) =>
    `Der Report-Credit ist seit ${fact('since')} vorhanden. Einer reicht für einen Bericht.`,
  'corrective-action-over': ({ fact }) =>
    `Die Korrekturmaßnahme ${fact('actionId')} ist schon ${said(ACTIONS, fact('state'))}.`,
  'item-still-incubating': ({ fact }) =>
    `Die Reifezeit von ${fact('controlId')} (${said(ITEMS, fact('itemKind'))}) ist noch nicht um (Regel ${fact('rule')}). ` +
    `Ein Test ist ab ${fact('testableOn')} möglich.`,
  'qa-needs-object-and-credit': (told) =>
    `Ein QA-Block braucht ein Bewertungsobjekt und einen Report-Credit (Regel Q02). ${firstThings(told)}`,
  'qa-block-already-booked': ({ fact }) =>
    `Ein QA-Block ist schon reserviert, ab ${fact('blockStartsOn')}. Geben Sie ihn zurück, bevor Sie einen anderen reservieren.`,
  'qa-block-not-booked': ({ fact, phases }) =>
    phases('rule')
      ? `Ohne reservierten QA-Block kann nichts eingereicht werden (Regel ${fact('rule')}). Reservieren Sie zuerst einen.`
      : 'Kein QA-Block ist reserviert, also kann keiner zurückgegeben werden.',
  'qa-block-too-far': ({ fact }) =>
    `Ein QA-Block wird höchstens ein Jahr vor der Einreichung reserviert (Regel Q04): Die Einreichung darf spätestens am ${fact('latestOn')} fällig sein.`,
  'qa-submission-after-block': ({ fact }) =>
    `Die Einreichung ist am ${fact('submissionDueOn')} fällig, nach dem Beginn des QA-Blocks am ${fact('blockStartsOn')}. ` +
    'Reservieren Sie einen späteren Block.',
  'letter-not-signed': () =>
    'Eine Zertifizierung zählt ab der Vollständigkeitserklärung, die vor der Einreichung unterschrieben wird (Regel W13). Melden Sie, wann sie unterschrieben wurde.',
  'letter-already-signed': ({ fact }) => `Die Vollständigkeitserklärung wurde am ${fact('signedOn')} unterschrieben.`,
  'assessment-submitted': ({ fact }) =>
    `Die Bewertung liegt seit ${fact('submittedOn')} bei HITRUST. Nur ihre Rückgabe oder eine offene QA-Aufgabe öffnet sie wieder.`,
  'assessment-not-submitted': ({ fact, phases }) =>
    phases('state')
      ? `Die Eingangsprüfung nimmt an oder gibt zurück, was bis zu diesem Tag eingereicht und noch nicht in der QA ist: Die Einreichung ist seit ${fact('since')} ${said(SUBMISSIONS, fact('state'))}.`
      : 'Die Eingangsprüfung nimmt an oder gibt zurück, was eingereicht wurde. Melden Sie zuerst, dass die Bewertung eingereicht wurde.',
  'assessment-frozen': ({ fact }) =>
    `Der Entwurf wird seit ${fact('since')} durchgesehen: Umfang, Faktoren und Punktwerte sind festgeschrieben (Regel W11). Der Wortlaut lässt sich berichtigen.`,
  'phase-ends-with-fact': ({ phase, fact }) =>
    `${phase} endet mit dem, was dazu gemeldet wird. ${FACTS[fact('fact')] ?? ''}`,
  'qa-task-open': ({ fact }) =>
    `HITRUST wartet auf eine Antwort: ${fact('taskId') === 'escalated-qa' ? 'eskalierte QA' : fact('taskId')}. Antworten Sie zuerst.`,
  'qa-task-not-open': ({ fact }) => `Die QA von HITRUST fragt zurzeit nichts, was ${fact('taskId')} heißt.`,
  'qa-escalation-out-of-order': ({ fact, phases }) =>
    phases('next')
      ? `Eine eskalierte QA geht Schritt für Schritt (Handbook 14.4). Als Nächstes kommt: ${said(STEPS, fact('next'))}.`
      : 'Die eskalierte QA ist schon entschieden (Handbook 14.4).',
  'outcome-reported-before': ({ fact }) => `Das Ergebnis wurde schon gemeldet: ${said(OUTCOMES, fact('outcome'))}.`,
  'not-certified': () =>
    'Das Programm hat keine Zertifizierung, um die es hier gehen könnte. Melden Sie zuerst, dass das Ergebnis eine Zertifizierung ist.',
  'interim-not-asked': () =>
    'Zurzeit wird keine Interim-Prüfung verlangt (Regel T09): Es gibt sie nur beim r2, einmal, und ihr Ergebnis folgt auf ihre Einreichung.',
  'interim-outside-window': ({ fact }) =>
    `Die Interim-Prüfung wird zwischen ${fact('opensOn')} und ${fact('dueOn')} eingereicht (Regel W14), nicht am ${fact('effectiveOn')}.`,
  'bridge-not-offered': () =>
    'HITRUST bietet ein einziges Überbrückungszertifikat an, für einen r2 in gutem Stand (Regel T16).',
  'bridge-outside-window': ({ fact }) =>
    `Das Objekt einer Überbrückung wird zwischen ${fact('from')} und ${fact('until')} angelegt (Regel M11), nicht am ${fact('objectCreatedOn')}.`,
  'rapid-not-eligible': (told) =>
    `Eine verkürzte Rezertifizierung (Rapid) steht diesem Programm nicht offen (Regel M06): ${against(told)}.`,
  'significant-change-known': ({ fact }) => `Die Änderung ${fact('changeId')} wurde HITRUST schon gemeldet.`,
} satisfies Sentences

const FACTS: Readonly<Record<string, string>> = {
  submission: 'Melden Sie, dass die Bewertung eingereicht wurde.',
  'check-in': 'Melden Sie, ob die Eingangsprüfung sie angenommen oder zurückgegeben hat.',
  draft: 'Geben Sie den Entwurf frei.',
  outcome: 'Melden Sie, was die Bewertung ergeben hat.',
  interim: 'Melden Sie, dass die Interim-Prüfung eingereicht wurde.',
}

const AGAINST: Readonly<Record<string, string>> = {
  level: 'nur bei einem i1 gibt es sie',
  'csf-version': 'die Zertifizierung beruht auf einem CSF vor Version 11',
  scope: 'der Umfang ist ein anderer',
  'significant-change': 'HITRUST wurde eine wesentliche Änderung gemeldet',
  degraded: 'Kontrollen haben sich verschlechtert',
  'rapid-before': 'die Zertifizierung kam selbst aus einer verkürzten',
  'not-in-force': 'die Zertifizierung ist nicht in Kraft',
}

const ACTIONS: Readonly<Record<string, string>> = {
  recorded: 'erfasst',
  done: 'erledigt',
  cap: 'ein Maßnahmenplan (CAP) des Berichts',
}
const ITEMS: Readonly<Record<string, string>> = {
  policy: 'Richtlinie',
  procedure: 'Verfahren',
  implemented: 'umgesetzt',
  measured: 'gemessen',
  managed: 'gesteuert',
}
const SUBMISSIONS: Readonly<Record<string, string>> = {
  submitted: 'eingereicht',
  returned: 'zurückgegeben',
  accepted: 'angenommen',
}
const STEPS: Readonly<Record<string, string>> = {
  concerns: 'Bedenken schriftlich',
  answered: 'Antwort',
  met: 'Besprechung',
  'answered-again': 'erneute Antwort',
  decided: 'Entscheidung',
}
const OUTCOMES: Readonly<Record<string, string>> = {
  certified: 'zertifiziert',
  'validated-only': 'nur validiert',
  'readiness-only': 'nur Readiness',
}

/** A code in German; the code itself where nobody has written it. */
const said = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code

const against = ({ fact }: Said): string =>
  fact('against')
    .split(', ')
    .map((code) => said(AGAINST, code))
    .join('; ')
