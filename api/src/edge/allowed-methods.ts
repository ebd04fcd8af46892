import type { Request } from 'express'

/** What this needs of a layer of Express's router. */
type Layer = { readonly route?: { readonly methods: Readonly<Record<string, boolean>> }; match(path: string): boolean }

/** The methods that the path of a request would take, as an Allow header says them; '' when nothing is there. */
export function allowedMethods(request: Request): string {
  const { stack } = request.app.router as unknown as { readonly stack: readonly Layer[] }
  // What takes every method is a middleware that Nest puts on every path.
  const routes = stack.flatMap((layer) =>
    layer.route && !layer.route.methods['_all'] && layer.match(request.path) ? [layer.route] : [],
  )
  const methods = new Set(routes.flatMap((route) => Object.keys(route.methods)))
  if (methods.has('get')) methods.add('head')
  return [...methods].map((method) => method.toUpperCase()).join(', ')
}
