import { Controller, Get, HttpCode, Res } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { MikroOrmHealthIndicator } from '@nestjs/terminus'
import type { Response } from 'express'
import { RunsGateway } from '../runs/runs-gateway.ts'

/** For whoever starts and watches the process. Says whether, never why: no detail leaves here. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: MikroOrmHealthIndicator,
    private readonly runs: RunsGateway,
  ) {}

  /** The process is alive. */
  @Get('healthz')
  @HttpCode(200)
  alive() {
    return { status: 'ok' }
  }

  /** The database answers; its migrations were applied before we listened. Runs are reported, not required. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) response: Response) {
    const [database, runs] = await Promise.all([this.#databaseIsUp(), this.runs.status()])
    response.status(database ? 200 : 503).set('Cache-Control', 'no-store')
    return { status: database ? 'ok' : 'unavailable', database: database ? 'up' : 'down', runs: runs.runs }
  }

  async #databaseIsUp(): Promise<boolean> {
    try {
      const { database } = await this.database.pingCheck('database', { timeout: 2_000 })
      return database?.status === 'up'
    } catch {
      return false
    }
  }
}
