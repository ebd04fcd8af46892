import { test } from '@jest/globals'
import { dayOf } from '@stagger/planner'
import { elbow, elbowPath, type LinkType } from '../src/chart-geometry/links.ts'
import { labelBeside, markRect, ROW_HEIGHT, type Shape } from '../src/chart-geometry/marks.ts'
import { type Span, timeScale } from '../src/chart-geometry/time-scale.ts'
import type { OutlineRow } from '../src/plan-view/outline-rows.ts'
import type { Hue } from '../src/plan-view/outline-marks.ts'
import { Baselines } from '../src/timeline/baselines.tsx'
import type { DrawnMark } from '../src/timeline/drawn-marks.ts'
import { GhostMark } from '../src/timeline/ghosts.tsx'
import { HatchPatterns, Mark, MarkText } from '../src/timeline/mark.tsx'
import { TickShape } from '../src/timeline/occurrence-ticks.tsx'
import { Whiskers } from '../src/timeline/whiskers.tsx'
import { WindowBands } from '../src/timeline/window-bands.tsx'
import { expectDrawing } from './support/stored-drawing.ts'

const span = (start: string, end: string): Span => ({ start: dayOf(start), end: dayOf(end) })
const scale = timeScale(span('2027-01-01', '2027-04-11'), 'month', 400)
const axis = { scale, view: { from: 0, to: scale.width } }
const FEBRUARY = span('2027-02-01', '2027-03-01')
const A_DAY = span('2027-02-15', '2027-02-15')

function mark(row: number, shape: Shape, more: Partial<DrawnMark> = {}, days: Span = FEBRUARY): DrawnMark {
  return {
    key: `${row} ${shape}`,
    shape,
    hue: 'soc2',
    done: 0,
    isCritical: () => false,
    isBooked: false,
    rect: markRect(shape, days, row, scale),
    canMove: true,
    canResizeStart: true,
    canResizeEnd: true,
    title: shape,
    ...more,
  }
}

const draw = (name: string, marks: readonly DrawnMark[]) =>
  expectDrawing(
    name,
    <>
      <HatchPatterns />
      {marks.map((one) => (
        <Mark key={one.key} drawn={one} showCritical />
      ))}
      {marks.map((one) => (
        <MarkText key={one.key} drawn={one} />
      ))}
    </>,
    { width: scale.width, height: (marks.length + 1) * ROW_HEIGHT },
  )

test('every kind of mark', () => {
  draw('kinds', [
    mark(0, 'program'),
    mark(1, 'phase'),
    mark(2, 'work', { activityId: 'work' }),
    mark(3, 'window', { inside: '1 Feb – 28 Feb' }),
    mark(4, 'wait', { hue: 'hitrust' }),
    mark(5, 'incubation', { hue: 'hitrust', inside: '28ed' }),
    mark(6, 'wait', { hue: 'hitrust', isBooked: true }),
    mark(7, 'milestone', {}, A_DAY),
    mark(8, 'certified', { hue: 'hitrust' }, A_DAY),
    mark(
      9,
      'report',
      { beside: { text: 'Feb 15', ...labelBeside(markRect('report', A_DAY, 9, scale), 'Feb 15', 400) } },
      A_DAY,
    ),
  ])
})

test('how marks stand: planned, half done, done, critical, pinned, broken', () => {
  draw('states', [
    mark(0, 'work'),
    mark(1, 'work', { done: 0.5 }),
    mark(2, 'work', { done: 1, status: 'done' }),
    mark(3, 'work', { isCritical: () => true }),
    mark(4, 'work', { status: 'pinned', hue: 'shared' }),
    mark(5, 'work', { status: 'broken', isCritical: () => true, hue: 'hitrust' }),
    mark(6, 'window', { done: 0.4, isCritical: () => true }),
    mark(7, 'report', { status: 'broken', isCritical: () => true }, A_DAY),
  ])
})

const row = (key: string, level: 1 | 2 | 3, shape: Shape, hue: Hue = 'soc2'): OutlineRow => ({
  key,
  level,
  name: key,
  hue,
  programId: 'soc2',
  span: FEBRUARY,
  firstDay: FEBRUARY.start,
  float: undefined,
  isCritical: false,
  activities: [],
  costs: [],
  assignments: [],
  marks: [
    {
      key,
      shape,
      span: FEBRUARY,
      firstDay: FEBRUARY.start,
      hue,
      done: 0,
      isCritical: () => false,
      isBooked: false,
      activityId: key,
    },
  ],
})

test('what lies around marks: the band of a window, baselines, whiskers, ticks, ghosts', () => {
  const rows = [row('observing', 2, 'phase'), row('window', 3, 'window'), row('evidence', 3, 'work')]
  const range = { first: 0, last: 2 }
  const ends = (days: readonly string[]) => days.map(dayOf)
  const activities = {
    activityIds: ['window', 'evidence'],
    p10: ends(['2027-02-28', '2027-02-20']),
    p50: ends(['2027-03-03', '2027-02-28']),
    p80: ends(['2027-03-08', '2027-03-12']),
    p90: ends(['2027-03-10', '2027-03-20']),
  }
  const then = span('2027-01-20', '2027-02-16')
  const baseline = { name: 'As promised', spans: new Map([['evidence', { ...then, firstDay: then.start }]]) }
  const at = (x: number) => ({ x, y: ROW_HEIGHT, width: 6, height: 6 })
  expectDrawing(
    'around',
    <>
      <HatchPatterns />
      <WindowBands rows={rows} range={range} scale={scale} />
      <Baselines baseline={baseline} rows={rows} range={range} axis={axis} />
      <Whiskers outline={{ rows } as never} axis={axis} range={range} forecast={{ activities }} />
      <g className="hue-soc2">
        <TickShape state="done" at={at(140)} />
        <TickShape state="due" at={at(170)} />
        <TickShape state="missed" at={at(200)} />
      </g>
      <g className="ghosts">
        <GhostMark
          id="evidence"
          shape="work"
          rect={markRect('work', span('2027-02-08', '2027-03-08'), 2, scale)}
          days={7}
          limit={400}
        />
        <GhostMark id="issued" shape="report" rect={markRect('report', A_DAY, 3, scale)} days={-3} limit={400} />
      </g>
    </>,
    { width: scale.width, height: 4 * ROW_HEIGHT },
  )
})

test('links of the four types, forward and where there is no room', () => {
  const from = markRect('work', span('2027-01-11', '2027-02-01'), 0, scale)
  const types: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF']
  const ends = types.flatMap((type, i) =>
    [span('2027-03-01', '2027-03-15'), span('2027-01-15', '2027-01-25')].map((days, k) => ({
      type,
      to: markRect('work', days, 1 + 2 * i + k, scale),
    })),
  )
  expectDrawing(
    'links',
    <>
      <rect {...from} className="bar" />
      {ends.map(({ type, to }) => (
        <g key={`${type} ${to.y}`} className="link">
          <rect {...to} className="bar" />
          <path d={elbowPath(type, elbow(type, from, to))} fill="none" />
        </g>
      ))}
    </>,
    { width: scale.width, height: 10 * ROW_HEIGHT },
  )
})
