import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const place = (name: string): URL => new URL(`../drawings/${name}.svg`, import.meta.url)

/** As a file that a browser opens: with the colours of the page and the styles of the chart. */
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="../../src/page.css"?>
<?xml-stylesheet href="../../src/timeline/timeline.module.css"?>
`

/** A drawing, an element a line, so that a change can be read. */
function drawn(children: ReactNode, { width, height }: { readonly width: number; readonly height: number }): string {
  const svg = renderToStaticMarkup(children).replaceAll('><', '>\n<')
  return `${HEAD}<svg xmlns="http://www.w3.org/2000/svg" class="svg" width="${width}" height="${height}">\n${svg}\n</svg>\n`
}

/**
 * Expects that something is drawn as the stored drawing shows it. To store what is drawn now: DRAWINGS=store; then look
 * at the picture before it is committed.
 */
export function expectDrawing(
  name: string,
  children: ReactNode,
  size: { readonly width: number; readonly height: number },
): void {
  const now = drawn(children, size)
  if (process.env['DRAWINGS'] === 'store') writeFileSync(place(name), now)
  expect(now).toBe(readFileSync(place(name), 'utf8'))
}
