import { beforeEach, describe, expect, it } from 'vitest'
import { type MockApi } from '@/app/mock'
import { newApi } from '@/test/app'
import { lost, server } from '@/test/server'
import { ApiError, explain } from './errors'
import { newKey, IdempotentRequest, setClientId, setCredentials } from './http'
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
