import { type Dispute, type DisputeDocument, type TransactionDetail } from '@/api/model'
import { changes, find, invalid, listed, merchantApi, type Mock, need, needMoney } from '@/mock/contract'
import { disputeFilter } from '@/mock/filters'
import { DAY, money, type World } from '@/mock/world'
import { blankTransaction, book, createdTransaction, holds, isToSettle } from '@/mock/ledger'

type State = [
  status: Dispute['Status'],
  type: Dispute['DisputeType'],
  reason: Dispute['DisputeReason']['DisputeReasonType'],
  dueInDays: number | null,
  result: Dispute['ResultCode'],
  ageInDays: number,
]

/** One in every state. */
const STATES: State[] = [
  ['PENDING_CLIENT_ACTION', 'CONTESTABLE', 'PRODUCT_NOT_PROVIDED', 2, null, 9],
  ['PENDING_CLIENT_ACTION', 'CONTESTABLE', 'FRAUD', 6, null, 6],
  ['REOPENED_PENDING_CLIENT_ACTION', 'CONTESTABLE', 'PRODUCT_UNACCEPTABLE', 4, null, 21],
  ['PENDING_CLIENT_ACTION', 'RETRIEVAL', 'TRANSACTION_NOT_RECOGNIZED', 12, null, 2],
  ['SUBMITTED', 'CONTESTABLE', 'DUPLICATE', 3, null, 10],
  ['PENDING_BANK_ACTION', 'CONTESTABLE', 'REFUND_NOT_PROCESSED', -4, null, 24],
  ['CLOSED', 'CONTESTABLE', 'FRAUD', -20, 'WON', 40],
  ['CLOSED', 'CONTESTABLE', 'PRODUCT_NOT_PROVIDED', -30, 'LOST', 50],
  ['CLOSED', 'NOT_CONTESTABLE', 'LATE_FAILURE_INSUFFICIENT_FUNDS', null, 'LOST', 18],
  ['CLOSED', 'CONTESTABLE', 'CANCELED_REOCCURING_TRANSACTION', -45, 'LOST', 62],
  ['CLOSED', 'RETRIEVAL', 'UNKNOWN', -40, 'VOID', 55],
]
/** Those that are settled, and that were contested although lost. */
const SETTLED = 9
const CONTESTED = 7

function seed(world: World): void {
  const disputable = world.transactions.filter(
    (t) =>
      t.Type === 'PAYIN' &&
      t.Nature === 'REGULAR' &&
      t.Status === 'SUCCEEDED' &&
      t.PaymentType === 'CARD' &&
      t.DebitedFunds.Currency === 'EUR' &&
      t.CreationDate < world.start - 12 * DAY,
  )
  STATES.forEach((state, i) => {
    const payIn = disputable[Math.floor((disputable.length * (i + 1)) / (STATES.length + 2))]
    if (payIn) seedDispute(world, state, i, payIn)
  })
}

function seedDispute(world: World, state: State, i: number, payIn: TransactionDetail): void {
  const [Status, DisputeType, DisputeReasonType, due, ResultCode, age] = state
  const at = Math.max(world.start - age * DAY, payIn.CreationDate + DAY)
  const id = world.idAt('dispute', at)
  const repudiation = DisputeType === 'RETRIEVAL' ? null : world.idAt('rep', at)
  if (repudiation)
    seedMovements(world, { id, repudiation, payIn, at, won: ResultCode === 'WON', settled: i === SETTLED })
  else world.disputeTransactions.set(id, [])
  const reopened = Status === 'REOPENED_PENDING_CLIENT_ACTION'
  const contested =
    reopened || Status === 'SUBMITTED' || Status === 'PENDING_BANK_ACTION' || ResultCode === 'WON' || i === CONTESTED
  world.disputes.push({
    Id: id,
    Tag: null,
    CreationDate: at,
    InitialTransactionId: payIn.Id,
    InitialTransactionType: 'PAYIN',
    InitialTransactionNature: 'REGULAR',
    DisputeType,
    ContestDeadlineDate: due === null ? null : world.start + due * DAY,
    DisputedFunds: payIn.DebitedFunds,
    ContestedFunds: contested ? payIn.DebitedFunds : null,
    Status,
    StatusMessage: reopened ? 'The invoice does not name the goods. Please send one that does.' : null,
    DisputeReason: { DisputeReasonType, DisputeReasonMessage: i === 0 ? 'The parcel never arrived.' : null },
    ResultCode,
    ResultMessage: ResultCode === 'WON' ? 'The bank accepted the evidence.' : null,
    RepudiationId: repudiation,
    ClosedDate: Status === 'CLOSED' ? at + 15 * DAY : null,
  })
  world.event(Status === 'CLOSED' ? 'DISPUTE_CLOSED' : 'DISPUTE_ACTION_REQUIRED', id, at)
  if (!contested) return
  world.disputeDocuments.push({
    Id: world.idAt('disputedoc', at + 2 * DAY),
    Tag: null,
    CreationDate: at + 2 * DAY,
    DisputeId: id,
    Type: 'INVOICE',
    Status: reopened ? 'REFUSED' : Status === 'CLOSED' ? 'VALIDATED' : 'VALIDATION_ASKED',
    ProcessedDate: reopened || Status === 'CLOSED' ? at + 4 * DAY : null,
    RefusedReasonType: reopened ? 'DOCUMENT_INCOMPLETE' : null,
    RefusedReasonMessage: null,
  })
}

