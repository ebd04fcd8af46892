import { expect, test } from '@jest/globals'
import { phaseBars, schedule } from '../../src/index.ts'
import { given, soc2 } from '../given.ts'

const MONDAY = '2027-01-04'

test('a window is drawn as long as it is, whatever is done for it later; a moment takes its day', () => {
  const plan = given({
    activities: {
      window: { takes: '3mo', kind: 'window', phaseId: 'watched', constraints: { fixed: MONDAY } },
      review: { takes: '10wd', phaseId: 'watched', constraints: { fixed: '2027-03-29' } },
      agreed: { constraints: { fixed: '2027-04-08' } },
      tests: { takes: '5wd', constraints: { fixed: '2027-04-09' } },
      report: {},
    },
    links: [['tests', 'report']],
    more: {
      programs: [
        {
          ...soc2('p', 'report'),
          phases: [
            { id: 'watched', kind: 'observation-window', name: 'Window', advance: 'clock' },
            { id: 'work', kind: 'final-fieldwork', name: 'Fieldwork', advance: 'people' },
          ],
        },
      ],
    },
  })
  const bars = phaseBars(schedule(plan, [], MONDAY))
  expect(bars.map(({ phaseId, start, end }) => [phaseId, start, end])).toEqual([
    ['watched', MONDAY, '2027-04-04'],
    ['work', '2027-04-08', '2027-04-16'],
  ])
})
