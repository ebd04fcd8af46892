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
  return withStreams(withProblems(SwaggerModule.createDocument(app, config)))
}

/** Refusals come under a media type of their own, which Nest cannot be told. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post]) {
      for (const [status, response] of Object.entries(operation?.responses ?? {})) {
        if (Number(status) < 400 || !response || !('content' in response)) continue
        response.content = { 'application/problem+json': response.content?.['application/json'] ?? {} }
      }
    }
  }
  return document
}

/** Events are text in a line format, not the document that the same route answers with as JSON. */
function withStreams(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post]) {
      for (const response of Object.values(operation?.responses ?? {})) {
        const content = response && 'content' in response ? response.content : undefined
        if (content?.['text/event-stream']) content['text/event-stream'] = { schema: { type: 'string' } }
      }
    }
  }
  return document
}
