import { type Connect, type Plugin } from 'vite'
import { MockApi } from './server.ts'

/** Answers the API's paths from memory, in `vite dev` and `vite preview`. KONTOR_MOCK_DELAY slows it down, in milliseconds. */
export function mockApiPlugin(): Plugin {
  const permissions = process.env['KONTOR_MOCK_PERMISSIONS']?.split(',')
  const api = new MockApi(undefined, permissions)
  const delay = Number(process.env['KONTOR_MOCK_DELAY'] ?? 120)
  const middleware: Connect.NextHandleFunction = (req, res, next) => {
    const url = req.url ?? '/'
    if (!/^\/(v2\.01|session|login|logout|mock)(\/|\?|$)/.test(url)) return next()
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const headers = Object.fromEntries(Object.entries(req.headers).map(([k, v]) => [k, Array.isArray(v) ? v[0] : v]))
      const answer = api.handle({
        method: req.method ?? 'GET',
        url,
        headers,
        body: Buffer.concat(chunks).toString('utf8'),
      })
      if (!answer) return next()
      setTimeout(
        () => {
          res.writeHead(answer.status, answer.headers)
          res.end(answer.body)
        },
        url.startsWith('/session') ? delay / 3 : delay,
      )
    })
  }
  return {
    name: 'kontor-mock-api',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  }
}
