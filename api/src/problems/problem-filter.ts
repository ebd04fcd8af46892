import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common'
import { PlanningError } from '@stagger/planner'
import type { Request, Response } from 'express'
import { isLostDatabase, isRefusedWrite } from '../database/refused-write.ts'
import { allowedMethods } from '../edge/allowed-methods.ts'
import { runRefusalSentence } from '../runs/run-refusals.ts'
import { type ProblemCode, problemOf } from './catalogue.ts'
import { Problem } from './problem.ts'
import { sendProblem } from './send-problem.ts'
import { sentenceOf } from './sentences.ts'

/** Answers every error as a problem document (RFC 9457). What was not foreseen is logged, and its text stays here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger(ProblemFilter.name)

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const response = http.getResponse<Response>()
    const request = http.getRequest<Request>()
    const found = problemFrom(error)
    const problem = (found.code === 'route-unknown' && methodProblem(request, response)) || found
    if (problem.code === 'internal-error') this.#log.error(error)
    if (response.headersSent) return void response.end()
    sendProblem(response, problemDocument(problem, request.originalUrl))
  }
}

/** The RFC 9457 document of a problem; `instance` is the path asked for. */
export function problemDocument(problem: Problem, url: string) {
  const { status, title } = problemOf(problem.code)
  const runCode = problem.extra['runCode']
  const code = typeof runCode === 'string' ? runCode : problem.code
  const { runCode: _, ...extra } = problem.extra
  const faults = problem.faults?.map((fault) => ({ ...fault, detail: sentenceOf(fault) }))
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail: detailOf(problem, title),
    instance: url.split('?')[0],
    code,
    ...extra,
    ...(faults && { faults }),
  }
}

/** The first thing that is wrong, as a sentence; a problem that is more than its fault says so before. */
function detailOf({ code, extra, faults }: Problem, title: string): string {
  if (code === 'run-refused') return runRefusalSentence(extra) ?? title
  const [first] = faults ?? []
  if (!first) return title
  return first.code === code ? sentenceOf(first) : `${title} ${sentenceOf(first)}`
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'body-malformed',
  404: 'route-unknown',
  413: 'body-too-large',
  415: 'media-type-unsupported',
}

/** What was thrown, as a problem of the catalogue. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HttpException && error.cause instanceof Problem) return error.cause
  if (error instanceof PlanningError) return new Problem(error.code, {}, error.faults)
  if (isRefusedWrite(error)) return new Problem('writes-unavailable')
  if (isLostDatabase(error)) return new Problem('database-away')
  return new Problem(BY_STATUS[statusOf(error) ?? 500] ?? 'internal-error')
}

/** An address that is known, but not by this method. */
function methodProblem(request: Request, response: Response): Problem | undefined {
  const allowed = allowedMethods(request)
  if (!allowed || allowed.split(', ').includes(request.method)) return undefined
  response.set('Allow', allowed)
  return new Problem('method-not-allowed')
}

/** Nest's exceptions and the body parser's errors carry the status they ask for. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus()
  if (!(error instanceof Error)) return undefined
  const { status } = error as Error & { status?: unknown }
  return typeof status === 'number' ? status : undefined
}
