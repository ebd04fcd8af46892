import { Controller, Get } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { Configuration } from '../configuration.ts'
import { Mail } from '../notifications/mail.ts'
import { Webhook } from '../notifications/webhook.ts'
import { RunsGateway } from './runs-gateway.ts'

const Status = z
  .object({
    runs: z.enum(['available', 'unavailable']),
    channels: z
      .object({ email: z.enum(['on', 'off']), webhook: z.enum(['on', 'off']) })
      .describe('Where reminders can be sent; off where nothing is configured. In the app they always are.'),
    hint: z.string().optional().describe('Why not: not-configured, no-server or no-worker.'),
    workflowPages: z
      .url()
      .optional()
      .describe(
        'For operators, where configured: this, a slash and the encoded id of a workflow is its page in Temporal.',
      ),
  })
  .meta({ id: 'Status' })

/** What works just now. */
@ApiTags('organization')
@Controller('api/v1/status')
export class StatusController {
  constructor(
    private readonly runs: RunsGateway,
    private readonly mail: Mail,
    private readonly webhook: Webhook,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: Status, description: 'Whether programs can be run.' })
  async status() {
    const channels = { email: onOff(this.mail.isConfigured), webhook: onOff(this.webhook.isConfigured) }
    return { ...(await this.runs.status()), channels, ...workflowPages(this.configuration) }
  }
}

/** Temporal's pages list the workflows of a namespace under an address of their own. */
const workflowPages = ({ temporal, temporalPages }: Configuration) =>
  temporal &&
  temporalPages !== undefined && {
    workflowPages: `${temporalPages}/namespaces/${encodeURIComponent(temporal.namespace)}/workflows`,
  }

const onOff = (isOn: boolean): 'on' | 'off' => (isOn ? 'on' : 'off')
