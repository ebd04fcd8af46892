import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Configuration } from '../configuration.ts'

/** Nothing from third parties, ever. Over plain http (this machine) a browser is not told to insist on https. */
export function securityHeaders({ publicUrl }: Pick<Configuration, 'publicUrl'>): RequestHandler {
  const secure = publicUrl?.protocol === 'https:'
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  })
}
