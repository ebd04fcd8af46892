import { ApiProduces } from '@nestjs/swagger'
import type { Response } from 'express'
import { problemDocument, problemFrom } from '../problems/problem-filter.ts'
import type { SearchProgress } from './planning-work.ts'

const JSON_TYPE = 'application/json'
const STREAM_TYPE = 'text/event-stream'

/** How often a silent stream says that it is still there: proxies close what says nothing for long. */
const HEARTBEAT_MS = 15_000
/** A search that waits for its turn opens its stream after this long: what is refused at once still has its own status. */
const OPENS_AFTER_MS = 1_000

/** Documents that a route answers with events when it is asked to. */
export const MayStream = () => ApiProduces(JSON_TYPE, STREAM_TYPE)

/**
 * Answers with what a search finds: as JSON, or, to a client that accepts `text/event-stream` before JSON, as events:
 * `progress` whenever the search is further, then once `result`, whose data is the JSON, or `refused` with the problem
 * document. What is refused at once is refused with its status, as everywhere.
 */
export async function answerSearch<Answer>(
  response: Response,
  search: (hear?: (soFar: SearchProgress) => void) => Promise<Answer>,
): Promise<void> {
  response.vary('Accept')
  if (response.req.accepts([JSON_TYPE, STREAM_TYPE]) === STREAM_TYPE) return streamed(response, search)
  response.status(200).json(await search())
}

async function streamed<Answer>(
  response: Response,
  search: (hear: (soFar: SearchProgress) => void) => Promise<Answer>,
): Promise<void> {
  const opening = setTimeout(() => say(response, ''), OPENS_AFTER_MS)
  const heartbeat = setInterval(() => say(response, ': still searching\n\n'), HEARTBEAT_MS)
  try {
    const answer = await search((soFar) => {
      // A client that reads slowly misses steps, not the end.
      if (!response.writableNeedDrain) say(response, frame('progress', soFar))
    })
    say(response, frame('result', answer))
    response.end()
  } catch (error) {
    if (response.headersSent) say(response, frame('refused', refusal(error, response)))
    throw error
  } finally {
    clearTimeout(opening)
    clearInterval(heartbeat)
  }
}

/** The first thing that is said opens the stream. */
function say(response: Response, text: string): void {
  if (response.destroyed) return
  if (!response.headersSent)
    response
      .status(200)
      .set({
        'Content-Type': `${STREAM_TYPE}; charset=utf-8`,
        'Cache-Control': 'no-cache, no-transform',
        'X-Accel-Buffering': 'no',
      })
      .write(': searching\n\n')
  if (text !== '') response.write(text)
}

const refusal = (error: unknown, { req }: Response) => problemDocument(problemFrom(error), req.originalUrl)

const frame = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
