import { TestWorkflowEnvironment } from '@temporalio/testing'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { searchAttributes } from '../search-attribute-keys.ts'
import { typesOf } from '../search-attributes.ts'

const NAMESPACE = 'default'

/** Temporal's time-skipping server: nothing is skipped unless asked, and then only time in which nobody acts. */
export async function startTimeSkippingServer(path: string): Promise<TestWorkflowEnvironment> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } })
  const executable = { type: 'existing-path' as const, path }
  const server = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })
  // As the worker does, less the look at what is there already: this server cannot list, and is always new.
  const columns = typesOf(Object.values(searchAttributes))
  await server.connection.operatorService.addSearchAttributes({ namespace: NAMESPACE, searchAttributes: columns })
  return server
}
