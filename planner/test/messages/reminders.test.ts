import { expect, test } from '@jest/globals'
import { dayText as germanDay, noticeSentence as germanNotice } from '../../src/messages/de/reminders.ts'
import { dayText, digestText, digestTitle, noticeSentence } from '../../src/messages/en/reminders.ts'
import type { Heard } from '../../src/messages/heard.ts'

const control = { about: 'evidence', name: 'Access review', dueOn: '2027-03-31' } as const
const phase = { about: 'phase', name: 'Remediation', dueOn: '2027-03-31' } as const
const milestone = { about: 'milestone', name: 'Engagement letter signed', dueOn: '2027-03-31' } as const

test.each<[Heard, string]>([
  [{ ...control, kind: 'reminder', lead: 14 }, 'Evidence of Access review must be there by 2027-03-31, in 14 days.'],
  [{ ...phase, kind: 'reminder', lead: 1 }, 'Remediation is to be finished by 2027-03-31, which is tomorrow.'],
  [{ ...milestone, kind: 'reminder', lead: 0 }, 'Engagement letter signed is due on 2027-03-31, which is today.'],
  [
    { ...control, kind: 'evidence-missed' },
    'No evidence of Access review was recorded for the days up to 2027-03-31: it can no longer be made up. If it happened, record the day on which it did.',
  ],
  [{ ...control, kind: 'escalation' }, 'Nobody has recorded evidence of Access review, whose last day was 2027-03-31.'],
  [{ ...phase, kind: 'escalation' }, 'Remediation was to be finished by 2027-03-31 and is not.'],
  [
    { about: 'drift', name: 'triage-1', dueOn: '2027-03-31', kind: 'unanswered' },
    'Nobody has said by 2027-03-31 what changes that other systems reported mean.',
  ],
  [
    { ...control, about: 'exception', kind: 'unanswered' },
    'Access review is late for its window, and nobody has decided by 2027-03-31 what to do about it.',
  ],
  [
    { about: 'qa-task', name: 'Q-7', dueOn: '2027-03-31', kind: 'escalation' },
    'HITRUST’s task Q-7 was to be answered by 2027-03-31 and is not.',
  ],
  [{ ...milestone, kind: 'escalation' }, 'Engagement letter signed was due on 2027-03-31 and has not happened.'],
])('%#: a notice in words', (heard, sentence) => {
  expect(noticeSentence(heard)).toBe(sentence)
})

test('a digest says how much it is, for whom, and what belongs together', () => {
  expect([digestTitle(1), digestTitle(3)]).toEqual(['Stagger: one thing needs you', 'Stagger: 3 things need you'])
  const plans = [
    { name: 'Dual, SOC 2', sentences: ['One.', 'Two.'] },
    { name: 'Dual, r2', sentences: ['Three.'] },
  ]
  expect(digestText('Ann', plans)).toBe('Ann,\n\nDual, SOC 2\n- One.\n- Two.\n\nDual, r2\n- Three.\n')
})

test('a digest writes days as its language does', () => {
  const due: Heard = { ...milestone, kind: 'reminder', dueOn: '2027-03-01', lead: 7 }
  expect([noticeSentence(due, dayText), germanNotice(due, germanDay)]).toEqual([
    'Engagement letter signed is due on Mar 1, 2027, in 7 days.',
    '„Engagement letter signed“ ist am 1. März 2027 fällig, also in 7 Tagen.',
  ])
})
