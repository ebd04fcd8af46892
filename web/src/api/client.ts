import { browserId } from './browser-id.ts'
import { keepAnswer, keptAnswer } from '../connection/kept-answers.ts'

const BASE = '/api/v1'

/** One thing that was wrong with what was sent. */
export type ProblemFault = {
  readonly code: string
  readonly path: string
  readonly facts: Readonly<Record<string, unknown>>
  /** What is wrong as a sentence, where the server says one. */
  readonly detail?: string
}

/** A refusal of the API (RFC 9457), or `offline` when it could not be reached, `unexpected` when it made no sense. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly faults: readonly ProblemFault[]
  /** Upon which things somebody else's edits lie, as `activities/soc2.window`. */
  readonly touched: readonly string[]

  constructor(
    code: string,
    status: number,
    detail: string,
    faults: readonly ProblemFault[] = [],
    touched: readonly string[] = [],
  ) {
    super(`${code}: ${detail}`)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
    this.detail = detail
    this.faults = faults
    this.touched = touched
  }
}

/** By what the API tells what was done in this browser from what others did. */
export const asThisBrowser = (): Record<string, string> => ({ 'stagger-browser': browserId() })

/**
 * Reads `path` of the API; while it is away, what this browser kept of it, where the page has had no answer yet. An answer
 * that the page's `Link` header asked for already is taken only by a request without `headers`.
 */
export async function get<Answer>(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const url = urlOf(path)
  try {
    const answer = await sent(url, { method: 'GET', headers })
    if (answer.ok) void keepAnswer(url, answer.clone())
    return await answerOf<Answer>(answer)
  } catch (problem) {
    const kept = problem instanceof ApiProblem && problem.code === 'offline' ? await keptAnswer(url) : undefined
    if (!kept) throw problem
    return answerOf<Answer>(kept)
  }
}

/** Posts `body`; every post carries a key of its own, so that a repeated delivery changes nothing. */
export function post<Answer>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return request<Answer>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
  })
}

/** Posts a file of CSV as it is. */
export function postCsv<Answer>(path: string, bytes: ArrayBuffer): Promise<Answer> {
  return request<Answer>(path, {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() },
  })
}

/** The address of `path` of the API: where it is asked, and where the browser downloads it from. */
export const urlOf = (path: string): string => `${BASE}${path}`

/** The address of a plan's event stream. */
export const streamUrl = (planId: string): string => urlOf(`/plans/${encodeURIComponent(planId)}/stream`)

type Sent = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> }

const request = async <Answer>(path: string, init: Sent): Promise<Answer> =>
  answerOf(await sent(urlOf(path), { ...init, headers: { ...init.headers, ...asThisBrowser() } }))

const sent = (url: string, init: Sent): Promise<Response> =>
  fetch(url, init).catch(() => {
    throw new ApiProblem('offline', 0, '')
  })

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw problemOf(response.status, body)
  return body as Answer
}

/** The one translator from an error on the wire to an `ApiProblem`. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (typeof body !== 'object' || body === null) return new ApiProblem('unexpected', status, '')
  const { code, detail, faults, touched } = body as Record<'code' | 'detail' | 'faults' | 'touched', unknown>
  return new ApiProblem(
    typeof code === 'string' ? code : 'unexpected',
    status,
    typeof detail === 'string' ? detail : '',
    Array.isArray(faults) ? (faults as ProblemFault[]) : [],
    Array.isArray(touched) ? touched.map(String) : [],
  )
}
