import type { UpdateDefinition } from '@temporalio/common'
import { setHandler } from '@temporalio/workflow'
import type { Answer, Program } from './program-state.ts'
import { mustRun } from './refusals.ts'

const REMEMBERED = 200

type Answering<Message, Given extends Answer> = {
  /** Throws a refusal; may change nothing. */
  readonly may: (program: Program, message: Message) => void
  readonly then: (message: Message) => Given
}

/** More turns than anything takes that comes back to a run and leaves it with nothing to do. */
const TURNS = 40

/**
 * Until what came back to the run before the update is settled. A worker that has forgotten a run gets, together with
 * the update and behind it, what the last tasks brought that led to nothing, and a worker that replays it later gets
 * that before the update (temporalio/sdk-rust issue 1606). The run does the same in both cases only if the update takes
 * effect after it.
 */
async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve()
}

/**
 * Answers an update. One whose key was answered before gets that answer again and changes nothing, also when it would
 * be refused by now: its sender has not heard the first answer. What may be said is asked twice, for another update may
 * take effect after the first time: then it is refused all the same.
 */
export function answer<Given extends Answer, Message extends { readonly key: string }>(
  program: Program,
  update: UpdateDefinition<Given, [Message]>,
  { may, then }: Answering<Message, Given>,
): void {
  const { answered } = program.facts
  // The key was answered by this update: a sender makes one key for one message.
  const before = (key: string) => answered.find((one) => one.key === key)?.answer as Given | undefined
  const fresh = (message: Message) => {
    const untold = program.facts.outbox.length
    const given = then(message)
    // What the API sees happen it can lay at the door of the message that asked for it, also when the answer is lost.
    program.facts.outbox = program.facts.outbox.map((event, at) =>
      at < untold ? event : { ...event, key: message.key },
    )
    answered.push({ key: message.key, answer: given })
    if (answered.length > REMEMBERED) answered.shift()
    return given
  }
  const check = (message: Message) => {
    if (before(message.key)) return
    mustRun(program)
    may(program, message)
  }
  const hear = async (message: Message) => {
    await settled()
    check(message)
    return before(message.key) ?? fresh(message)
  }
  setHandler(update, hear, { validator: check })
}