/** What the bank takes, gives back when the dispute is won, and what is recovered from the wallet when it is lost. */
function seedMovements(
  world: World,
  {
    id,
    repudiation,
    payIn,
    at,
    won,
    settled,
  }: { id: string; repudiation: string; payIn: TransactionDetail; at: number; won: boolean; settled: boolean },
): void {
  const whole = { AuthorId: payIn.AuthorId, DebitedFunds: payIn.DebitedFunds, CreditedFunds: payIn.DebitedFunds }
  const kept = [
    book(world, {
      ...blankTransaction(repudiation, at),
      ...whole,
      Type: 'PAYOUT',
      Nature: 'REPUDIATION',
      DebitedWalletId: 'CREDIT_EUR',
      InitialTransactionId: payIn.Id,
      InitialTransactionType: 'PAYIN',
      InitialTransactionNature: 'REGULAR',
      DisputeId: id,
    }),
  ]
  if (won)
    kept.push(
      book(world, {
        ...blankTransaction(world.idAt('refund', at + 15 * DAY), at + 15 * DAY),
        ...whole,
        Type: 'PAYIN',
        Nature: 'REFUND',
        CreditedWalletId: 'CREDIT_EUR',
        InitialTransactionId: repudiation,
        InitialTransactionType: 'PAYOUT',
        InitialTransactionNature: 'REPUDIATION',
        RefundReason: { RefundReasonType: 'OTHER', RefundReasonMessage: null },
      }),
    )
  if (settled)
    kept.push(
      book(world, {
        ...blankTransaction(world.idAt('settle', at + 20 * DAY), at + 20 * DAY),
        ...whole,
        Type: 'TRANSFER',
        Nature: 'SETTLEMENT',
        DebitedWalletId: payIn.CreditedWalletId,
        CreditedWalletId: 'CREDIT_EUR',
        RepudiationId: repudiation,
      }),
    )
  world.disputeTransactions.set(
    id,
    kept.map((t) => t.Id),
  )
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    const dispute = (id: string | undefined) => find(world.disputes, 'Dispute', id)
    const payInOf = (d: Dispute) => world.transaction(d.InitialTransactionId)
    const disputesOf = (path: string, belongs: (d: Dispute, id: string) => boolean) =>
      api.get(`/${path}/:id/disputes`, ({ params, query }) => {
        const filter = disputeFilter(query)
        return listed(world.disputes, query, (d) => belongs(d, params['id'] ?? '') && filter(d))
      })
    return [
      api.get('/disputes', ({ query }) => listed(world.disputes, query, disputeFilter(query))),
      api.get('/disputes/pendingsettlement', ({ query }) => listed(world.disputes, query, (d) => isToSettle(world, d))),
      api.get('/disputes/:id', ({ params }) => dispute(params['id'])),
      api.get('/disputes/:id/documents', ({ params, query }) =>
        listed(world.disputeDocuments, query, (d) => d.DisputeId === params['id']),
      ),
      api.get('/disputes/:id/transactions', ({ params, query }) => {
        const ids = world.disputeTransactions.get(params['id'] ?? '') ?? []
        return listed(world.transactions, query, (t) => ids.includes(t.Id))
      }),
      disputesOf('payins', (d, id) => d.InitialTransactionId === id),
      disputesOf('wallets', (d, id) => payInOf(d)?.CreditedWalletId === id),
      disputesOf('users', (d, id) => payInOf(d)?.AuthorId === id || payInOf(d)?.CreditedUserId === id),
      api.post('/disputes/:id/documents', ({ params, body }) => {
        const document: DisputeDocument = {
          ...world.created('disputedoc', body),
          DisputeId: dispute(params['id']).Id,
          Type: need(body, 'Type') as DisputeDocument['Type'],
          Status: 'CREATED',
          ProcessedDate: null,
          RefusedReasonType: null,
          RefusedReasonMessage: null,
        }
        world.disputeDocuments.push(document)
        return document
      }),
      api.post('/disputes/:id/documents/:document/pages', ({ body }) => {
        if (!body['File']) throw invalid({ File: 'The File field is required.' })
      }),
      api.put('/disputes/:id/documents/:document', ({ params, body }) =>
        Object.assign(
          find(world.disputeDocuments, 'DisputeDocument', params['document']),
          changes(body, ['Status', 'Tag']),
        ),
      ),
      api.post('/dispute-documents/:id/consult', () =>
        [1, 2].map((n) => ({ Url: `/mock/page?n=${n}`, ExpirationDate: world.now() + 600 })),
      ),
      api.put('/disputes/:id/submit', ({ params, body }) =>
        Object.assign(dispute(params['id']), { Status: 'SUBMITTED', ...changes(body, ['ContestedFunds']) }),
      ),
      api.put('/disputes/:id/close', ({ params }) =>
        Object.assign(dispute(params['id']), { Status: 'CLOSED', ResultCode: 'LOST', ClosedDate: world.now() }),
      ),
      api.post('/repudiations/:id/settlementtransfer', ({ params, body }) => {
        const repudiation = find(world.transactions, 'Transaction', params['id'])
        const wallet = world.transaction(repudiation.InitialTransactionId ?? null)?.CreditedWalletId ?? null
        const funds = needMoney(body, 'DebitedFunds')
        const settlement = createdTransaction(world, 'settle', body, {
          Type: 'TRANSFER',
          Nature: 'SETTLEMENT',
          DebitedFunds: funds,
          CreditedFunds: funds,
          Fees: money(0, funds.Currency),
          DebitedWalletId: wallet,
          CreditedWalletId: `CREDIT_${funds.Currency}`,
          RepudiationId: repudiation.Id,
        })
        const of = world.disputes.find((d) => d.RepudiationId === repudiation.Id)
        if (of) world.disputeTransactions.get(of.Id)?.push(settlement.Id)
        return book(world, holds(world, settlement))
      }),
    ]
  },
}
