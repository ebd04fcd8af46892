import { type CanActivate, Injectable } from '@nestjs/common'
import { Problem } from '../problems/problem.ts'
import { RunsGateway } from './runs-gateway.ts'

/** Refuses before anything is written when nobody could run it. */
@Injectable()
export class RunsAvailable implements CanActivate {
  constructor(private readonly runs: RunsGateway) {}

  async canActivate(): Promise<boolean> {
    const { runs, hint } = await this.runs.status()
    if (runs === 'available') return true
    throw new Problem('runs-unavailable', { hint })
  }
}
