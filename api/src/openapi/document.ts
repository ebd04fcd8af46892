import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger'

/** The OpenAPI 3.0 document of the public routes, read from the controllers and their zod schemas. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Stagger')
    .setDescription(
      'Plans SOC 2 and HITRUST programs on one calendar, then runs the plan. Refusals are RFC 9457 problems.',
    )
    .setVersion('1')
    .build()
  return SwaggerModule.createDocument(app, config)
}
