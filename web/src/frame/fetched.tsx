import { lazyRouteComponent } from '@tanstack/react-router'
import { type FunctionComponent, Suspense, useEffect } from 'react'
import { useFirstPicture } from './use-first-picture.ts'

/** A part of the page that is not there at first. `preload` fetches it before it is shown. */
export type Fetched<Props> = FunctionComponent<Props> & { readonly preload: () => Promise<void> | undefined }

/** The export `name` of a module that is fetched when it is first shown; nothing stands in its place until then. */
export function fetched<Name extends string, Props extends object>(
  load: () => Promise<{ readonly [N in Name]: FunctionComponent<Props> }>,
  name: Name,
): Fetched<Props> {
  const Part: FunctionComponent<Props> & { preload?: () => Promise<void> | undefined } = lazyRouteComponent(load, name)
  const part = (props: Props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
  return Object.assign(part, { preload: () => Part.preload?.() })
}

/** By then the first picture is drawn and what it needs is there. */
const AT_REST_MS = 2000

/** Fetches `part` once the page is at rest, so that it comes at once and is there when the server is not. */
export function usePreloaded(part: Pick<Fetched<never>, 'preload'>): void {
  // The network is outside React: asked once, some time after the page is drawn.
  useEffect(() => {
    const rest = setTimeout(() => void part.preload(), AT_REST_MS)
    return () => clearTimeout(rest)
  }, [part])
}

/** Fetches `part` as soon as the first picture is drawn: it may be wanted at any moment, and nothing can wait for it then. */
export function usePreloadedAtOnce(part: Pick<Fetched<never>, 'preload'>): void {
  const isPainted = useFirstPicture()
  // The network is outside React: asked once.
  useEffect(() => {
    if (isPainted) void part.preload()
  }, [isPainted, part])
}
