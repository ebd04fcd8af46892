import { connect, createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

const LOOPBACK = '127.0.0.1'

/** Whether nobody listens on a port of the loopback address. @param {number} port @returns {Promise<boolean>} */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, LOOPBACK, () => server.close(() => resolve(true)))
  })
}

/**
 * So many ports nobody listens on, all different.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, listenAnywhere))
  const ports = servers.map(portOf)
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}

/** @param {import('node:net').Server} server */
function portOf(server) {
  const address = server.address()
  return address && typeof address === 'object' ? address.port : 0
}

/** @returns {Promise<import('node:net').Server>} */
function listenAnywhere() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, LOOPBACK, () => resolve(server))
  })
}

/** Whether somebody accepts a connection at `host:port`. @param {string} address @returns {Promise<boolean>} */
export function answers(address) {
  const colon = address.lastIndexOf(':')
  const [host, port] = [address.slice(0, colon).replace(/^\[|\]$/g, ''), Number(address.slice(colon + 1))]
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 })
    const settle = (/** @type {boolean} */ answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => settle(true))
    socket.once('timeout', () => settle(false))
    socket.once('error', () => settle(false))
  })
}

/**
 * Waits until `isSo`, asking ten times a second; false when the signal ended the wait.
 * @param {() => Promise<boolean>} isSo
 * @param {AbortSignal} signal
 */
export async function until(isSo, signal) {
  while (!signal.aborted) {
    if (await isSo()) return true
    await delay(100, undefined, { signal }).catch(() => {})
  }
  return false
}
