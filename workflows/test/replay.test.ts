import { beforeAll, expect, test } from '@jest/globals'
import { DeterminismViolationError } from '@temporalio/workflow'
import { DefaultLogger, Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker'
import { bundledWorkflows } from './bundled-workflows.ts'
import { type RecordedHistory, recordedHistories } from './recorded-histories.ts'

let workflowBundle: WorkflowBundleOption
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } })
  workflowBundle = await bundledWorkflows()
}, 60_000)

const replay = ({ name, history }: RecordedHistory, bundle = workflowBundle) =>
  Worker.runReplayHistory({ workflowBundle: bundle }, history, name)

test.each(recordedHistories().map((recorded) => [recorded.name, recorded] as const))(
  '%s still replays',
  async (_, recorded) => {
    await replay(recorded)
  },
)

test('each program has a recorded history', () => {
  const types = recordedHistories().map(({ name }) => name.split('.')[0])
  expect(new Set(types)).toEqual(new Set(['soc2Program', 'hitrustProgram', 'dualProgram']))
})

test('a workflow that would do something else on an old history is found out', async () => {
  const { code } = workflowBundle as { code: string }
  const changed = { code: code.replaceAll('projectEvents', 'projectOtherEvents') }
  const [recorded] = recordedHistories().filter(({ name }) => name.startsWith('soc2Program'))
  await expect(replay(recorded as RecordedHistory, changed)).rejects.toBeInstanceOf(DeterminismViolationError)
})
