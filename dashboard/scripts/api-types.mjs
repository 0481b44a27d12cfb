// Writes src/api/generated from docs/openapi. `npm run api-types` writes, src/api/generated.spec.ts compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

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

/** What this application can call, and only answers of success. */
function prepared(document, service) {
  const paths = {}
  for (const [path, operations] of Object.entries(document.paths)) {
    if (!path.startsWith(PREFIX) || (path.endsWith('/responses/{key}') && service !== 'transaction')) continue
    for (const operation of Object.values(operations)) {
      operation.parameters = operation.parameters?.filter((p) => p.name !== 'clientId' && p.in !== 'header')
      const success = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
      operation.responses = Object.fromEntries(success)
      delete operation.operationId
    }
    paths[path.slice(PREFIX.length)] = operations
  }
  const { schemas } = document.components
  const used = reachable(schemas, refs(paths))
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
  return { ...document, paths, components: { schemas: kept } }
}

/** File name → content. */
export async function render() {
  const files = {}
  for (const service of SERVICES) {
    const document = parse(readFileSync(join(root, `../docs/openapi/${service}.yaml`), 'utf8'), { maxAliasCount: -1 })
    const ast = await openapiTS(prepared(document, service), { alphabetize: true, defaultNonNullable: false })
    files[`${service}.ts`] =
      `/* Written by scripts/api-types.mjs from docs/openapi/${service}.yaml; never edited by hand. */\n\n${astToString(ast)}`
  }
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
