import { resolve } from 'node:path'
import { freePorts, isFree } from './ports.js'
import { Refusal } from './refusal.js'
import { inRepository } from './repository.js'

/**
 * @typedef {{ web: number, grpc: number, ui: number, http: number, metrics: number }} Ports
 * @typedef {{ dataFolder: string, temporalAddress: string | undefined, ports: Ports }} Settings
 */

const DEFAULT_PORT = 4780

/**
 * What the environment asks of `npm start`. Refuses a value that means nothing and a port that is taken.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} dataFolder
 * @returns {Promise<Settings>}
 */
export async function readSettings(environment, dataFolder) {
  const temporalAddress = environment.TEMPORAL_ADDRESS || undefined
  if (temporalAddress && !/^.+:\d{1,5}$/.test(temporalAddress)) {
    throw new Refusal(
      `TEMPORAL_ADDRESS is "${temporalAddress}": give a host and a port, such as temporal.example:7233.`,
    )
  }
  return {
    dataFolder,
    temporalAddress,
    ports: await choosePorts(environment, temporalAddress === undefined),
  }
}

/**
 * A relative folder is meant from where the command was typed, which npm remembers.
 * @param {NodeJS.ProcessEnv} environment
 */
export function dataFolderOf({ STAGGER_DATA_DIR, INIT_CWD }) {
  return STAGGER_DATA_DIR ? resolve(INIT_CWD ?? process.cwd(), STAGGER_DATA_DIR) : inRepository('.stagger', 'data')
}

/**
 * The web app's port, and the four of Temporal right behind each other. `PORT=0` takes any that are free.
 * @param {NodeJS.ProcessEnv} environment
 * @param {boolean} ownTemporal whether Temporal's ports will be used
 * @returns {Promise<Ports>}
 */
async function choosePorts(environment, ownTemporal) {
  const web = portOf(environment, 'PORT') ?? DEFAULT_PORT
  if (web === 0) {
    const [anyWeb = 0, grpc = 0, ui = 0, http = 0, metrics = 0] = await freePorts(5)
    return { web: anyWeb, grpc, ui, http, metrics }
  }
  const grpc = portOf(environment, 'TEMPORAL_PORT') ?? web + 3
  const ports = { web, grpc, ui: grpc + 1, http: grpc + 2, metrics: grpc + 3 }
  if (ports.metrics > 65535) throw new Refusal('Temporal needs four ports in a row below 65536: choose a lower one.')
  await refuseTaken([web], 'PORT')
  if (ownTemporal) await refuseTaken([ports.grpc, ports.ui, ports.http, ports.metrics], 'TEMPORAL_PORT')
  return ports
}

/** @param {NodeJS.ProcessEnv} environment @param {'PORT' | 'TEMPORAL_PORT'} name */
function portOf(environment, name) {
  const text = environment[name]
  if (!text) return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new Refusal(`${name} is "${text}": give a port number from 1 to 65535.`)
}

/** @param {number[]} ports @param {'PORT' | 'TEMPORAL_PORT'} name */
async function refuseTaken(ports, name) {
  for (const port of ports) {
    if (await isFree(port)) continue
    throw new Refusal(
      `Port ${port} of 127.0.0.1 is taken: stop what listens there, or choose another with ${name}=${port + 20} npm start.`,
    )
  }
}
