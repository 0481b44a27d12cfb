import { type Money, type TransactionDetail } from '@/api/model'
import { type Body, find, invalid, listed, merchantApi, missing, type Mock, need, needMoney } from '@/mock/contract'
import { transactionFilter } from '@/mock/filters'
import { book, createdTransaction, failed, holds, inProgress } from '@/mock/ledger'
import { type World } from '@/mock/world'
import { seed } from './mockData'

/** Amounts and wallets as the body of a pay-in, transfer or payout names them. */
function membersOf(body: Body): Partial<TransactionDetail> {
  const DebitedFunds = needMoney(body, 'DebitedFunds')
  const Fees = needMoney(body, 'Fees')
  const id = (field: string) => (typeof body[field] === 'string' ? body[field] : null)
  return {
    DebitedFunds,
    Fees,
    CreditedFunds: { Currency: DebitedFunds.Currency, Amount: DebitedFunds.Amount - Fees.Amount },
    CreditedUserId: id('CreditedUserId'),
    CreditedWalletId: id('CreditedWalletId'),
    DebitedWalletId: id('DebitedWalletId'),
  }
}

function wallet(world: World, id: string | null) {
  const found = world.wallets.find((w) => w.Id === id)
  if (!found) throw invalid({ WalletId: 'The wallet does not exist.' })
  return found
}

function createPayIn(world: World, body: Body): TransactionDetail {
  const t = createdTransaction(world, 'payin', body, membersOf(body))
  wallet(world, t.CreditedWalletId)
  return book(world, {
    ...inProgress(t),
    PaymentType: 'CARD',
    ExecutionType: 'WEB',
    RedirectURL: `https://pay.kontor.example/p/${t.Id.slice(-10)}`,
    ReturnURL: String(body['ReturnURL']),
  })
}

function createTransfer(world: World, body: Body): TransactionDetail {
  const t = createdTransaction(world, 'tr', body, { ...membersOf(body), Type: 'TRANSFER' })
  wallet(world, t.CreditedWalletId)
  return book(world, holds(world, t))
}

/** Payouts made here succeed after eight seconds. */
const MADE_HERE = 'from-dashboard'

function createPayOut(world: World, body: Body): TransactionDetail {
  const t = holds(
    world,
    createdTransaction(world, 'po', body, {
      ...membersOf(body),
      Type: 'PAYOUT',
      PaymentType: 'BANK_WIRE',
      BankAccountId: need(body, 'BankAccountId'),
      BankWireRef: typeof body['BankWireRef'] === 'string' ? body['BankWireRef'] : null,
      ModeRequested: String(body['PayoutModeRequested'] ?? 'STANDARD') as 'STANDARD',
      ModeApplied: 'PENDING_RESPONSE',
    }),
  )
  return book(world, t.Status === 'FAILED' ? t : { ...inProgress(t), Tag: t.Tag ?? MADE_HERE })
}

function isArriving(world: World, t: TransactionDetail): boolean {
  return t.Type === 'PAYOUT' && t.Status === 'CREATED' && t.Tag === MADE_HERE && t.CreationDate < world.now() - 8
}

function createRefund(world: World, id: string, body: Body): TransactionDetail {
  const t = find(world.transactions, 'Transaction', id)
  const before = world.transactions
    .filter((r) => r.InitialTransactionId === id && r.Nature === 'REFUND' && r.Status === 'SUCCEEDED')
    .reduce((sum, r) => sum + r.CreditedFunds.Amount, 0)
  const transfer = t.Type === 'TRANSFER'
  const whole = body['DebitedFunds'] === undefined || transfer
  const { Currency } = t.DebitedFunds
  const Fees: Money = whole ? { Currency, Amount: 0 - t.Fees.Amount } : needMoney(body, 'Fees')
  const DebitedFunds: Money = whole ? t.CreditedFunds : needMoney(body, 'DebitedFunds')
  const refund = createdTransaction(world, 'refund', body, {
    Type: transfer ? 'TRANSFER' : 'PAYOUT',
    Nature: 'REFUND',
    DebitedFunds,
    Fees,
    CreditedFunds: { Currency, Amount: DebitedFunds.Amount - Fees.Amount },
    DebitedWalletId: t.CreditedWalletId,
    CreditedWalletId: transfer ? t.DebitedWalletId : null,
    InitialTransactionId: t.Id,
    InitialTransactionType: t.Type,
    InitialTransactionNature: 'REGULAR',
    RefundReason: { RefundReasonType: transfer ? 'OTHER' : 'INITIALIZED_BY_CLIENT', RefundReasonMessage: null },
  })
  if (before + refund.CreditedFunds.Amount > t.DebitedFunds.Amount) {
    const code = before >= t.DebitedFunds.Amount ? '001401' : '005403'
    return book(world, failed(refund, code, 'The refund cannot exceed initial transaction amount'))
  }
  return book(world, holds(world, refund))
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    const one = (path: string, isOne: (t: TransactionDetail) => boolean) =>
      api.get(`/${path}/:id`, ({ params }) => {
        const t = world.transaction(params['id'] ?? null)
        if (!t || !isOne(t)) throw missing('Transaction', params['id'] ?? '')
        if (isArriving(world, t))
          Object.assign(t, {
            Status: 'SUCCEEDED',
            ResultCode: '000000',
            ResultMessage: 'Success',
            ExecutionDate: world.now(),
            ModeApplied: 'STANDARD',
          })
        return t
      })
    const regular = (type: TransactionDetail['Type']) => (t: TransactionDetail) =>
      t.Type === type && t.Nature === 'REGULAR'
    return [
      api.get('/transactions', ({ query }) => listed(world.transactions, query, transactionFilter(query))),
      api.get('/users/:id/transactions', ({ params, query }) => {
        const { Id } = find(world.users, 'User', params['id'])
        const filter = transactionFilter(query)
        return listed(world.transactions, query, (t) => (t.AuthorId === Id || t.CreditedUserId === Id) && filter(t))
      }),
      one('payins', regular('PAYIN')),
      one('transfers', regular('TRANSFER')),
      one('payouts', regular('PAYOUT')),
      one('payouts/bankwire', regular('PAYOUT')),
      one('refunds', (t) => t.Nature === 'REFUND'),
      one('repudiations', (t) => t.Nature === 'REPUDIATION'),
      one('settlements', (t) => t.Nature === 'SETTLEMENT'),
      api.get('/:kind/:id/refunds', ({ params, query }) =>
        listed(world.transactions, query, (t) => t.Nature === 'REFUND' && t.InitialTransactionId === params['id']),
      ),
      api.post('/payins/card/web', ({ body }) => createPayIn(world, body)),
      api.post('/transfers', ({ body }) => createTransfer(world, body)),
      api.post('/payouts/bankwire', ({ body }) => createPayOut(world, body)),
      api.post('/:kind/:id/refunds', ({ params, body }) => createRefund(world, params['id'] ?? '', body)),
    ]
  },
}
