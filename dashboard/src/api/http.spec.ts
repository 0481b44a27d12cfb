import { http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type MockApi } from '@/app/mock'
import { newApi } from '@/test/app'
import { lost, server } from '@/test/server'
import { ApiError, explain } from './errors'
import { newKey, IdempotentRequest, setAskForStepUp, setClientId, setCredentials, setOnSignedOut } from './http'
import { type TransactionDetail } from './model'

let api: MockApi
let lose = false
const wallets = () => {
  const from = api.world.wallets.find((w) => w.Currency === 'EUR' && w.Balance.Amount > 5000)
  const to = api.world.wallets.find((w) => w.Currency === 'EUR' && w.Id !== from?.Id)
  if (!from || !to) throw new Error('No wallets')
  return { from, to }
}
const transfer = (Amount: number) => {
  const { from, to } = wallets()
  return {
    AuthorId: from.Owners[0],
    DebitedWalletId: from.Id,
    CreditedWalletId: to.Id,
    DebitedFunds: { Currency: 'EUR', Amount },
    Fees: { Currency: 'EUR', Amount: 0 },
  }
}

beforeEach(() => {
  api = newApi()
  lose = false
  setClientId('hafenmarkt')
  setCredentials(api.world.session)
  server.use(
    lost(
      'post',
      '/*',
      () => api,
      () => lose,
    ),
    ...api.handlers,
  )
})

describe('IdempotentRequest', () => {
  it('makes keys of the length that the API takes', () => expect(newKey()).toMatch(/^[A-Za-z0-9-]{36}$/))

  it('reads the first answer back when it was lost, and pays once', async () => {
    const once = new IdempotentRequest()
    const body = transfer(700)
    const before = wallets().from.Balance.Amount
    lose = true
    await expect(once.post('/transfers', body)).rejects.toMatchObject({ status: 0 })
    lose = false
    const result = await once.post<TransactionDetail>('/transfers', body)
    expect(result).toMatchObject({ Type: 'TRANSFER', Status: 'SUCCEEDED', DebitedFunds: { Amount: 700 } })
    expect(api.world.wallets.find((w) => w.Id === body.DebitedWalletId)?.Balance.Amount).toBe(before - 700)
    expect(api.world.transactions.filter((t) => t.Id === result.Id)).toHaveLength(1)
  })

  it('does not let a changed amount through while the first outcome is unknown', async () => {
    const once = new IdempotentRequest()
    lose = true
    await expect(once.post('/transfers', transfer(300))).rejects.toBeInstanceOf(ApiError)
    lose = false
    expect(await once.post<TransactionDetail>('/transfers', transfer(900))).toMatchObject({
      DebitedFunds: { Amount: 300 },
    })
  })

  it('takes a new key after a refusal, so that a corrected form goes through', async () => {
    const once = new IdempotentRequest()
    await expect(once.post('/transfers', { ...transfer(100), AuthorId: '' })).rejects.toMatchObject({ status: 400 })
    await expect(once.post('/transfers', transfer(100))).resolves.toMatchObject({ Status: 'SUCCEEDED' })
    const keys = api.world.log.filter((l) => l.method === 'POST').map((l) => l.key)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('CSRF token', () => {
  const calls = () => api.world.log.filter((l) => l.method === 'POST').length
  const pay = () => new IdempotentRequest().post('/transfers', transfer(100))

  it('goes with every write', async () => {
    await pay()
    expect(calls()).toBe(1)
  })

  it('is asked for again after a sign-in in another tab', async () => {
    api.world.session = { ...api.world.session, CsrfToken: 'mock-token-2' }
    await pay()
    await pay()
    expect(calls()).toBe(2)
  })

  it('is not taken over from another person', async () => {
    api.world.session = { ...api.world.session, CsrfToken: 'mock-token-2', PersonId: 'person_other' }
    await expect(pay()).rejects.toMatchObject({ status: 403 })
    expect(calls()).toBe(0)
  })
})

describe('the second factor', () => {
  const posts = () => api.world.log.filter((l) => l.method === 'POST')
  const give = vi.fn(() => {
    api.world.asksForStepUp = false
    api.world.session = { ...api.world.session, CsrfToken: 'mock-token-3' }
    return Promise.resolve(true)
  })
  const signedOut = vi.fn()
  let keys: (string | null)[] = []

  beforeEach(() => {
    give.mockClear()
    signedOut.mockClear()
    keys = []
    api.world.asksForStepUp = true
    setAskForStepUp(give)
    setOnSignedOut(signedOut)
    server.use(
      http.post('*/v2.01/*', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
      }),
    )
    return () => {
      setAskForStepUp(null)
      setOnSignedOut(() => undefined)
    }
  })

  it('is asked for, and the very same call goes again with the same key', async () => {
    const result = await new IdempotentRequest().post<TransactionDetail>('/transfers', transfer(700))
    expect(result).toMatchObject({ Status: 'SUCCEEDED', DebitedFunds: { Amount: 700 } })
    expect(give).toHaveBeenCalledTimes(1)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(posts()).toHaveLength(1)
    expect(signedOut).not.toHaveBeenCalled()
  })

  it('is asked for once by calls that need it at the same time', async () => {
    await Promise.all([100, 200, 300].map((amount) => new IdempotentRequest().post('/transfers', transfer(amount))))
    expect(give).toHaveBeenCalledTimes(1)
    expect(posts()).toHaveLength(3)
  })

  it('that is not given leaves everything as it was, the key too', async () => {
    setAskForStepUp(() => Promise.resolve(false))
    const once = new IdempotentRequest()
    await expect(once.post('/transfers', transfer(700))).rejects.toMatchObject({
      status: 401,
      body: { Type: 'insufficient_user_authentication' },
    })
    expect(posts()).toHaveLength(0)
    expect(signedOut).not.toHaveBeenCalled()
    setAskForStepUp(give)
    await once.post('/transfers', transfer(700))
    expect(new Set(keys).size).toBe(1)
    expect(posts()).toHaveLength(1)
  })

  it('of another person does not let the call go', async () => {
    setAskForStepUp(() => {
      api.world.asksForStepUp = false
      api.world.session = { ...api.world.session, CsrfToken: 'mock-token-4', PersonId: 'person_other' }
      return Promise.resolve(true)
    })
    await expect(new IdempotentRequest().post('/transfers', transfer(700))).rejects.toMatchObject({
      body: { Message: expect.stringContaining('Somebody else') as string },
    })
    expect(posts()).toHaveLength(0)
  })

  it('that was not taken is not asked for for ever', async () => {
    const useless = vi.fn(() => Promise.resolve(true))
    setAskForStepUp(useless)
    await expect(new IdempotentRequest().post('/transfers', transfer(700))).rejects.toMatchObject({ status: 401 })
    expect(useless).toHaveBeenCalledTimes(1)
    expect(signedOut).not.toHaveBeenCalled()
  })
})

describe('explain', () => {
  it('names the fields and the reference of the contract’s error body', () => {
    const told = explain(
      new ApiError(400, {
        Message: 'One or several…',
        Type: 'param_error',
        Id: 'abc#1',
        errors: { IBAN: 'The IBAN is not valid.' },
      }),
    )
    expect(told).toMatchObject({ fields: [['IBAN', 'The IBAN is not valid.']], id: 'abc#1', retry: false })
  })
  it('offers another try only where one may help', () => {
    expect(explain(new ApiError(503, {})).retry).toBe(true)
    expect(explain(new ApiError(403, { Message: 'x' })).retry).toBe(false)
  })
})
