import { randomUUID } from 'node:crypto'

/** An answer of the API: its status and its JSON. */
export type Answer<T> = { readonly status: number; readonly body: T }

/** Calls the API as a program would. POSTs carry a key of their own. */
export async function call<T>(
  origin: string,
  path: string,
  post?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    ...(post !== undefined && { method: 'POST', body: JSON.stringify(post) }),
    headers: {
      ...(post !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...headers,
    },
  })
  const text = await answer.text()
  return { status: answer.status, body: (text ? JSON.parse(text) : undefined) as T }
}

/** A GET whose answer must be 200. */
export async function get<T>(origin: string, path: string): Promise<T> {
  const { status, body } = await call<T>(origin, path)
  if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`)
  return body
}

/** A POST whose answer must be 2xx. */
export async function post<T>(
  origin: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const answer = await call<T>(origin, path, body, headers)
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
