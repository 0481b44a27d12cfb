import { getResponse } from 'msw'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Connect, type Plugin, runnerImport } from 'vite'
import { type makeMockApi, type MockApi } from './src/app/mock.ts'

const MOCKED = /^\/(v2\.01|session|login|logout|mock)(\/|\?|$)/

/** The handlers of `src/app/mock.ts`, compiled as the application is. */
async function load(): Promise<MockApi> {
  const src = fileURLToPath(new URL('./src', import.meta.url))
  const { module } = await runnerImport<{ makeMockApi: typeof makeMockApi }>(`${src}/app/mock.ts`, {
    configFile: false,
    resolve: { alias: { '@': src } },
  })
  const permissions = process.env['KONTOR_MOCK_PERMISSIONS']?.split(',')
  return module.makeMockApi({ permissions, latency: Number(process.env['KONTOR_MOCK_DELAY'] ?? 120) })
}

async function toRequest(req: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) if (typeof value === 'string') headers.set(name, value)
  return new Request(`http://${req.headers.host ?? 'localhost'}${req.url ?? '/'}`, {
    method: req.method ?? 'GET',
    headers,
    ...(chunks.length ? { body: Buffer.concat(chunks) } : {}),
  })
}

async function send(response: Response, res: ServerResponse): Promise<void> {
  res.writeHead(response.status, Object.fromEntries(response.headers))
  res.end(Buffer.from(await response.arrayBuffer()))
}

/**
 * Answers the API's paths by the same handlers as the specs, in `vite dev` and `vite preview`: on the server, so that no
 * service worker has to be installed and reloads keep what was done. KONTOR_MOCK_DELAY: milliseconds per answer.
 */
export function mockApiPlugin(): Plugin {
  let api: Promise<MockApi> | undefined
  const middleware: Connect.NextHandleFunction = (req, res, next) => {
    if (!MOCKED.test(req.url ?? '/')) return next()
    const answer = async () => {
      const { handlers } = await (api ??= load())
      const response = await getResponse(handlers, await toRequest(req))
      if (response) await send(response, res)
      else next()
    }
    answer().catch(next)
  }
  return {
    name: 'kontor-mock-api',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  }
}
