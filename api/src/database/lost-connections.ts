/** As much of a connection of `pg` as its pool lends. */
type Lent = {
  release: (broken?: Error) => void
  readonly once: (event: 'end', then: () => void) => unknown
}
type Pool = {
  on(event: 'connect' | 'acquire', then: (connection: Lent) => void): unknown
  on(event: 'release', then: (broken: unknown, connection: Lent) => void): unknown
}

/**
 * Gives back to its pool whatever connection the server closes while a transaction has it. Kysely's controlled
 * transactions, which the ORM uses, give a connection back only after a `begin`, `commit` or `rollback` that succeeds,
 * and none does on a closed one (kysely-org/kysely#1990): it would be lent for ever, until the pool has no more, every
 * request waits, and the process cannot end.
 */
export function giveBackLostConnections(pool: Pool): void {
  const lent = new Set<Lent>()
  pool.on('acquire', (connection) => lent.add(connection))
  pool.on('release', (_, connection) => lent.delete(connection))
  pool.on('connect', (connection) => {
    connection.once('end', () => {
      if (!lent.has(connection)) return
      const { release } = connection
      // Whoever has it may give it back as well, and the pool takes it only once.
      connection.release = () => {}
      release(LOST)
    })
  })
}

/** With an error the pool forgets a connection instead of lending it again. */
const LOST = new Error('the database closed the connection')
