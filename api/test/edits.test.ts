import { describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const rename = (activityId: string, name: string) => ({ kind: 'renameActivity', activityId, name })

describe.each(DATABASES)('edits on %s', (name) => {
  const server = serverOn(name)
  const plan = newPlanBeforeEach(server, smallPlan)

  const as = (actor: string) => ({ 'x-test-actor': actor })
  const edit = (base: number, change: object, actor = 'ana') =>
    server.post(plan.at('/edits'), { edit: change }, { 'if-match': `"${base}"`, ...as(actor) })
  const undo = (actor = 'ana') => server.post(plan.at('/undo'), {}, as(actor))
  const redo = (actor = 'ana') => server.post(plan.at('/redo'), {}, as(actor))
  const nameOf = async (activityId: string) => {
    const { body } = await server.get(plan.at())
    return body.plan.activities.find(({ id }: { id: string }) => id === activityId).name
  }
  const short = ({ status, body }: { status: number; body: { code?: string; revision?: number } }) =>
    `${status} ${body.code ?? body.revision}`

  test('an edit makes a revision, an event, and the plan that is read', async () => {
    expect(short(await edit(1, { kind: 'moveActivity', activityId: 'fix', startOn: '2026-03-02' }))).toBe('200 2')
    const { body } = await server.get(plan.at('/schedule?statusDate=2026-01-05'))
    expect(body.schedule.activities.find(({ id }: { id: string }) => id === 'fix').start).toBe('2026-03-02')
    const { body: history } = await server.get(plan.at('/revisions'))
    expect(history.revisions).toEqual([
      {
        number: 2,
        edit: { kind: 'moveActivity', activityId: 'fix', startOn: '2026-03-02' },
        actor: 'ana',
        recordedAt: expect.any(String),
        mine: true,
        touches: ['activities/fix'],
      },
      { number: 1, edit: null, actor: 'ana', recordedAt: expect.any(String), mine: true, touches: [] },
    ])
    const { body: journal } = await server.get(plan.at('/events?after=1'))
    expect(journal.events).toEqual([
      { number: 2, kind: 'plan-revised', actor: 'ana', recordedAt: expect.any(String), data: { revision: 2 } },
    ])
  })

  test('the history is told from a revision on, for who has the plan of then', async () => {
    await edit(1, rename('gap', 'Look'))
    await edit(2, rename('gap', 'Look again'))
    const numbers = async (from: string) => {
      const { body } = await server.get(plan.at(`/revisions?from=${from}`))
      return body.code ?? body.revisions.map(({ number }: { number: number }) => number)
    }
    expect(await Promise.all(['1', '2', '3', '4'].map(numbers))).toEqual([[3, 2, 1], [3, 2], [3], []])
    expect(await Promise.all(['0', '1.5', 'x', ''].map(numbers))).toEqual(Array(4).fill('request-invalid'))
  })

  test('an edit without If-Match, or on a revision to come, is refused', async () => {
    const without = await server.post(plan.at('/edits'), { edit: rename('gap', 'x') })
    const any = await server.post(plan.at('/edits'), { edit: rename('gap', 'x') }, { 'if-match': '*' })
    expect([without, any, await edit(7, rename('gap', 'x'))].map(short)).toEqual([
      '428 if-match-required',
      '428 if-match-required',
      '409 revision-unknown',
    ])
  })

  test('a key that no edit has is refused with its place, also in an edit of several', async () => {
    const wrong = { ...rename('gap', 'x'), nmae: 'y' }
    const estimate = { low: 1, likely: 2, high: 3, unit: 'wd', source: 'yours', likley: 2 }
    const answers = [
      await edit(1, wrong),
      await edit(1, { kind: 'editTogether', name: 'Both', edits: [rename('gap', 'x'), wrong] }),
      await edit(1, { kind: 'setEstimate', activityId: 'gap', estimate }),
    ]
    expect(
      answers.map(({ status, body }) => [
        status,
        ...body.faults.map(({ path, facts }: { path: string; facts: object }) => [path, facts]),
      ]),
    ).toEqual([
      [422, ['/edit', { issue: 'unknown', names: ['nmae'] }]],
      [422, ['/edit/edits/1', { issue: 'unknown', names: ['nmae'] }]],
      [422, ['/edit/estimate', { issue: 'unknown', names: ['likley'] }]],
    ])
    expect(await nameOf('gap')).not.toBe('x')
  })

  test('an edit that says what the plan says already makes no revision', async () => {
    expect(short(await edit(1, rename('gap', await nameOf('gap'))))).toBe('200 1')
  })

  test('what the planner refuses leaves the plan alone', async () => {
    const link = { type: 'FS', min: { value: 0, unit: 'wd' } }
    const refused = [
      await edit(1, { kind: 'linkActivities', link: { id: 'l', from: 'observe', to: 'gap', ...link } }),
      await edit(1, { kind: 'linkActivities', link: { id: 'l', from: 'gap', to: 'gap', ...link } }),
      await edit(1, { kind: 'linkActivities', link: { id: 'l', from: 'gap', to: 'nobody', ...link } }),
      await edit(1, { kind: 'setWindowMonths', activityId: 'observe', months: 0 }),
      await edit(1, { kind: 'setWindowMonths', activityId: 'observe', months: -3 }),
      await edit(1, { kind: 'moveActivity', activityId: 'gap', startOn: '2027-02-30' }),
      await edit(1, { kind: 'moveActivity', activityId: 'nobody', startOn: '2027-02-28' }),
      await edit(1, {
        kind: 'setEstimate',
        activityId: 'gap',
        estimate: { low: 9, likely: 5, high: 7, unit: 'wd', source: 'yours' },
      }),
      await edit(1, { kind: 'paintItRed' }),
    ]
    expect(refused.map(short)).toEqual([
      '422 link-cycle',
      '422 link-to-itself',
      '422 id-unknown',
      '422 window-length-invalid',
      '422 window-length-invalid',
      '422 request-invalid',
      '422 id-unknown',
      '422 estimate-out-of-order',
      '422 request-invalid',
    ])
    expect((await server.get(plan.at())).body).toMatchObject({ revision: 1, plan: smallPlan(plan.id) })
  })

  test('a stale edit is replayed when it touches something else, and refused with the newer ones when not', async () => {
    await edit(1, rename('gap', 'Gap assessment'), 'ben')
    expect(short(await edit(1, rename('fix', 'Remediate')))).toBe('200 3')
    const refused = await edit(1, rename('gap', 'Look for gaps'))
    expect(short(refused)).toBe('409 revision-stale')
    expect(
      refused.body.newer.map(({ number, actor }: { number: number; actor: string }) => `${number} ${actor}`),
    ).toEqual(['2 ben', '3 ana'])
    expect(await nameOf('gap')).toBe('Gap assessment')
  })

  test('a stale edit that no longer applies says why', async () => {
    await edit(1, { kind: 'removeActivity', activityId: 'train' }, 'ben')
    const refused = await edit(1, rename('train', 'Awareness'))
    expect([short(refused), refused.body.faults[0].code, refused.body.newer.length]).toEqual([
      '409 revision-stale',
      'id-unknown',
      1,
    ])
  })

  test('a stale edit that its own base refuses already is told what is wrong, not that it is stale', async () => {
    await edit(1, rename('gap', 'Gap assessment'), 'ben')
    const refused = [await edit(1, rename('nobody', 'x')), await edit(0, rename('nobody', 'x'))]
    expect(refused.map(short)).toEqual(['422 id-unknown', '409 revision-stale'])
  })

  test('what is finished gets no new dates, and everything else', async () => {
    const fact = { id: 'done', activityId: 'gap', kind: 'finished', effectiveOn: '2026-02-02' }
    await server.post(plan.at('/progress'), fact)
    const estimate = { low: 5, likely: 6, high: 7, unit: 'wd', source: 'yours' }
    const refused = [
      await edit(1, { kind: 'moveActivity', activityId: 'gap', startOn: '2026-03-02' }),
      await edit(1, { kind: 'setEstimate', activityId: 'gap', estimate }),
    ]
    expect(refused.map(short)).toEqual(['422 progress-contradicts', '422 progress-contradicts'])
    expect(refused[0]?.body.detail).toBe('gap is recorded as finished on 2026-02-02. Reopen it first.')
    expect(short(await edit(1, rename('gap', 'Gap assessment')))).toBe('200 2')
  })

  test('undo and redo walk through my edits, and a new edit forgets what could be redone', async () => {
    await edit(1, rename('gap', 'one'))
    await edit(2, rename('gap', 'two'))
    const walk = [await undo(), await undo(), await undo(), await redo(), await redo(), await redo()]
    expect(walk.map(short)).toEqual(['200 4', '200 5', '409 nothing-to-undo', '200 6', '200 7', '409 nothing-to-redo'])
    expect(await nameOf('gap')).toBe('two')
    await undo()
    await edit(8, rename('gap', 'three'))
    expect(short(await redo())).toBe('409 nothing-to-redo')
    await undo()
    expect(await nameOf('gap')).toBe('one')
    const { body } = await server.get(plan.at('/revisions'))
    expect(
      body.revisions.map(
        ({ undoes, redoes }: { undoes?: number; redoes?: number }) => undoes ?? (redoes ? -redoes : 0),
      ),
    ).toEqual([9, 0, 7, -4, -5, 2, 3, 0, 0, 0])
  })

  test('undo takes back mine and leaves what others did', async () => {
    await edit(1, rename('gap', 'mine'))
    await edit(2, rename('fix', 'theirs'), 'ben')
    expect(short(await undo())).toBe('200 4')
    expect([await nameOf('gap'), await nameOf('fix')]).toEqual(['gap', 'theirs'])
  })

  test('undo and redo are refused when others have touched the same thing since', async () => {
    await edit(1, rename('gap', 'mine'))
    await edit(2, rename('gap', 'theirs'), 'ben')
    const refused = await undo()
    expect([short(refused), refused.body.newer[0].number, refused.body.touched]).toEqual([
      '409 undo-conflicts',
      3,
      ['activities/gap'],
    ])
    expect(short(await undo('ben'))).toBe('200 4')
    expect(short(await redo('ana'))).toBe('409 nothing-to-redo')
    expect(await nameOf('gap')).toBe('mine')
  })

  test('two browsers are two people: each takes back its own, and sees which revisions are its own', async () => {
    const inBrowser = (browser: string) => ({ 'stagger-browser': browser })
    const editIn = (browser: string, base: number, change: object) =>
      server.post(plan.at('/edits'), { edit: change }, { 'if-match': `"${base}"`, ...inBrowser(browser) })
    const undoIn = (browser: string) => server.post(plan.at('/undo'), {}, inBrowser(browser))
    await editIn('left', 1, rename('gap', 'left'))
    await editIn('right', 2, rename('fix', 'right'))
    expect((await Promise.all([undo(), undoIn('third')])).map(short)).toEqual(Array(2).fill('409 nothing-to-undo'))
    expect([short(await undoIn('left')), await nameOf('gap'), await nameOf('fix')]).toEqual(['200 4', 'gap', 'right'])
    const { body } = await server.get(plan.at('/revisions'), inBrowser('right'))
    expect(body.revisions.map(({ mine }: { mine: boolean }) => mine)).toEqual([false, true, false, false])
    await editIn('right', 4, rename('gap', 'right'))
    const redo = await server.post(plan.at('/redo'), {}, inBrowser('left'))
    expect([short(redo), redo.body.touched]).toEqual(['409 undo-conflicts', ['activities/gap']])
  })

  test('an undo under a repeated key undoes once', async () => {
    await edit(1, rename('gap', 'one'))
    await edit(2, rename('gap', 'two'))
    const key = { 'idempotency-key': `undo-${plan.id}` }
    const answers = [await server.post(plan.at('/undo'), {}, key), await server.post(plan.at('/undo'), {}, key)]
    expect(answers.map(short)).toEqual(['200 4', '200 4'])
    expect(await nameOf('gap')).toBe('one')
  })

  test('twenty edits at once are all kept, one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        edit(1, { kind: 'addActivity', activity: { ...smallPlan().activities[1], id: `more-${i}` } }, `person-${i}`),
      ),
    )
    expect(answers.map(({ body }) => body.revision).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 2),
    )
    const { body } = await server.get(plan.at('/events'))
    expect(body.events.map(({ number }: { number: number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, i) => i + 1),
    )
  })
})
