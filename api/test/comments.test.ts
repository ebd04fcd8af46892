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
      mine: true,
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

  describe('of one’s own', () => {
    const ben = { 'x-test-actor': 'ben' }
    const change = (verb: 'revise' | 'withdraw', id: string, text = 'Put otherwise.', headers = {}) =>
      server.post(`/api/v1/plans/small/comments/${id}/${verb}`, verb === 'revise' ? { text } : {}, headers)
    const one = async (id: string, headers = {}) =>
      (await server.get('/api/v1/plans/small/comments', headers)).body.comments.find(
        (comment: { id: string }) => comment.id === id,
      )
    const short = ({ status, body }: { status: number; body: { code?: string } }) =>
      `${status} ${body.code ?? ''}`.trim()

    test('is put otherwise and withdrawn; who reads knows when, and that it is not theirs', async () => {
      const id = `${ID}a`
      await say({ id, text: 'First words.', activityId: 'gap' })
      const before = (await events()).length
      expect([short(await change('revise', id)), (await one(id, ben)).text]).toEqual(['200', 'Put otherwise.'])
      expect(await one(id, ben)).toMatchObject({ mine: false, revisedAt: expect.any(String) })
      expect(short(await change('withdraw', id))).toBe('200')
      expect(await one(id)).toMatchObject({ text: '', mine: true, withdrawnAt: expect.any(String) })
      expect([short(await change('withdraw', id)), short(await change('revise', id))]).toEqual([
        '200',
        '409 comment-withdrawn',
      ])
      const told = { kind: 'comment-changed', data: { activityId: 'gap', commentId: id } }
      expect((await events()).slice(before)).toEqual([expect.objectContaining(told), expect.objectContaining(told)])
    })

    test('two windows that put one comment otherwise: the second is told, and nothing is lost', async () => {
      const id = `${ID}d`
      await say({ id, text: 'As it was.', activityId: 'gap' })
      const revise = (text: string, was: string) =>
        server.post(`/api/v1/plans/small/comments/${id}/revise`, { text, was })
      expect([
        short(await revise('First window.', 'As it was.')),
        short(await revise('Second window.', 'As it was.')),
        (await one(id)).text,
        short(await revise('First window.', 'As it was.')),
        short(await revise('Second window.', 'First window.')),
        (await one(id)).text,
      ]).toEqual(['200', '409 comment-revised', 'First window.', '200', '200', 'Second window.'])
    })

    test('nobody changes what another said, what is not there, or says nothing', async () => {
      const id = `${ID}b`
      await say({ id, text: 'Mine.', activityId: 'gap' })
      const refused = [
        await change('revise', id, 'Not mine.', ben),
        await change('withdraw', id, '', ben),
        await change('revise', `${ID}c`),
        await change('revise', id, ' \n'),
      ]
      expect(refused.map(short)).toEqual([
        '409 comment-of-another',
        '409 comment-of-another',
        '404 comment-unknown',
        '422 request-invalid',
      ])
      expect((await one(id)).text).toBe('Mine.')
    })
  })
})
