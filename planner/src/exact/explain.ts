import type { Engine } from './engine.ts'
import { appendAtLeast, appendBelow, append, type LiteralList } from './literal-list.ts'
import { atomOf, isUpper, negation } from './literals.ts'
import { BY_ARC, BY_CLAUSE, BY_WRITTEN, kindOfReason, type Reason, subjectOfReason } from './trail.ts'

/**
 * Appends literals that were true before `literal` and force it. An arc explains exactly the literal asked for: when a
 * weaker one is enough for a conflict, its reason is weaker too.
 */
export function explain(engine: Engine, literal: number, reason: Reason, into: LiteralList): void {
  const kind = kindOfReason(reason)
  const subject = subjectOfReason(reason)
  if (kind === BY_ARC) explainByArc(engine, literal, subject, into)
  else if (kind === BY_CLAUSE) explainByClause(engine, literal, subject, into)
  else if (kind === BY_WRITTEN) {
    const { written } = engine.trail
    for (let k = 1; k <= written[subject]!; k++) append(into, written[subject + k]!)
  }
}

function explainByArc({ arcs, starts }: Engine, literal: number, arc: number, into: LiteralList): void {
  const { pusher, pushed, leastRow, least, lastRow, last } = arcs
  const atom = atomOf(literal)
  if (isUpper(literal)) appendBelow(into, starts, pushed[arc]!, least[leastRow[arc]! + atom]!)
  else appendAtLeast(into, starts, pusher[arc]!, last[lastRow[arc]! + atom - 1]! + 1)
}

/** All other literals of the clause are false; the one that is implied is at least as strong as the one asked for. */
function explainByClause({ clauses, starts }: Engine, literal: number, clause: number, into: LiteralList): void {
  const { firstLiteral, literals } = clauses
  const v = starts.owner[atomOf(literal)]!
  for (let k = firstLiteral[clause]!; k < firstLiteral[clause + 1]!; k++) {
    const other = literals[k]!
    if (((other ^ literal) & 1) === 0 && starts.owner[other >> 1] === v) continue
    append(into, negation(other))
  }
}
