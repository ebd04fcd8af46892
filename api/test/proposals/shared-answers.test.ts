import { expect, test } from '@jest/globals'
import { SharedAnswers } from '../../src/proposals/shared-answers.ts'

const LONG_MS = 60_000

/** A computation that ends when it is told to, or with what it has when it is stopped, and counts how often it began. */
function given() {
  const finish = { resolve: (_: string) => {}, reject: (_: Error) => {} }
  const answer = new Promise<string>((resolve, reject) => Object.assign(finish, { resolve, reject }))
  const began: AbortSignal[] = []
  const compute = (stop: AbortSignal) => {
    began.push(stop)
    stop.addEventListener('abort', () => finish.resolve('the best so far'))
    return answer
  }
  return { finish, began, compute }
}

test('two who ask the same at once get one answer, and a third who asks later gets it too', async () => {
  const answers = new SharedAnswers<string>(LONG_MS)
  const { finish, began, compute } = given()
  const here = new AbortController().signal
  const both = [answers.get('a', here, compute), answers.get('a', here, compute)]
  finish.resolve('whole')
  expect(await Promise.all([...both, answers.get('a', here, compute)])).toEqual(['whole', 'whole', 'whole'])
  expect(began).toHaveLength(1)
})

test('what differs in anything is computed for itself', async () => {
  const answers = new SharedAnswers<string>(LONG_MS)
  const here = new AbortController().signal
  expect([
    await answers.get('a', here, async () => 'one'),
    await answers.get('b', here, async () => 'another'),
  ]).toEqual(['one', 'another'])
})

test('a computation goes on while anybody waits, and is stopped when the last one has left', async () => {
  const answers = new SharedAnswers<string>(LONG_MS)
  const { began, compute } = given()
  const [ana, ben] = [new AbortController(), new AbortController()]
  const both = [answers.get('a', ana.signal, compute), answers.get('a', ben.signal, compute)]
  ana.abort()
  const afterOne = began[0]?.aborted
  ben.abort()
  expect([afterOne, began[0]?.aborted]).toEqual([false, true])
  expect(await Promise.all(both)).toEqual(['the best so far', 'the best so far'])
})

test('an answer that was stopped halfway is not kept', async () => {
  const answers = new SharedAnswers<string>(LONG_MS)
  const { compute } = given()
  const leaving = new AbortController()
  const stopped = answers.get('a', leaving.signal, compute)
  leaving.abort()
  const whole = await answers.get('a', new AbortController().signal, async () => 'whole')
  expect([await stopped, whole]).toEqual(['the best so far', 'whole'])
})

test('after its time a computation is asked for what it has, which is told and not kept', async () => {
  const answers = new SharedAnswers<string>(1)
  const here = new AbortController().signal
  expect(await answers.get('a', here, given().compute)).toBe('the best so far')
  expect(await answers.get('a', here, async () => 'whole')).toBe('whole')
})

test('a refusal is told to everybody who waits, and the next one asks anew', async () => {
  const answers = new SharedAnswers<string>(LONG_MS)
  const { finish, compute } = given()
  const here = new AbortController().signal
  const both = [answers.get('a', here, compute), answers.get('a', here, compute)]
  finish.reject(new Error('refused'))
  const refused = await Promise.allSettled(both)
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await answers.get('a', here, async () => 'whole')).toBe('whole')
})

test('everybody who waits hears how far it is, whoever comes later the last word first, and nobody who left', async () => {
  const answers = new SharedAnswers<string, number>(LONG_MS)
  const { finish, compute } = given()
  const telling = { tell: (_: number) => {} }
  const [ana, ben] = [new AbortController(), new AbortController()]
  const [toAna, toBen]: [number[], number[]] = [[], []]
  const first = answers.get(
    'a',
    ana.signal,
    (stop, tell) => (Object.assign(telling, { tell }), compute(stop)),
    (n) => toAna.push(n),
  )
  telling.tell(1)
  telling.tell(2)
  const second = answers.get('a', ben.signal, compute, (n) => toBen.push(n))
  telling.tell(3)
  ana.abort()
  telling.tell(4)
  finish.resolve('whole')
  await Promise.all([first, second])
  expect([toAna, toBen]).toEqual([
    [1, 2, 3],
    [2, 3, 4],
  ])
})
