import { join } from 'node:path'
import { answers } from './ports.js'
import { inRepository } from './repository.js'
import { developmentServer } from './temporal.js'

const NAMESPACE = 'default'
const TASK_QUEUE = 'stagger'

/**
 * The children of `npm start`, in the order in which they are started; they are stopped in the reverse order.
 * @param {import('./settings.js').Settings} settings
 * @param {import('./temporal.js').TemporalSource} temporal
 * @param {string} internalToken
 * @returns {{ temporal?: import('./service.js').Service, api: import('./service.js').Service, worker?: import('./service.js').Service }}
 */
export function servicesOf(settings, temporal, internalToken) {
  const { dataFolder, ports } = settings
  const origin = originOf(settings)
  const address = 'address' in temporal ? temporal.address : `127.0.0.1:${ports.grpc}`
  const hasRuns = !('why' in temporal)
  const shared = {
    TZ: 'UTC',
    STAGGER_TETHER: 'stdin',
    STAGGER_INTERNAL_TOKEN: internalToken,
    TEMPORAL_ADDRESS: hasRuns ? address : '',
    TEMPORAL_NAMESPACE: process.env.TEMPORAL_NAMESPACE || NAMESPACE,
    TEMPORAL_TASK_QUEUE: process.env.TEMPORAL_TASK_QUEUE || TASK_QUEUE,
    ...('program' in temporal && { TEMPORAL_UI_URL: `http://127.0.0.1:${ports.ui}` }),
  }
  const api = {
    name: 'The API',
    command: process.execPath,
    args: ['--enable-source-maps', inRepository('api', 'dist', 'main.js')],
    environment: {
      ...shared,
      HOST: '127.0.0.1',
      PORT: `${ports.web}`,
      STAGGER_DATA_DIR: dataFolder,
      STAGGER_WEB_DIR: inRepository('web', 'dist'),
    },
    ready: () => isReady(origin),
    stopWithinMs: 8000,
  }
  const worker = {
    name: 'The worker',
    command: process.execPath,
    args: ['--enable-source-maps', inRepository('workflows', 'src', 'worker.ts')],
    environment: { ...shared, STAGGER_API_URL: origin },
    startWhen: () => answers(address),
    ready: /worker ready/i,
    stopWithinMs: 8000,
  }
  const server = 'program' in temporal ? temporalServer(temporal.program, ports, dataFolder) : undefined
  return { api, ...(hasRuns && { worker }), ...(server && { temporal: server }) }
}

/** @param {import('./settings.js').Settings} settings */
export const originOf = ({ ports }) => `http://127.0.0.1:${ports.web}`

/**
 * @param {string} program
 * @param {import('./settings.js').Ports} ports
 * @param {string} dataFolder
 * @returns {import('./service.js').Service}
 */
function temporalServer(program, ports, dataFolder) {
  const database = join(dataFolder, 'temporal.db')
  return {
    name: 'The Temporal server',
    command: process.execPath,
    args: [inRepository('cli', 'launch', 'tethered.js'), program, ...developmentServer(ports, database)],
    ready: () => answers(`127.0.0.1:${ports.grpc}`),
    stopWithinMs: 8000,
  }
}

/** Whether the API can do its work. @param {string} origin */
async function isReady(origin) {
  try {
    const answer = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(3000) })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}
