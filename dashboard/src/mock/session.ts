import { delay, http, HttpResponse } from 'msw'
import { errorBody, FORBIDDEN, isForged, merchantApi, type Mock, Refusal } from './contract'

/** What the gateway answers itself: session, sign-in, sign-out; and the stored answers of idempotent requests. */
export const mock: Mock = {
  handlers: (world) => [
    http.get('*/session', async () => {
      await delay(world.latency)
      if (world.signedIn) return HttpResponse.json(world.session)
      const refusal = new Refusal(401, 'not_authorized', 'Nobody is signed in')
      return HttpResponse.json(errorBody(refusal, world.now()), { status: 401 })
    }),
    http.post('*/session/activity', ({ request }) => {
      if (!world.signedIn) {
        const refusal = new Refusal(401, 'not_authorized', 'Nobody is signed in')
        return HttpResponse.json(errorBody(refusal, world.now()), { status: 401 })
      }
      if (isForged(world, request)) return HttpResponse.json(errorBody(FORBIDDEN, world.now()), { status: 403 })
      world.session.IdleLeft = world.session.IdleMax ?? 300
      return HttpResponse.json({ IdleMax: world.session.IdleMax, IdleLeft: world.session.IdleLeft })
    }),
    http.get('*/login', ({ request }) => {
      world.signedIn = true
      const asked = new URL(request.url).searchParams
      if (asked.get('acr') === 'gold') world.asksForStepUp = false
      const next = asked.get('next') ?? '/'
      const Location = next.startsWith('/') && !next.startsWith('//') ? next : '/'
      return new HttpResponse(null, { status: 302, headers: { Location } })
    }),
    http.post('*/logout', ({ request }) => {
      if (isForged(world, request)) return HttpResponse.json(errorBody(FORBIDDEN, world.now()), { status: 403 })
      world.signedIn = false
      return HttpResponse.json({ Location: '/login' })
    }),
    http.get('*/mock/page', () => HttpResponse.text('A stored page')),
    merchantApi(world).get('/responses/:key', ({ params }) => {
      const answer = world.answers.get(params['key'] ?? '')
      if (!answer) throw new Refusal(400, 'correlationid_not_found', 'The given key was not found')
      return {
        StatusCode: String(answer.status),
        ContentLength: '0',
        ContentType: 'application/json; charset=utf-8',
        Date: new Date(0).toUTCString(),
        RequestURL: answer.url,
        Resource: answer.body,
      }
    }),
  ],
}
