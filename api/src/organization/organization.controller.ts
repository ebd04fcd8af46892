import { Controller, Get, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { wholeNumber } from '../edge/query-values.ts'
import { Refusals } from '../openapi/refusals.ts'
import { CurrentOrganization } from './current-organization.ts'
import { holidaysIn } from './holidays.ts'

const Today = z.object({ today: z.iso.date(), timeZone: z.string() }).meta({ id: 'Today' })
const HolidayQuery = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  year: wholeNumber(1970, 2200),
})
const HolidayList = z
  .object({ holidays: z.array(z.object({ on: z.iso.date(), name: z.string() })) })
  .meta({ id: 'HolidayList' })

/** What the browser must not decide by itself: which day it is, and which days nobody works. */
@ApiTags('organization')
@Controller('api/v1')
export class OrganizationController {
  constructor(
    private readonly organization: CurrentOrganization,
    private readonly clock: Clock,
  ) {}

  @Get('today')
  @ApiOkResponse({ standardSchema: Today, description: 'The date it is for the organization.' })
  async today(): Promise<z.infer<typeof Today>> {
    const timeZone = await this.organization.timeZone()
    return { today: this.clock.today(timeZone), timeZone }
  }

  @Get('holidays')
  @ApiOkResponse({
    standardSchema: HolidayList,
    description: 'Public holidays, to be copied into a calendar of a plan.',
  })
  @Refusals('request-invalid')
  async holidays(@Query({ schema: HolidayQuery }) { country, year }: z.infer<typeof HolidayQuery>) {
    return { holidays: await holidaysIn(country, year) }
  }
}
