/** What is said beside a number of ours; one that nobody has translated in its own words. */
export const factNote = (note: string): string => NOTES[note] ?? note

/** The notes of facts, by what they say in English. */
const NOTES: Readonly<Record<string, string>> = {
  'Customary cap of a bridge letter after the period end; management signs it.':
    'Übliche Grenze eines Überbrückungsschreibens nach dem Ende des Zeitraums; die Unternehmensleitung unterschreibt es.',
  'Between the end of a window and the start of the next.':
    'Zwischen dem Ende eines Zeitraums und dem Beginn des nächsten.',
  'Our own lead times: how long before a window somebody should decide on late controls, how soon where that is past, and how long before it ends a bridge letter is warned of.':
    'Eigene Vorlaufzeiten: wie lange vor einem Zeitraum über verspätete Kontrollen entschieden sein sollte, wie bald, wo das vorbei ist, und wie lange vor seinem Ende vor dem Ablauf eines Überbrückungsschreibens gewarnt wird.',
  'From the short list to the letter.': 'Von der engeren Auswahl bis zum Auftragsschreiben.',
  'As-of date to fieldwork.': 'Vom Stichtag bis zu den Prüfungshandlungen.',
  'Fieldwork and report.': 'Prüfungshandlungen und Bericht.',
  'Draft, review, letter, issue.': 'Entwurf, Durchsicht, Erklärung, Ausstellung.',
  'Usual lengths and not limits: no minimum is prescribed.':
    'Übliche Längen, keine Grenzen: Ein Mindestmaß ist nicht vorgeschrieben.',
  'How long before the period end interim fieldwork starts.':
    'Wie lange vor dem Ende des Zeitraums die Zwischenprüfung beginnt.',
  'Evidence is pulled every quarter.': 'Nachweise werden jedes Quartal abgerufen.',
  'How long buyers take a report for fresh.': 'Wie lange Käufer einen Bericht für aktuell halten.',
  'Our own division of a phase; edit freely.': 'Eigene Aufteilung einer Phase; beliebig änderbar.',
  'Our own planning values; no source has them.': 'Eigene Planwerte; keine Quelle nennt sie.',
  'No source gives these bands; firm, scope and categories count for more.':
    'Keine Quelle nennt diese Spannen; Prüfungsgesellschaft, Umfang und Kategorien zählen mehr.',
  'Share of the fee that a category adds; range 0.6 to 1.6 of the likely point.':
    'Anteil des Honorars, den eine Kategorie hinzufügt; Spanne 0,6 bis 1,6 des wahrscheinlichen Werts.',
  'All categories together add no more.': 'Mehr kommt durch alle Kategorien zusammen nicht hinzu.',
  'Once.': 'Einmal.',
  'More hours a category; the likely point is the middle, ours.':
    'Mehr Stunden je Kategorie; der wahrscheinliche Wert ist die Mitte und von uns.',
  'Only with a window that already ran.': 'Nur mit einem Zeitraum, der schon vergangen ist.',
  'Tail to 12.': 'In Ausnahmen bis 12.',
  'Security alone.': 'Sicherheit allein.',
  'W01: a new or changed policy or procedure is in place this long before it is tested.':
    'W01: So lange ist eine neue oder geänderte Richtlinie oder ein solches Verfahren vor dem Test in Kraft.',
  'W02: a new or changed implemented control operates this long before it is tested.':
    'W02: So lange ist eine neue oder geänderte umgesetzte Kontrolle vor dem Test in Betrieb.',
  'W03: likewise.': 'W03: ebenso.',
  'The cautious setting: some assessors ask 90 days of procedures too, as everybody did before June 2021.':
    'Die vorsichtige Einstellung: Manche Assessoren verlangen auch von Verfahren 90 Tage, wie vor Juni 2021 alle.',
  'W05: first test to submission.': 'W05: vom ersten Test bis zur Einreichung.',
  'W14: the days before the anniversary in which an r2 interim is submitted.':
    'W14: die Tage vor dem Jahrestag, in denen die Interim-Prüfung eines r2 eingereicht wird.',
  'W14: from certified-from to the anniversary.': 'W14: vom Beginn der Zertifizierung bis zum Jahrestag.',
  'How far ahead a block may be reserved, and the week within which QA begins.':
    'Wie weit voraus ein Block reserviert werden darf, und die Woche, in der die QA beginnt.',
  'W11: to answer the draft.': 'W11: um auf den Entwurf zu antworten.',
  'Counted from the representation letter; an r2 only if its interim is passed.':
    'Ab der Vollständigkeitserklärung gezählt; ein r2 nur, wenn seine Interim-Prüfung bestanden ist.',
  'How long before and after expiry the object of an r2 bridge is created, and the days of its certificate.':
    'Wie lange vor und nach dem Ablauf das Objekt einer r2-Überbrückung angelegt wird, und die Tage ihres Zertifikats.',
  'When we speak of a limit before it is reached: ours.':
    'Wann von einer Grenze gesprochen wird, bevor sie erreicht ist: eigener Wert.',
  'Scope, factors, choice of assessor, subscription and object together.':
    'Umfang, Faktoren, Wahl des Assessors, Abonnement und Objekt zusammen.',
  'Planning before the first test and testing; the internal QA of the assessor comes on top.':
    'Planung vor dem ersten Test und die Tests; die interne QA des Assessors kommt hinzu.',
  'No source gives a figure.': 'Keine Quelle nennt eine Zahl.',
  'Business days of HITRUST.': 'Geschäftstage von HITRUST.',
  'Share of the weeks of the assessor that lies after the first test. For an r2 the largest share with which even the slowest testing, internal QA and CAPs stay within 90 days (13 x 0.35 + 4 + 4 = 12.6 weeks).':
    'Anteil der Wochen des Assessors, der nach dem ersten Test liegt. Bei einem r2 der größte Anteil, mit dem auch die langsamsten Tests, interne QA und CAPs innerhalb von 90 Tagen bleiben (13 × 0,35 + 4 + 4 = 12,6 Wochen).',
  'What is left of the weeks of the assessor: planning, sampling and kick-off before the first test.':
    'Was von den Wochen des Assessors bleibt: Planung, Stichproben und Auftakt vor dem ersten Test.',
  'The block of a week and 7 to 10 business days until the first questions arrive.':
    'Der Block von einer Woche und 7 bis 10 Geschäftstage, bis die ersten Fragen kommen.',
  'Answering the questions of QA; inside QA, not on top.':
    'Beantworten der Fragen aus der QA; innerhalb der QA, nicht zusätzlich.',
  'When work on the interim begins: the anniversary less its window of 90 days, rounded to months.':
    'Wann die Arbeit an der Interim-Prüfung beginnt: der Jahrestag weniger die 90 Tage davor, auf Monate gerundet.',
  'How long before expiry the next cycle should begin; no source has a number.':
    'Wie lange vor dem Ablauf der nächste Zyklus beginnen sollte; keine Quelle nennt eine Zahl.',
  'A year, all tiers.': 'Im Jahr, alle Stufen.',
  'Each.': 'Je Stück.',
  'The range of several sources.': 'Die Spanne mehrerer Quellen.',
  'The one source looks high.': 'Die einzige Quelle wirkt hoch.',
  'Not found as a line of its own.': 'Nicht als eigener Posten gefunden.',
  'First year; the likely point is the middle, ours.':
    'Erstes Jahr; der wahrscheinliche Wert ist die Mitte und von uns.',
  'The sources agree on 1,500 to 2,000 only; the likely point is the middle of that, ours.':
    'Die Quellen stimmen nur bei 1.500 bis 2.000 überein; der wahrscheinliche Wert ist deren Mitte und von uns.',
  '4.6: multiplier of the hours by size of company.': '4.6: Faktor der Stunden nach Größe des Unternehmens.',
  'What a SOC 2 Type II takes off the remediation of an i1; less for an r2, without a number.':
    'Was ein SOC 2 Type II von der Behebung für ein i1 abnimmt; für ein r2 weniger, ohne Zahl.',
  'Hours of an inherited statement against a normal one.':
    'Stunden für eine geerbte Anforderung gegenüber einer normalen.',
  'A maximum from marketing, not typical.': 'Ein Höchstwert aus der Werbung, nicht üblich.',
  'Two sources or more agree on 3-6, 6-9 and 9-18.': 'Zwei oder mehr Quellen stimmen bei 3–6, 6–9 und 9–18 überein.',
  'CSF 11.7 and later; 44 before.': 'CSF 11.7 und später; davor 44.',
  'Share of all hours; the five add up to 1.': 'Anteil an allen Stunden; die fünf ergeben zusammen 1.',
  'Share of the hours of a phase; the four add up to 1.':
    'Anteil an den Stunden einer Phase; die vier ergeben zusammen 1.',
  'On top of all hours: reviews and signatures of management.':
    'Zusätzlich zu allen Stunden: Durchsichten und Unterschriften der Unternehmensleitung.',
  'Hours without a GRC platform against hours with one.': 'Stunden ohne GRC-Plattform gegenüber Stunden mit einer.',
  'Our own guess of what somebody of the team gives to compliance work on a working day.':
    'Eigene Schätzung, wie viel jemand aus dem Team an einem Arbeitstag für Compliance aufwendet.',
  'Share of the weeks of remediation: two technical waves, governance beside them, policies and then procedures.':
    'Anteil an den Wochen der Behebung: zwei technische Wellen, daneben die Steuerung, Richtlinien und danach Verfahren.',
  'Three weeks; the range is ours.': 'Drei Wochen; die Spanne ist von uns.',
  'It happens once.': 'Es geschieht einmal.',
  'C4: firms differ between two of four quarters and all of them.':
    'C4: Je nach Prüfungsgesellschaft zwei von vier Quartalen oder alle.',
  'Fewer than 250 events a year, and all of them when they are fewer than the sample.':
    'Weniger als 250 Ereignisse im Jahr, und alle, wenn es weniger sind als die Stichprobe.',
  'Automated and unchanged: one per configuration.': 'Automatisch und unverändert: eine je Konfiguration.',
  'Monthly and quarterly, two or one.': 'Monatlich und vierteljährlich, zwei oder eine.',
  '25 of 250 or more, a tenth down to 50, a small fixed number below; one where it is automated.':
    '25 von 250 oder mehr, ein Zehntel bis hinab zu 50, darunter eine kleine feste Zahl; eine, wo es automatisch geschieht.',
  'W08: period samples have date limits of their own; that they are twelve months before fieldwork is belief.':
    'W08: Stichproben aus einem Zeitraum haben eigene Grenzen; dass sie zwölf Monate vor den Prüfungshandlungen liegen, ist eine Annahme.',
  'C3: evidence of a yearly control once in the year before the window ends is enough for some firms.':
    'C3: Manchen Prüfungsgesellschaften genügt bei jährlichen Kontrollen ein Nachweis aus dem Jahr vor dem Ende des Zeitraums.',
  'No sourced percentage of reuse exists; documents are mapped element by element, so only a part is saved.':
    'Einen belegten Anteil der Wiederverwendung gibt es nicht; Dokumente werden Element für Element zugeordnet, also wird nur ein Teil gespart.',
  'Share of the variance that estimates have in common; 0.3 together is our own planning value.':
    'Anteil der Streuung, den Schätzungen gemeinsam haben; 0,3 zusammen ist ein eigener Planwert.',
  'Share of the variance that parts of one sourced number have in common; our own planning value.':
    'Anteil der Streuung, den Teile einer belegten Zahl gemeinsam haben; eigener Planwert.',
  'Low and high against likely: the medians of those ratios over the seven ranges of hours of both programs.':
    'Minimum und Maximum gegenüber dem wahrscheinlichen Wert: die Mediane dieser Verhältnisse über die sieben Stundenspannen beider Programme.',
  'Share of the variance of hours that is that of the length of the work; our own planning value.':
    'Anteil der Streuung der Stunden, der von der Dauer der Arbeit kommt; eigener Planwert.',
  'Our own planning value; no source counts it.': 'Eigener Planwert; keine Quelle zählt es.',
  'Another round of questions, as long as the first feedback takes after the block; legacy limit 14 days.':
    'Eine weitere Fragerunde, so lang wie die erste Rückmeldung nach dem Block; frühere Grenze 14 Tage.',
  'Escalation has no fixed time; four to twelve weeks are hearsay.':
    'Die Eskalation hat keine feste Dauer; vier bis zwölf Wochen kennt man nur vom Hörensagen.',
  'A window is extended by whole months.': 'Ein Zeitraum wird um ganze Monate verlängert.',
  'Share of the fee of a CPA or an assessor that is invoiced then; the three add up to 1.':
    'Anteil des Honorars von CPA oder Assessor, der dann in Rechnung gestellt wird; die drei ergeben zusammen 1.',
  'From the invoice to its payment.': 'Von der Rechnung bis zu ihrer Zahlung.',
  'Both are sold by the year.': 'Beides wird jahresweise verkauft.',
  'A cap of 5 to 10 % a year; the middle is ours.': 'Eine Grenze von 5 bis 10 % im Jahr; die Mitte ist von uns.',
  'No source says whether MyCSF gets dearer.': 'Keine Quelle sagt, ob MyCSF teurer wird.',
  'Repeats every year, flat.': 'Wiederholt sich jedes Jahr, gleichbleibend.',
  'An hour, from 120 to 200 thousand a year.': 'Je Stunde, aus 120 bis 200 Tausend im Jahr.',
  'An hour, from 160 thousand a year.': 'Je Stunde, aus 160 Tausend im Jahr.',
  'An hour; no source has a rate for this role.': 'Je Stunde; keine Quelle nennt einen Satz für diese Rolle.',
  'Fee of the assessor for a renewal against that of the first assessment; no source has it.':
    'Honorar des Assessors für eine Erneuerung gegenüber dem der ersten Bewertung; keine Quelle nennt es.',
  'No standard says how soon a reported change is looked at; a working week is our own planning value.':
    'Kein Standard sagt, wie bald eine gemeldete Änderung angesehen wird; eine Arbeitswoche ist ein eigener Planwert.',
  'W20: HITRUST is told when the event is confirmed, or when the investigation has been open this long.':
    'W20: HITRUST wird informiert, wenn der Vorfall bestätigt ist oder die Untersuchung so lange läuft.',
  'The sources say that HITRUST is told, and of no days to do it in; until the next day is our own planning value.':
    'Die Quellen sagen, dass HITRUST informiert wird, aber nicht bis wann; bis zum nächsten Tag ist ein eigener Planwert.',
  'Our planning value; set your own in the plan.': 'Eigener Planwert; legen Sie im Plan Ihren fest.',
}
