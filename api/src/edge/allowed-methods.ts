import type { Request } from 'express'

/** What this needs of a layer of Express's router. */
type Route = { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
type Layer = { readonly route?: Route; match(path: string): unknown }

/** The methods that the path of a request would take, as an Allow header says them; '' when nothing is there. */
export function allowedMethods(request: Request): string {
  const { stack } = request.app.router as unknown as { readonly stack: readonly Layer[] }
  // A middleware of Nest is a route with a wildcard that takes every method.
  const routes = stack.flatMap((layer) => {
    const { route } = layer
    return route && !route.path.includes('*') && layer.match(request.path) ? [route] : []
  })
  const methods = new Set(routes.flatMap((route) => Object.keys(route.methods)))
  if (methods.has('get')) methods.add('head')
  return [...methods].map((method) => method.toUpperCase()).join(', ')
}
