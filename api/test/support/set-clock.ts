import { Clock } from '../../src/clock.ts'
import type { Server } from './server.ts'

/** The clock of a server, set by the test. */
export function setClock(server: Server) {
  const clock = () => server.app.get(Clock)
  return {
    /** It is this instant until the test says otherwise. */
    at(instant: string): void {
      clock().now = () => new Date(instant)
    },
    /** So much later than it is. */
    pass(ms: number): void {
      const then = clock().now().getTime() + ms
      clock().now = () => new Date(then)
    },
    now: () => clock().now(),
  }
}
