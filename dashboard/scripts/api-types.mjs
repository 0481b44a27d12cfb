// Writes src/api/generated from docs/openapi. `npm run api-types` writes, src/api/generated.spec.ts compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'
import { MORE, NULLABLE, NULLABLE_IN, OPTIONAL_IN, REQUIRED, VALUES } from './api-overlay.mjs'

export const SERVICES = ['compliance', 'dispute', 'identity', 'reporting', 'transaction', 'wallet', 'webhook']

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const PREFIX = '/v2.01/{clientId}'

const refs = (node, found = []) => {
  if (Array.isArray(node)) node.forEach((each) => refs(each, found))
  else if (node && typeof node === 'object') {
    if (typeof node.$ref === 'string') found.push(node.$ref.split('/').at(-1))
    Object.values(node).forEach((each) => refs(each, found))
  }
  return found
}

/** Names of the schemas that can be reached from these. */
function reachable(schemas, names) {
  const seen = new Set()
  const todo = [...names]
  while (todo.length > 0) {
    const name = todo.pop()
    if (seen.has(name)) continue
    seen.add(name)
    todo.push(...refs(schemas[name]))
  }
  return seen
}

const orNull = (schema) =>
  schema.$ref
    ? { anyOf: [schema, { type: 'null' }] }
    : { ...schema, type: [].concat(schema.type, 'null'), ...(schema.enum ? { enum: [...schema.enum, null] } : {}) }

/** The document with what the overlay adds; only what this application can call, and only answers of success. */
function prepared(document, service, used) {
  const schemas = document.components.schemas
  // int64 of a nullable column is written as an object.
  for (const schema of Object.values(schemas))
    for (const property of Object.values(schema.properties ?? {}))
      if (property.format === 'int64') property.type = 'integer'
  for (const [name, more] of Object.entries(MORE)) if (schemas[name]) Object.assign(schemas[name].properties, more)
  if (schemas.PayInView)
    schemas.PayInView.properties = { ...schemas.TransactionView.properties, ...schemas.PayInView.properties }
  if (schemas.BankAccountView) delete schemas.BankAccountView.properties.Typed
  if (schemas.UserView) {
    const user = (requested, kind) => {
      const properties = { ...schemas.UserView.properties, ...requested.properties }
      return { ...requested, properties: { ...properties, PersonType: { type: 'string', enum: [kind] } } }
    }
    schemas.NaturalUser = user(schemas.Natural, 'NATURAL')
    schemas.LegalUser = user(schemas.Legal, 'LEGAL')
    schemas.User = { oneOf: [{ $ref: '#/components/schemas/NaturalUser' }, { $ref: '#/components/schemas/LegalUser' }] }
  }
  for (const [name, values] of Object.entries(VALUES)) {
    for (const [property, options] of Object.entries(values)) {
      if (!schemas[name]) continue
      schemas[name].properties[property] = { type: 'string', enum: options }
      used.add(`${name}.${property}`)
    }
  }

  const paths = {}
  for (const [path, operations] of Object.entries(document.paths)) {
    if (!path.startsWith(PREFIX) || (path.endsWith('/responses/{key}') && service !== 'transaction')) continue
    for (const operation of Object.values(operations)) {
      operation.parameters = operation.parameters?.filter((p) => p.name !== 'clientId')
      const success = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
      operation.responses = Object.fromEntries(success)
      delete operation.operationId
      if (
        /^\/v2.01\/{clientId}\/users\/(natural\/?|legal\/?)?({userId})?$/.test(path) &&
        operation.responses['200']?.content
      ) {
        const content = Object.values(operation.responses['200'].content)[0]
        if (content.schema.type === 'object') content.schema = { $ref: '#/components/schemas/User' }
      }
    }
    paths[path.slice(PREFIX.length)] = operations
  }

  // transaction.yaml refers to a PageRequest that it does not have.
  for (const name of refs(paths)) schemas[name] ??= { type: 'object' }

  const all = Object.values(paths).flatMap((path) => Object.values(path))
  const answered = reachable(schemas, refs(all.map((operation) => operation.responses)))
  const asked = reachable(schemas, refs(all.map((operation) => operation.requestBody)))
  for (const name of answered) {
    const schema = schemas[name]
    if (asked.has(name) && !['Money', 'Rights', 'Address'].includes(name)) continue
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      if (NULLABLE.includes(property) || NULLABLE_IN[name]?.includes(property)) {
        schema.properties[property] = orNull(value)
        used.add(`null ${property}`)
      }
    }
    if (!schema.properties || name === 'Address') continue
    schema.required = Object.keys(schema.properties).filter(
      (property) => REQUIRED.includes(property) && !OPTIONAL_IN[name]?.includes(property),
    )
    for (const property of schema.required) used.add(property)
  }
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => answered.has(name) || asked.has(name)))
  return { ...document, paths, components: { schemas: kept } }
}

/** File name → content. */
export async function render() {
  const used = new Set()
  const files = {}
  for (const service of SERVICES) {
    const document = parse(readFileSync(join(root, `../docs/openapi/${service}.yaml`), 'utf8'), { maxAliasCount: -1 })
    const ast = await openapiTS(prepared(document, service, used), { alphabetize: true, defaultNonNullable: false })
    files[`${service}.ts`] =
      `/* Written by scripts/api-types.mjs from docs/openapi/${service}.yaml; never edited by hand. */\n\n${astToString(ast)}`
  }
  const expected = [
    ...REQUIRED,
    ...NULLABLE.map((n) => `null ${n}`),
    ...Object.entries(VALUES).flatMap(([n, p]) => Object.keys(p).map((k) => `${n}.${k}`)),
  ]
  const unknown = expected.filter((name) => !used.has(name))
  if (unknown.length > 0) throw new Error(`The overlay names what no document has: ${unknown.join(', ')}`)
  const paths = SERVICES.map((service) => `import { type paths as ${service} } from './${service}'`)
  files['index.ts'] =
    `/* Written by scripts/api-types.mjs; never edited by hand. */\n\n${paths.join('\n')}\n\nexport type Paths = ${SERVICES.join(' & ')}\n`
  return files
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const target = join(root, 'src/api/generated')
  mkdirSync(target, { recursive: true })
  for (const [name, content] of Object.entries(await render())) writeFileSync(join(target, name), content)
}
