import { BlockList, isIP } from 'node:net'
import compression from 'compression'
import type { Request, RequestHandler, Response } from 'express'

const OWN_MACHINE = new BlockList()
OWN_MACHINE.addSubnet('127.0.0.0', 8, 'ipv4')
OWN_MACHINE.addAddress('::1', 'ipv6')

/**
 * Packs what is answered to another machine, in Brotli or gzip as the client accepts. On the machine itself it would
 * only cost time. Streams of events stay as they are, for each has to arrive when it is said.
 */
export const compressed: RequestHandler = compression({
  filter: (request: Request, response: Response) =>
    isFar(request) && !isEventStream(response) && compression.filter(request, response),
})

/** Behind a proxy on this machine the reader is elsewhere. */
function isFar(request: Request): boolean {
  if (request.get('X-Forwarded-For') !== undefined || request.get('Forwarded') !== undefined) return true
  const address = request.socket.remoteAddress ?? ''
  return !OWN_MACHINE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

const isEventStream = (response: Response): boolean =>
  String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream')
