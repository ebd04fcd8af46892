import { beforeAll, describe, expect, test } from '@jest/globals'
import { DATABASES } from './support/databases.ts'
import { serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const ID = '0191d0d5-0000-7000-8000-00000000000'

describe.each(DATABASES)('comments on %s', (name) => {
  const server = serverOn(name)

  beforeAll(async () => {
    await server.post('/api/v1/plans', { plan: smallPlan('small') })
  })

  const say = (comment: object, headers = {}, plan = 'small') =>
    server.post(`/api/v1/plans/${plan}/comments`, { activityId: 'observe', ...comment }, headers)
  const said = async (query = '') => (await server.get(`/api/v1/plans/small/comments${query}`)).body.comments
  const events = async () => (await server.get('/api/v1/plans/small/events')).body.events
  const textsOf = (comments: readonly { text: string }[]) => comments.map(({ text }) => text)

  test('a comment is kept with who and when, is told as an event, and answers a repetition alike', async () => {
    const before = await events()
    const key = { 'idempotency-key': 'said-once' }
    const comment = { id: `${ID}1`, text: '  Ask the auditor first.\n' }
    const answers = [await say(comment, key), await say(comment, key)]
    const kept = {
      id: comment.id,
      activityId: 'observe',
      text: 'Ask the auditor first.',
      actor: 'ana',
      recordedAt: expect.any(String),
    }
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 201, body: kept },
      { status: 201, body: kept },
    ])
    expect(await said()).toEqual([answers[0]?.body])
    expect((await events()).slice(before.length)).toEqual([
      expect.objectContaining({
        kind: 'comment-added',
        actor: 'ana',
        data: { activityId: 'observe', commentId: comment.id },
      }),
    ])
  })

  test('what cannot be is refused with its place, and nothing is written', async () => {
    const before = [await said(), await events()]
    const refused = [
      await say({ id: `${ID}2`, text: 'x', activityId: 'nobody' }),
      await say({ id: `${ID}2`, text: ' \n ' }),
      await say({ id: `${ID}2`, text: 'x'.repeat(4001) }),
      await say({ id: 'two', text: 'x' }),
      await say({ id: `${ID}1`, text: 'Another text.' }),
      await say({ id: `${ID}2`, text: 'x' }, {}, 'none'),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code} ${body.faults?.[0].path ?? ''}`)).toEqual([
      '404 activity-unknown ',
      '422 request-invalid /text',
      '422 request-invalid /text',
      '422 request-invalid /id',
      '409 comment-exists ',
      '404 plan-unknown ',
    ])
    expect([await said(), await events()]).toEqual(before)
  })

  test('those on one activity are asked for by its id; said at once, they keep one order', async () => {
    const [activityId = ''] = smallPlan('small').activities.flatMap(({ id }) => (id === 'observe' ? [] : [id]))
    const texts = ['one', 'two', 'three']
    await Promise.all(texts.map((text, i) => say({ id: `${ID}${4 + i}`, text, activityId })))
    const about = await said(`?activityId=${activityId}`)
    expect(textsOf(about).toSorted()).toEqual(texts.toSorted())
    expect(await said(`?activityId=${activityId}`)).toEqual(about)
    expect(textsOf(await said('?activityId=observe'))).toEqual(['Ask the auditor first.'])
  })

  test('a comment outlives its activity, and a plan is not revised by it', async () => {
    const { body: before } = await server.get('/api/v1/plans/small')
    await say({ id: `${ID}9`, text: 'Still here.' })
    expect((await server.get('/api/v1/plans/small')).body.revision).toBe(before.revision)
    const edit = { kind: 'removeActivity', activityId: 'observe' }
    const headers = { 'if-match': `"${before.revision}"` }
    const { status } = await server.post('/api/v1/plans/small/edits', { edit }, headers)
    expect([status, textsOf(await said('?activityId=observe'))]).toEqual([
      200,
      ['Ask the auditor first.', 'Still here.'],
    ])
  })
})
