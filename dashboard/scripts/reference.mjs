// The merchant API as one document, for the page at /docs (public/docs): the documents of the services in docs/openapi
// together. Vite calls this: the build puts document and reader beside the page, the dev server answers with them.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const SERVICES = ['identity', 'compliance', 'wallet', 'transaction', 'dispute', 'reporting', 'webhook']
const READER = 'node_modules/redoc/bundles/redoc.standalone.js'

const DESCRIPTION = `Payments, wallets, users and their documents, disputes, reports and events.

**Credentials.** \`POST /v2.01/oauth/token\` takes your ClientId and API key (Basic) and answers a bearer token for twenty
minutes; or send ClientId and API key with every call.

**Amounts** are whole numbers of the currency's minor unit: 12.34 EUR is 1234. **Times** are Unix seconds.

**Lists** come in pages; the number of pages and items is in the headers of the answer.

**Idempotency.** A POST with the header \`Idempotency-Key\` is carried out once; the same key gets the same answer for 24 hours.

**Errors** have one form. Quote their \`Id\` when you ask us about one.`

/** The groups of the menu, in the order in which a merchant comes to need them. */
const GROUPS = {
  People: ['Users', 'Bank accounts', 'KYC documents', 'UBO declarations'],
  'Money in': ['Cards', 'Pay-ins', 'Preauthorizations', 'Mandates', 'Banking aliases'],
  'Money held, moved and out': ['Wallets', 'Transfers', 'Conversions', 'Payouts'],
  'Money back': ['Refunds', 'Disputes'],
  'Following and reporting': ['Hooks', 'Events', 'Reports'],
  'Your account': [
    'Account',
    'Client',
    'Countries',
    'Team',
    'API keys',
    'Limits on money',
    'Approvals',
    'Audit trail',
    'Notes and tags',
  ],
}

/** Renames what two services call alike and describe differently. */
function renamed(service, document, schemas) {
  const names = new Map()
  for (const [name, schema] of Object.entries(document.components.schemas))
    if (schemas[name] && !isDeepStrictEqual(schemas[name], schema))
      names.set(name, service[0].toUpperCase() + service.slice(1) + name)
  const change = (node) => {
    if (Array.isArray(node)) return node.map(change)
    if (!node || typeof node !== 'object') return node
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        const name = key === '$ref' && names.get(value.replace('#/components/schemas/', ''))
        return [key, name ? `#/components/schemas/${name}` : change(value)]
      }),
    )
  }
  const changed = change(document)
  changed.components.schemas = Object.fromEntries(
    Object.entries(changed.components.schemas).map(([name, schema]) => [names.get(name) ?? name, schema]),
  )
  return changed
}

/** The document of the whole merchant API. */
export function merchantApi() {
  const paths = {}
  const components = { schemas: {}, responses: {}, securitySchemes: {} }
  let servers
  for (const service of SERVICES) {
    const source = parse(readFileSync(join(root, `../docs/openapi/${service}.yaml`), 'utf8'), { maxAliasCount: -1 })
    const document = renamed(service, source, components.schemas)
    for (const [path, operations] of Object.entries(document.paths)) paths[path] ??= operations
    for (const kind of Object.keys(components)) Object.assign(components[kind], document.components[kind])
    servers = document.servers
  }
  const used = new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap((each) => each.tags ?? [])))
  const tags = Object.values(GROUPS).flat()
  const unplaced = [...used].filter((tag) => !tags.includes(tag)).concat(tags.filter((tag) => !used.has(tag)))
  if (unplaced.length) throw new Error(`Groups of the reference and tags of the operations differ: ${unplaced}`)
  return {
    openapi: '3.1.0',
    info: { title: 'Kontor merchant API', version: 'v2.01', description: DESCRIPTION },
    servers,
    tags: tags.map((name) => ({ name })),
    'x-tagGroups': Object.entries(GROUPS).map(([name, tags]) => ({ name, tags })),
    paths,
    components,
  }
}

export function referencePlugin() {
  const files = {
    'docs/openapi.json': () => JSON.stringify(merchantApi()),
    'docs/redoc.standalone.js': () =>
      readFileSync(join(root, READER), 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, ''),
    'docs/redoc.standalone.js.LICENSE.txt': () => readFileSync(join(root, `${READER}.LICENSE.txt`), 'utf8'),
  }
  return {
    name: 'merchant-api-reference',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0].slice(1)
        if (path === 'docs') request.url = '/docs/index.html'
        if (!files[path]) return next()
        response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'text/javascript')
        response.end(files[path]())
      })
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: source() })
    },
  }
}
