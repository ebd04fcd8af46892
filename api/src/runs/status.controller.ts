import { Controller, Get } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { RunsGateway } from './runs-gateway.ts'

const Status = z
  .object({
    runs: z.enum(['available', 'unavailable']),
    hint: z.string().optional().describe('Why not: not-configured, no-server or no-worker.'),
  })
  .meta({ id: 'Status' })

/** What works just now. */
@ApiTags('organization')
@Controller('api/v1/status')
export class StatusController {
  constructor(private readonly runs: RunsGateway) {}

  @Get()
  @ApiOkResponse({ standardSchema: Status, description: 'Whether programs can be run.' })
  status() {
    return this.runs.status()
  }
}
