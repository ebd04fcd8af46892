import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { searchAttributes } from '../../workflows/src/search-attribute-keys.ts'

/**
 * Nothing here needs an engine: the file is held against the Compose specification's own schema, as the package dclint
 * carries it (Debian 12's docker-compose is 1.29, which is older than `configs.content`), and then against what we promise
 * of it.
 */
type Service = {
  readonly image: string
  readonly user?: string
  readonly ports?: readonly string[]
  readonly read_only?: boolean
  readonly restart?: string
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly environment?: Readonly<Record<string, string>>
}
type Compose = { readonly services: Readonly<Record<string, Service>> }

const root = new URL('../../', import.meta.url)
const text = readFileSync(new URL('docker-compose.yml', root), 'utf8')
const compose: Compose = parse(text, { merge: true })
const services = Object.entries(compose.services)
const isJob = (name: string) =>
  services.some(([, { depends_on: needs }]) => needs?.[name]?.condition === 'service_completed_successfully')

test('docker-compose.yml follows the Compose schema', () => {
  const dclint = pathToFileURL(createRequire(import.meta.url).resolve('dclint'))
  const schemaFile = new URL('../schemas/compose.schema.json', dclint)
  const schema: object = JSON.parse(readFileSync(schemaFile, 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
  const draft = 'http://json-schema.org/draft-07/schema#'
  const follows = ajv.compile({ ...schema, $schema: draft })
  expect({ valid: follows(compose), errors: follows.errors }).toEqual({ valid: true, errors: null })
  expect(follows({ services: { api: { image: 'x', healthchek: {} } } })).toBe(false)
})

test('it has every part of an installation', () => {
  expect(services.map(([name]) => name).sort()).toEqual([
    'api',
    'postgres',
    'temporal',
    'temporal-namespace',
    'temporal-schema',
    'temporal-ui',
    'web',
    'worker',
  ])
})

test.each(services)('%s is pinned and runs as an ordinary user', (_, { image, user }) => {
  expect(image).toMatch(/:\d+\.\d+[\w.-]*$/)
  expect(image).not.toContain('auto-setup')
  expect(user).toMatch(/^(?!0(:|$)|root)\w+/)
})

test.each(services)('%s answers for its health, or is a job that ends', (name, { healthcheck, restart }) => {
  if (isJob(name)) expect(restart).toMatch(/^on-failure:\d+$/)
  else expect(healthcheck?.test[0]).toMatch(/^CMD/)
})

test('whatever is published is published on the loopback address', () => {
  const ports = services.flatMap(([, service]) => service.ports ?? [])
  expect(ports).toHaveLength(2)
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
})

test('our own parts cannot write their root', () => {
  for (const name of ['api', 'worker', 'web', 'postgres']) expect(compose.services[name]?.read_only).toBe(true)
})

test('the worker polls only when the search attributes are registered', () => {
  expect(compose.services.worker?.depends_on?.['temporal-namespace']?.condition).toBe('service_completed_successfully')
  for (const { name } of Object.values(searchAttributes)) expect(text).toContain(name)
})

test('a secret comes from .env and has no default', () => {
  const example = readFileSync(new URL('.env.example', root), 'utf8')
  const asked = [...text.matchAll(/(?<!\$)\$\{(\w+)(:[-?])?/g)].map(([, name, how]) => ({ name, how }))
  for (const { name, how } of asked) {
    expect(example).toMatch(new RegExp(`^${name}=`, 'm'))
    if (/PASSWORD|TOKEN/.test(name ?? '')) expect(how).toBe(':?')
  }
})
