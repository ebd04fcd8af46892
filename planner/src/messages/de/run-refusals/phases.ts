import type { Sentences } from '../../refusal-told.ts'
import { firstThings } from './first-things.ts'

/** What the run of any program refuses about its phases. */
export const PHASE_SENTENCES = {
  'phase-unknown': ({ phase }) =>
    `${phase} ist dem laufenden Programm noch nicht bekannt. Versuchen Sie es gleich noch einmal.`,
  'phase-not-ready': (said) => `${said.phase} kann noch nicht beginnen. ${firstThings(said)}`,
  'phase-already-open': ({ phase }) => `${phase} ist schon offen.`,
  'phase-already-done': ({ phase }) =>
    `${phase} ist schon abgeschlossen. Öffnen Sie die Phase wieder, um das zu ändern.`,
  'phase-not-open': (said) =>
    `${said.phase} hat noch nicht begonnen. ${firstThings(said) || 'Beginnen Sie die Phase zuerst.'}`,
  'phase-not-done': ({ phase }) => `${phase} ist nicht abgeschlossen und kann deshalb nicht wieder geöffnet werden.`,
  'phase-ends-by-itself': ({ phase, fact }) =>
    `${phase} endet von selbst, nach der Uhr: ${fact('endsAt')}. Um das zu ändern, ändern Sie den Zeitraum im Plan.`,
  'phase-depended-upon': ({ phase, phases }) =>
    `${phase} kann nicht wieder geöffnet werden: Was davon abhängt, hat begonnen (${phases('begun')}).`,
  'effective-date-in-future': ({ fact }) =>
    `${fact('effectiveOn')} ist noch nicht gekommen: Heute ist ${fact('today')}. Melden Sie, was bis dahin geschehen ist.`,
  'effective-date-before-start': ({ phase, fact }) =>
    `${phase} kann nicht am ${fact('effectiveOn')} geendet haben: Die Arbeit begann erst am ${fact('startedOn')}. ` +
    'Nennen Sie diesen Tag oder einen späteren.',
  'program-over': () => 'Das Programm ist beendet; daran lässt sich nichts mehr ändern.',
} satisfies Sentences
