/**
 * The merchant API in memory: enough of the contract for the dev server, the unit tests and the screenshots. It keeps the
 * rules that the dashboard leans on: idempotency keys, error bodies, list headers, filters, balances that cannot go below zero.
 */
import {
  type DisputeDocument,
  type KycDocument,
  type Money,
  type Transaction,
  type TransactionDetail,
  type User,
} from '../src/api/model.ts'
import { formatMoney } from '../src/lib/money.ts'
import { makeWorld, type World } from './data.ts'

export interface MockRequest {
  method: string
  /** Path with query. */
  url: string
  headers: Record<string, string | undefined>
  body: string
}

export interface MockResponse {
  status: number
  headers: Record<string, string>
  body: string
}

type Row = { CreationDate?: number; Date?: number }
type Body = Record<string, unknown>

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly text: string,
    readonly errors: Record<string, string> | null = null,
  ) {
    super(text)
  }
}

const param = (errors: Record<string, string>) =>
  new Refusal(
    400,
    'param_error',
    'One or several required parameters are missing or incorrect. An incorrect resource ID also raises this kind of error.',
    errors,
  )
const missing = (what: string, id: string) =>
  new Refusal(404, 'ressource_not_found', 'The ressource does not exist', {
    RessourceNotFound: `Cannot found the ressource ${what} with the id=${id}`,
  })

export class MockApi {
  readonly world: World
  /** Requests seen, for tests. */
  readonly log: { method: string; path: string; key: string | undefined; body: Body }[] = []
  /** Whether somebody is signed in. */
  signedIn = true
  private readonly answers = new Map<string, { status: number; body: unknown; url: string }>()

  constructor(now: () => number = () => Math.floor(Date.now() / 1000), permissions?: string[]) {
    this.world = makeWorld(now, permissions)
  }

  handle(request: MockRequest): MockResponse | null {
    const url = new URL(request.url, 'http://mock')
    const path = url.pathname.replace(/\/+/g, '/').replace(/\/$/, '') || '/'
    const json = (status: number, body: unknown, headers: Record<string, string> = {}): MockResponse => ({
      status,
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
      body: body === undefined ? '' : JSON.stringify(body),
    })

    const forged =
      request.method !== 'GET' &&
      request.headers[this.world.session.CsrfHeader.toLowerCase()] !== this.world.session.CsrfToken
    if (path === '/session')
      return this.signedIn
        ? json(200, this.world.session)
        : this.error(new Refusal(401, 'not_authorized', 'Nobody is signed in'))
    if (path === '/login') {
      this.signedIn = true
      const next = url.searchParams.get('next') ?? '/'
      return {
        status: 302,
        headers: { Location: next.startsWith('/') && !next.startsWith('//') ? next : '/' },
        body: '',
      }
    }
    if (path === '/logout') {
      if (forged)
        return this.error(new Refusal(403, 'forbidden_ressource', 'This endpoint is not available for your account'))
      this.signedIn = false
      return json(200, { Location: '/login' })
    }
    if (path === '/mock/report.csv')
      return {
        status: 200,
        headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename=report.csv' },
        body: 'Id\r\n',
      }
    if (path === '/mock/page') return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'A stored page' }
    if (!path.startsWith('/v2.01/')) return null
    if (!this.signedIn) return this.error(new Refusal(401, 'not_authorized', 'Nobody is signed in'))

    const [, , client = '', ...rest] = path.split('/')
    let body: Body = {}
    try {
      if (forged || client !== this.world.session.ClientId)
        throw new Refusal(403, 'forbidden_ressource', 'This endpoint is not available for your account')
      if (request.body) body = JSON.parse(request.body) as Body
      const key = request.headers['idempotency-key']
      this.log.push({ method: request.method, path: `/${rest.join('/')}`, key, body })
      if (request.method === 'POST' && key !== undefined) {
        if (!/^[A-Za-z0-9-]{16,36}$/.test(key))
          throw param({ 'Idempotency-Key': 'The Idempotency-Key has to have 16 to 36 characters.' })
        if (this.answers.has(key))
          throw new Refusal(
            409,
            'idempotent_creation_conflict',
            'A resource has already been created with this Idempotency Key',
          )
        const answer = this.guarded(() => this.route('POST', rest, url.searchParams, body))
        this.answers.set(key, {
          status: answer.status,
          body: answer.body ? JSON.parse(answer.body) : null,
          url: request.url,
        })
        return answer
      }
      return this.guarded(() => this.route(request.method, rest, url.searchParams, body))
    } catch (problem) {
      return this.error(problem)
    }
  }

  private guarded(run: () => unknown): MockResponse {
    try {
      const result = run()
      if (result instanceof Listed)
        return {
          status: 200,
          headers: {
            'Content-Type': 'application/json; charset=utf-8',
            'X-Number-Of-Items': String(result.total),
            'X-Number-Of-Pages': String(result.pages),
          },
          body: JSON.stringify(result.items),
        }
      return result === undefined
        ? { status: 204, headers: {}, body: '' }
        : { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(result) }
    } catch (problem) {
      return this.error(problem)
    }
  }

  private error(problem: unknown): MockResponse {
    const refusal = problem instanceof Refusal ? problem : new Refusal(500, 'other', 'Internal Server Error')
    const now = this.world.now()
    return {
      status: refusal.status,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        Message: refusal.text,
        Type: refusal.type,
        Id: `5f1c0a52-4be1-4a0e-9d7c-0d1f1b7a9c11#${now}`,
        Date: now,
        errors: refusal.errors,
      }),
    }
  }

  // Routes

  private route(method: string, s: string[], q: URLSearchParams, body: Body): unknown {
    const w = this.world
    const path = s.map((p) => p.toLowerCase())
    const id = (i: number) => s[i] ?? ''
    const is = (pattern: string) => {
      const parts = pattern.split('/')
      return parts.length === path.length && parts.every((p, i) => p === '*' || p === path[i])
    }
    const find = <T extends { Id: string }>(items: T[], what: string, i: number): T => {
      const found = items.find((o) => o.Id === id(i))
      if (!found) throw missing(what, id(i))
      return found
    }
    const user = (i: number): User => find(w.users, 'User', i)

    if (method === 'GET') {
      if (is('overview')) return this.overview()
      if (is('search')) return this.search(q.get('Query') ?? '')
      if (is('transactions')) return this.list(w.transactions, q, this.transactionFilter(q))
      if (is('users'))
        return this.list(
          w.users.map((u) => ({ ...u })),
          q,
        )
      if (is('users/*') || is('users/natural/*') || is('users/legal/*')) return user(s.length - 1)
      if (is('users/*/wallets'))
        return this.list(
          w.wallets.filter((o) => o.Owners.includes(user(1).Id)),
          q,
        )
      if (is('users/*/cards'))
        return this.list(
          w.cards.filter((o) => o.UserId === user(1).Id),
          q,
        )
      if (is('users/*/transactions'))
        return this.list(
          w.transactions.filter((t) => t.AuthorId === user(1).Id || t.CreditedUserId === user(1).Id),
          q,
          this.transactionFilter(q),
        )
      if (is('users/*/bankaccounts'))
        return this.list(
          w.bankAccounts.filter((o) => o.UserId === user(1).Id),
          q,
        )
      if (is('users/*/bankaccounts/*')) return find(w.bankAccounts, 'BankAccount', 3)
      if (is('users/*/preauthorizations'))
        return this.list(
          w.preauthorizations.filter((o) => o.AuthorId === user(1).Id),
          q,
        )
      if (is('users/*/mandates'))
        return this.list(
          w.mandates.filter((o) => o.UserId === user(1).Id),
          q,
        )
      if (is('users/*/kyc/documents'))
        return this.list(
          w.kyc.filter((o) => o.UserId === user(1).Id),
          q,
          this.kycFilter(q),
        )
      if (is('users/*/blockstatus'))
        return {
          Id: user(1).Id,
          ActionCode: w.blocked.has(id(1)) ? 'DOCUMENTS_MISSING' : null,
          ScopeBlocked: { Inflows: false, Outflows: w.blocked.has(id(1)) },
        }
      if (is('users/*/disputes'))
        return this.list(
          w.disputes.filter(
            (d) =>
              this.payIn(d.InitialTransactionId)?.AuthorId === user(1).Id ||
              this.payIn(d.InitialTransactionId)?.CreditedUserId === id(1),
          ),
          q,
          this.disputeFilter(q),
        )
      if (path[0] === 'users' && path[2] === 'emoney')
        return this.emoney(user(1).Id, Number(path[3]), path[4] ? Number(path[4]) : null, q.get('Currency') ?? 'EUR')
      if (is('wallets/*')) return find(w.wallets, 'Wallet', 1)
      if (is('wallets/*/transactions'))
        return this.list(
          w.transactions.filter((t) => t.CreditedWalletId === id(1) || t.DebitedWalletId === id(1)),
          q,
          this.transactionFilter(q),
        )
      if (is('wallets/*/disputes'))
        return this.list(
          w.disputes.filter((d) => this.payIn(d.InitialTransactionId)?.CreditedWalletId === id(1)),
          q,
          this.disputeFilter(q),
        )
      if (is('clients')) return w.client
      if (is('clients/wallets'))
        return this.list(
          [...w.clientBalances].map(([Id, Amount]) => this.clientWallet(Id, Amount)),
          q,
        )
      if (path[0] === 'clients' && path[1] === 'wallets' && path[4] === 'transactions') {
        const wallet = `${id(2)}_${id(3)}`.toUpperCase()
        const fees = wallet.startsWith('FEES_')
        return this.list(
          w.transactions.filter(
            (t) =>
              t.CreditedWalletId === wallet ||
              t.DebitedWalletId === wallet ||
              (fees && t.Fees.Amount !== 0 && `FEES_${t.Fees.Currency}` === wallet),
          ),
          q,
          this.transactionFilter(q),
        )
      }
      if (is('clients/ssos')) return this.list(w.ssos, q)
      if (is('clients/permissiongroups')) return this.list(w.groups, q)
      if (is('cards/*')) return find(w.cards, 'Card', 1)
      if (is('cards/*/transactions'))
        return this.list(
          w.transactions.filter((t) => t.CardId === id(1)),
          q,
          this.transactionFilter(q),
        )
      if (is('mandates/*')) return find(w.mandates, 'Mandate', 1)
      if (is('mandates/*/transactions') || is('preauthorizations/*/transactions')) return this.list([], q)
      if (is('preauthorizations/*')) return find(w.preauthorizations, 'PreAuthorization', 1)
      if (is('bankaccounts/*/transactions'))
        return this.list(
          w.transactions.filter((t) => t.BankAccountId === id(1)),
          q,
          this.transactionFilter(q),
        )
      if (is('payins/*')) return this.transaction(id(1), (t) => t.Type === 'PAYIN' && t.Nature === 'REGULAR')
      if (is('transfers/*')) return this.transaction(id(1), (t) => t.Type === 'TRANSFER' && t.Nature === 'REGULAR')
      if (is('payouts/*') || is('payouts/bankwire/*'))
        return this.transaction(id(s.length - 1), (t) => t.Type === 'PAYOUT' && t.Nature === 'REGULAR')
      if (is('refunds/*')) return this.transaction(id(1), (t) => t.Nature === 'REFUND')
      if (is('repudiations/*')) return this.transaction(id(1), (t) => t.Nature === 'REPUDIATION')
      if (is('settlements/*')) return this.transaction(id(1), (t) => t.Nature === 'SETTLEMENT')
      if (is('conversions/*')) throw missing('Conversion', id(1))
      if (path.length === 3 && path[2] === 'refunds')
        return this.list(
          w.transactions.filter((t) => t.Nature === 'REFUND' && t.InitialTransactionId === id(1)),
          q,
        )
      if (is('payins/*/disputes'))
        return this.list(
          w.disputes.filter((d) => d.InitialTransactionId === id(1)),
          q,
        )
      if (is('disputes')) return this.list(w.disputes, q, this.disputeFilter(q))
      if (is('disputes/pendingsettlement'))
        return this.list(
          w.disputes.filter((d) => this.toSettle(d.Id)),
          q,
        )
      if (is('disputes/*')) return find(w.disputes, 'Dispute', 1)
      if (is('disputes/*/documents'))
        return this.list(
          w.disputeDocuments.filter((d) => d.DisputeId === id(1)),
          q,
        )
      if (is('disputes/*/transactions'))
        return this.list(
          w.transactions.filter((t) => w.disputeTransactions.get(id(1))?.includes(t.Id)),
          q,
        )
      if (is('kyc/documents')) return this.list(w.kyc, q, this.kycFilter(q))
      if (is('kyc/documents/*')) return find(w.kyc, 'KycDocument', 2)
      if (is('events')) return this.list(w.events, q, (e) => !q.get('EventType') || e.EventType === q.get('EventType'))
      if (is('hooks')) return this.list(w.hooks, q)
      if (is('hooks/*')) return find(w.hooks, 'Hook', 1)
      if (is('hooks/*/delivery-mode'))
        return {
          HookId: find(w.hooks, 'Hook', 1).Id,
          Mode: 'NOTIFICATION',
          SecretCreationDate: null,
          PreviousSecretExpirationDate: null,
        }
      if (is('hooks/*/deliveries')) {
        const statuses = q.get('Status')?.split(',')
        return this.list(w.deliveries, q, (d) => d.HookId === id(1) && (!statuses || statuses.includes(d.Status)))
      }
      if (is('reports')) {
        this.finishReports()
        return this.list(w.reports, q)
      }
      if (is('keys')) return this.list(w.keys, q)
      if (is('responses/*')) {
        const answer = this.answers.get(id(1))
        if (!answer) throw new Refusal(400, 'correlationid_not_found', 'The given key was not found')
        return {
          StatusCode: String(answer.status),
          ContentLength: '0',
          ContentType: 'application/json; charset=utf-8',
          Date: new Date(0).toUTCString(),
          RequestURL: answer.url,
          Resource: answer.body,
        }
      }
    }

    if (method === 'POST') {
      if (is('users/natural')) return this.createUser('NATURAL', body)
      if (is('users/legal')) return this.createUser('LEGAL', body)
      if (is('wallets')) {
        const wallet = {
          ...this.base('wlt', body),
          Owners: body['Owners'] as string[],
          Description: this.need(body, 'Description'),
          Currency: this.need(body, 'Currency'),
          Balance: { Currency: String(body['Currency']), Amount: 0 },
          FundsType: 'DEFAULT',
        }
        w.wallets.push(wallet)
        return wallet
      }
      if (path[0] === 'users' && path[2] === 'bankaccounts') {
        const type = id(3).toUpperCase()
        if (type === 'IBAN' && !/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(String(body['IBAN'])))
          throw param({ IBAN: 'The IBAN is not valid.' })
        const account = {
          ...this.base('bankacc', body),
          ...body,
          UserId: user(1).Id,
          Type: type,
          Active: true,
        } as unknown as World['bankAccounts'][number]
        w.bankAccounts.push(account)
        return account
      }
      if (is('payins/card/web')) return this.createPayIn(body)
      if (is('transfers')) return this.createTransfer(body)
      if (is('payouts/bankwire')) return this.createPayOut(body)
      if (path.length === 3 && path[2] === 'refunds') return this.createRefund(id(1), body)
      if (is('users/*/kyc/documents')) {
        const document = {
          ...this.base('kyc', body),
          Type: this.need(body, 'Type'),
          UserId: user(1).Id,
          Status: 'CREATED',
          ProcessedDate: null,
          RefusedReasonType: null,
          RefusedReasonMessage: null,
          Flags: [],
        } as unknown as KycDocument
        w.kyc.push(document)
        return document
      }
      if (path.at(-1) === 'pages') {
        if (!body['File']) throw param({ File: 'The File field is required.' })
        return undefined
      }
      if (path.at(-1) === 'consult')
        return [1, 2].map((n) => ({ Url: `/mock/page?n=${n}`, ExpirationDate: w.now() + 600 }))
      if (is('disputes/*/documents')) {
        const document = {
          ...this.base('disputedoc', body),
          DisputeId: id(1),
          Type: this.need(body, 'Type'),
          Status: 'CREATED',
          ProcessedDate: null,
          RefusedReasonType: null,
          RefusedReasonMessage: null,
        } as unknown as DisputeDocument
        w.disputeDocuments.push(document)
        return document
      }
      if (is('repudiations/*/settlementtransfer')) return this.settle(id(1), body)
      if (is('reports/transactions') || is('reports/wallets')) {
        const report = {
          ...this.base('report', body),
          ReportType: id(1).toUpperCase(),
          Status: 'PENDING',
          ReportDate: null,
          DownloadFormat: 'CSV',
          DownloadURL: null,
          Sort: String(body['Sort']),
          Preview: body['Preview'] === true,
          Filters: body['Filters'],
          Columns: body['Columns'],
          ResultCode: null,
          ResultMessage: null,
        } as World['reports'][number]
        w.reports.push(report)
        return report
      }
      if (is('hooks/*/deliveries/*/replay')) {
        const earlier = find(w.deliveries, 'Delivery', 3)
        if (find(w.hooks, 'Hook', 1).Status === 'DISABLED')
          throw new Refusal(409, 'state_conflict', 'The hook is disabled')
        if (earlier.Status === 'PENDING') throw new Refusal(409, 'state_conflict', 'The delivery is still under way')
        const replay = {
          ...earlier,
          Id: w.nextId('dlv'),
          CreationDate: w.now(),
          Status: 'SUCCEEDED' as const,
          NextAttemptDate: null,
          ReplayOf: earlier.Id,
          Attempts: [{ Number: 1, Date: w.now(), HttpStatus: 200, Error: null, Duration: 84 }],
        }
        w.deliveries.push(replay)
        return replay
      }
      if (is('hooks')) {
        if (w.hooks.some((h) => h.EventType === body['EventType']))
          throw param({ EventType: 'A hook has already been registered for this EventType' })
        const hook = {
          ...this.base('hook', body),
          Url: this.need(body, 'Url'),
          EventType: this.need(body, 'EventType'),
          Status: 'ENABLED' as const,
          Validity: 'VALID' as const,
        }
        w.hooks.push(hook)
        return hook
      }
      if (is('keys')) {
        const key = {
          ...this.base('key', body),
          Name: this.need(body, 'Name'),
          Permissions: body['Permissions'] as string[],
          LastUsedDate: null,
          RevokedDate: null,
          Active: true,
        }
        w.keys.push(key)
        return { ...key, ApiKey: 'kontor_ExampleOfAKeyThatIsShownOnce' }
      }
      if (is('clients/ssos')) {
        const sso = {
          ...this.base('sso', body),
          FirstName: this.need(body, 'FirstName'),
          LastName: this.need(body, 'LastName'),
          Email: this.need(body, 'Email'),
          PermissionGroupId: this.need(body, 'PermissionGroupId'),
          ClientId: w.session.ClientId,
          Active: true,
          InvitationStatus: 'SENT' as const,
          LastLoginDate: null,
        }
        w.ssos.push(sso)
        return sso
      }
      if (is('clients/permissiongroups')) {
        const group = {
          ...this.base('grp', body),
          Name: this.need(body, 'Name'),
          Type: 'CUSTOM' as const,
          Permissions: [],
          Scopes: body['Scopes'] as World['groups'][number]['Scopes'],
        }
        w.groups.push(group)
        return group
      }
    }

    if (method === 'PUT') {
      if (is('clients')) return Object.assign(w.client, body)
      if (is('hooks/*')) {
        const hook = Object.assign(find(w.hooks, 'Hook', 1), pickKeys(body, ['Url', 'Status', 'Tag']))
        if (body['Status'] === 'ENABLED') hook.Validity = 'VALID'
        return hook
      }
      if (is('users/*/kyc/documents/*'))
        return Object.assign(find(w.kyc, 'KycDocument', 4), pickKeys(body, ['Status', 'Tag']))
      if (is('disputes/*/documents/*'))
        return Object.assign(find(w.disputeDocuments, 'DisputeDocument', 3), pickKeys(body, ['Status', 'Tag']))
      if (is('disputes/*/submit'))
        return Object.assign(find(w.disputes, 'Dispute', 1), {
          Status: 'SUBMITTED',
          ...pickKeys(body, ['ContestedFunds']),
        })
      if (is('disputes/*/close'))
        return Object.assign(find(w.disputes, 'Dispute', 1), {
          Status: 'CLOSED',
          ResultCode: 'LOST',
          ClosedDate: w.now(),
        })
      if (is('clients/ssos/*/extendinvitation'))
        return Object.assign(find(w.ssos, 'SSO', 2), { InvitationStatus: 'SENT' })
      if (is('clients/ssos/*'))
        return Object.assign(
          find(w.ssos, 'SSO', 2),
          pickKeys(body, ['FirstName', 'LastName', 'Active', 'PermissionGroupId']),
        )
      if (is('clients/permissiongroups/*'))
        return Object.assign(find(w.groups, 'PermissionGroup', 2), pickKeys(body, ['Name', 'Scopes']))
    }
    if (method === 'DELETE' && is('keys/*')) {
      Object.assign(find(w.keys, 'Key', 1), { Active: false, RevokedDate: w.now() })
      return undefined
    }
    throw new Refusal(404, 'ressource_not_found', 'The ressource does not exist', {})
  }

  // Parts

  private base(prefix: string, body: Body) {
    return {
      Id: this.world.nextId(prefix),
      Tag: (body['Tag'] as string | undefined) ?? null,
      CreationDate: this.world.now(),
    }
  }

  private need(body: Body, field: string): string {
    const value = body[field]
    if (typeof value !== 'string' || value === '') throw param({ [field]: `The ${field} field is required.` })
    return value
  }

  private money(body: Body, field: string): Money {
    const value = body[field] as Money | undefined
    if (!value || !Number.isSafeInteger(value.Amount) || typeof value.Currency !== 'string')
      throw param({ [field]: `The ${field} field is required.` })
    return value
  }

  private payIn(id: string) {
    return this.world.transactions.find((t) => t.Id === id)
  }

  private transaction(id: string, kind: (t: Transaction) => boolean): TransactionDetail {
    const t = this.world.transactions.find((o) => o.Id === id && kind(o))
    if (!t) throw missing('Transaction', id)
    if (
      t.Type === 'PAYOUT' &&
      t.Nature === 'REGULAR' &&
      t.Status === 'CREATED' &&
      t.CreationDate < this.world.now() - 8 &&
      t.Tag === 'from-dashboard'
    )
      Object.assign(t, {
        Status: 'SUCCEEDED',
        ResultCode: '000000',
        ResultMessage: 'Success',
        ExecutionDate: this.world.now(),
        ModeApplied: 'STANDARD',
      })
    return t
  }

  private clientWallet(Id: string, Amount: number) {
    const [FundsType = '', Currency = ''] = Id.split('_')
    return {
      Id,
      Tag: null,
      CreationDate: this.world.now() - 90 * 86_400,
      Balance: { Currency, Amount },
      Currency,
      FundsType,
    }
  }

  private toSettle(id: string): boolean {
    const d = this.world.disputes.find((o) => o.Id === id)
    if (!d || d.Status !== 'CLOSED' || d.ResultCode === 'WON' || !d.RepudiationId) return false
    const settled = this.world.transactions
      .filter((t) => t.Nature === 'SETTLEMENT' && t.RepudiationId === d.RepudiationId && t.Status === 'SUCCEEDED')
      .reduce((sum, t) => sum + t.DebitedFunds.Amount, 0)
    return settled < d.DisputedFunds.Amount
  }

  private transactionFilter(q: URLSearchParams) {
    const has = (name: string, value: string | null) => {
      const wanted = q.get(name)
      return !wanted || (value !== null && wanted.toUpperCase().split(',').includes(value))
    }
    const min = q.get('MinAmount')
    const max = q.get('MaxAmount')
    return (t: TransactionDetail) =>
      has('Type', t.Type) &&
      has('Nature', t.Nature) &&
      has('Status', t.Status) &&
      has('ResultCode', t.ResultCode) &&
      has('Currency', t.DebitedFunds.Currency) &&
      (!min || t.DebitedFunds.Amount >= Number(min)) &&
      (!max || t.DebitedFunds.Amount <= Number(max)) &&
      (!q.get('AuthorId') || t.AuthorId === q.get('AuthorId'))
  }

  private kycFilter(q: URLSearchParams) {
    const has = (name: string, value: string) => !q.get(name) || (q.get(name) ?? '').split(',').includes(value)
    return (d: KycDocument) => has('Status', d.Status) && has('Type', d.Type)
  }

  private disputeFilter(q: URLSearchParams) {
    const has = (name: string, value: string) => !q.get(name) || (q.get(name) ?? '').split(',').includes(value)
    return (d: World['disputes'][number]) => has('Status', d.Status) && has('DisputeType', d.DisputeType)
  }

  private list<T extends object>(items: T[], q: URLSearchParams, keep: (item: T) => boolean = () => true): Listed<T> {
    const page = Math.max(1, Number(q.get('page') ?? 1))
    const size = Math.min(100, Math.max(1, Number(q.get('per_page') ?? 10)))
    const after = q.get('AfterDate')
    const before = q.get('BeforeDate')
    const at = (o: T) => (o as Row).CreationDate ?? (o as Row).Date ?? 0
    const direction = /:desc$/i.test(q.get('Sort') ?? '') ? -1 : 1
    const kept = items
      .filter((o) => (!after || at(o) >= Number(after)) && (!before || at(o) < Number(before)) && keep(o))
      .sort((a, b) => direction * (at(a) - at(b)))
    return new Listed(
      kept.slice((page - 1) * size, page * size),
      kept.length,
      Math.max(1, Math.ceil(kept.length / size)),
    )
  }

  private overview() {
    const w = this.world
    const balances = (kind: string) =>
      [...w.clientBalances]
        .filter(([id]) => id.startsWith(kind))
        .map(([id, Amount]) => ({ Currency: id.slice(kind.length), Amount }))
    const volume = new Map<
      string,
      { Currency: string; Day: string; PayIns: number; PayOuts: number; Refunds: number }
    >()
    for (const t of w.transactions) {
      if (
        t.CreationDate < w.now() - 30 * 86_400 ||
        t.Status !== 'SUCCEEDED' ||
        (t.Nature !== 'REGULAR' && t.Nature !== 'REFUND') ||
        t.Type === 'TRANSFER'
      )
        continue
      const Day = new Date(t.CreationDate * 1000).toISOString().slice(0, 10)
      const key = `${t.DebitedFunds.Currency}${Day}`
      const row = volume.get(key) ?? { Currency: t.DebitedFunds.Currency, Day, PayIns: 0, PayOuts: 0, Refunds: 0 }
      if (t.Nature === 'REFUND') row.Refunds += t.Type === 'PAYOUT' ? t.CreditedFunds.Amount : 0
      else if (t.Type === 'PAYIN') row.PayIns += t.DebitedFunds.Amount
      else row.PayOuts += t.DebitedFunds.Amount
      volume.set(key, row)
    }
    const recent = w.transactions.filter((t) => t.CreationDate > w.now() - 30 * 86_400)
    const payouts = recent.filter((t) => t.Type === 'PAYOUT' && t.Nature === 'REGULAR')
    const pending = w.disputes.filter(
      (d) => d.Status === 'PENDING_CLIENT_ACTION' || d.Status === 'REOPENED_PENDING_CLIENT_ACTION',
    )
    const deadlines = pending.map((d) => d.ContestDeadlineDate).filter((d): d is number => d !== null)
    return {
      Fees: balances('FEES_'),
      Repudiation: balances('CREDIT_'),
      Compliance: {
        DocumentsRefused: w.kyc.filter((d) => d.Status === 'REFUSED' && d.CreationDate > w.now() - 30 * 86_400).length,
        DocumentsPending: w.kyc.filter((d) => d.Status === 'VALIDATION_ASKED').length,
        UsersBlocked: w.blocked.size,
      },
      Payouts: {
        Failed: payouts.filter((t) => t.Status === 'FAILED').length,
        Returned: recent.filter((t) => t.Type === 'PAYIN' && t.Nature === 'REFUND').length,
        Pending: w.transactions.filter((t) => t.Type === 'PAYOUT' && t.Nature === 'REGULAR' && t.Status === 'CREATED')
          .length,
      },
      Disputes: {
        PendingClient: pending.length,
        ToSettle: w.disputes.filter((d) => this.toSettle(d.Id)).length,
        NextDeadline: deadlines.length ? Math.min(...deadlines) : null,
      },
      Volume: [...volume.values()],
      AsOf: w.now(),
    }
  }

  private search(text: string) {
    const w = this.world
    const wanted = text.toLowerCase()
    const hits: { Kind: string; Id: string; Title: string; Subtitle: string | null; CreationDate: number | null }[] = []
    const named = (u: User) => (u.PersonType === 'LEGAL' ? u.Name : `${u.FirstName} ${u.LastName}`)
    for (const u of w.users)
      if (u.Id.startsWith(wanted) || u.Email.toLowerCase().includes(wanted) || named(u).toLowerCase().includes(wanted))
        hits.push({ Kind: 'USER', Id: u.Id, Title: named(u), Subtitle: u.Email, CreationDate: u.CreationDate })
    const ids = <T extends { Id: string; CreationDate: number }>(
      items: T[],
      Kind: string,
      title: (o: T) => string,
      subtitle: (o: T) => string,
    ) => {
      for (const o of items)
        if (o.Id.startsWith(wanted))
          hits.push({ Kind, Id: o.Id, Title: title(o), Subtitle: subtitle(o), CreationDate: o.CreationDate })
    }
    ids(
      w.wallets,
      'WALLET',
      (o) => o.Description,
      (o) => formatMoney(o.Balance),
    )
    ids(
      w.transactions,
      'TRANSACTION',
      (o) => `${o.Nature === 'REGULAR' ? o.Type : o.Nature} ${formatMoney(o.DebitedFunds)}`,
      (o) => o.Status,
    )
    ids(
      w.cards,
      'CARD',
      (o) => o.Alias,
      (o) => o.CardProvider,
    )
    ids(
      w.disputes,
      'DISPUTE',
      (o) => o.DisputeReason.DisputeReasonType,
      (o) => o.Status,
    )
    ids(
      w.kyc,
      'KYC_DOCUMENT',
      (o) => o.Type,
      (o) => o.Status,
    )
    ids(
      w.bankAccounts,
      'BANK_ACCOUNT',
      (o) => o.OwnerName,
      (o) => o.IBAN ?? '',
    )
    return hits.slice(0, 20)
  }

  private emoney(UserId: string, year: number, month: number | null, Currency: string) {
    const from = Date.UTC(year, month === null ? 0 : month - 1) / 1000
    const to = Date.UTC(month === null ? year + 1 : year, month === null ? 0 : month) / 1000
    const mine = new Set(this.world.wallets.filter((w) => w.Owners.includes(UserId)).map((w) => w.Id))
    let credited = 0
    let debited = 0
    for (const t of this.world.transactions) {
      if (
        t.Status !== 'SUCCEEDED' ||
        t.CreationDate < from ||
        t.CreationDate >= to ||
        t.DebitedFunds.Currency !== Currency
      )
        continue
      if (t.CreditedWalletId && mine.has(t.CreditedWalletId)) credited += t.CreditedFunds.Amount
      if (t.DebitedWalletId && mine.has(t.DebitedWalletId)) debited += t.DebitedFunds.Amount
    }
    return { UserId, CreditedEMoney: { Currency, Amount: credited }, DebitedEMoney: { Currency, Amount: debited } }
  }

  private createUser(PersonType: 'NATURAL' | 'LEGAL', body: Body): User {
    const errors: Record<string, string> = {}
    for (const field of PersonType === 'NATURAL'
      ? ['FirstName', 'LastName', 'Email']
      : ['Name', 'LegalPersonType', 'Email', 'LegalRepresentativeFirstName', 'LegalRepresentativeLastName'])
      if (!body[field]) errors[field] = `The ${field} field is required.`
    if (Object.keys(errors).length) throw param(errors)
    const user = {
      Address: null,
      HeadquartersAddress: null,
      Birthday: null,
      Nationality: null,
      CountryOfResidence: null,
      Occupation: null,
      IncomeRange: null,
      CompanyNumber: null,
      LegalRepresentativeEmail: null,
      LegalRepresentativeBirthday: null,
      LegalRepresentativeNationality: null,
      LegalRepresentativeCountryOfResidence: null,
      ...body,
      ...this.base('user', body),
      PersonType,
      KYCLevel: 'LIGHT',
      UserStatus: 'ACTIVE',
      TermsAndConditionsAcceptedDate: body['TermsAndConditionsAccepted'] ? this.world.now() : null,
    } as unknown as User
    this.world.users.push(user)
    return user
  }

  private fresh(prefix: string, body: Body, Type: TransactionDetail['Type']): TransactionDetail {
    const DebitedFunds = this.money(body, 'DebitedFunds')
    const Fees = this.money(body, 'Fees')
    return {
      ...this.base(prefix, body),
      AuthorId: this.need(body, 'AuthorId'),
      CreditedUserId: (body['CreditedUserId'] as string | undefined) ?? null,
      DebitedFunds,
      Fees,
      CreditedFunds: { Currency: DebitedFunds.Currency, Amount: DebitedFunds.Amount - Fees.Amount },
      Status: 'SUCCEEDED',
      ResultCode: '000000',
      ResultMessage: 'Success',
      ExecutionDate: this.world.now(),
      Type,
      Nature: 'REGULAR',
      CreditedWalletId: (body['CreditedWalletId'] as string | undefined) ?? null,
      DebitedWalletId: (body['DebitedWalletId'] as string | undefined) ?? null,
    }
  }

  private wallet(id: string | null) {
    const wallet = this.world.wallets.find((w) => w.Id === id)
    if (!wallet) throw param({ WalletId: 'The wallet does not exist.' })
    return wallet
  }

  private keep(t: TransactionDetail, event: string): TransactionDetail {
    this.world.transactions.push(t)
    this.world.events.push({ EventType: `${event}_${t.Status}`, ResourceId: t.Id, Date: this.world.now() })
    return t
  }

  private createPayIn(body: Body) {
    const t = this.fresh('payin', body, 'PAYIN')
    this.wallet(t.CreditedWalletId)
    return this.keep(
      {
        ...t,
        Status: 'CREATED',
        ResultCode: null,
        ResultMessage: null,
        ExecutionDate: null,
        PaymentType: 'CARD',
        ExecutionType: 'WEB',
        RedirectURL: `https://pay.kontor.example/p/${t.Id.slice(-10)}`,
        ReturnURL: String(body['ReturnURL']),
      },
      'PAYIN_NORMAL',
    )
  }

  private createTransfer(body: Body) {
    const t = this.fresh('tr', body, 'TRANSFER')
    const from = this.wallet(t.DebitedWalletId)
    const to = this.wallet(t.CreditedWalletId)
    if (from.Balance.Amount < t.DebitedFunds.Amount)
      return this.keep(
        {
          ...t,
          Status: 'FAILED',
          ResultCode: '001001',
          ResultMessage: 'Unsufficient wallet balance',
          ExecutionDate: null,
        },
        'TRANSFER_NORMAL',
      )
    from.Balance.Amount -= t.DebitedFunds.Amount
    to.Balance.Amount += t.CreditedFunds.Amount
    this.fees(t)
    return this.keep(t, 'TRANSFER_NORMAL')
  }

  private createPayOut(body: Body) {
    const t = {
      ...this.fresh('po', body, 'PAYOUT'),
      PaymentType: 'BANK_WIRE',
      BankAccountId: this.need(body, 'BankAccountId'),
      BankWireRef: (body['BankWireRef'] as string | undefined) ?? null,
      ModeRequested: String(body['PayoutModeRequested'] ?? 'STANDARD'),
      ModeApplied: 'PENDING_RESPONSE',
    }
    const from = this.wallet(t.DebitedWalletId)
    if (from.Balance.Amount < t.DebitedFunds.Amount)
      return this.keep(
        {
          ...t,
          Status: 'FAILED',
          ResultCode: '001001',
          ResultMessage: 'Unsufficient wallet balance',
          ExecutionDate: null,
        },
        'PAYOUT_NORMAL',
      )
    from.Balance.Amount -= t.DebitedFunds.Amount
    this.fees(t)
    return this.keep(
      {
        ...t,
        Tag: t.Tag ?? 'from-dashboard',
        Status: 'CREATED',
        ResultCode: null,
        ResultMessage: null,
        ExecutionDate: null,
      },
      'PAYOUT_NORMAL',
    )
  }

  private fees(t: TransactionDetail) {
    const key = `FEES_${t.Fees.Currency}`
    this.world.clientBalances.set(key, (this.world.clientBalances.get(key) ?? 0) + t.Fees.Amount)
  }

  private createRefund(id: string, body: Body) {
    const t = this.payIn(id)
    if (!t) throw missing('Transaction', id)
    const before = this.world.transactions
      .filter((r) => r.InitialTransactionId === id && r.Nature === 'REFUND' && r.Status === 'SUCCEEDED')
      .reduce((sum, r) => sum + r.CreditedFunds.Amount, 0)
    const transfer = t.Type === 'TRANSFER'
    const whole = body['DebitedFunds'] === undefined || transfer
    const currency = t.DebitedFunds.Currency
    const Fees: Money = whole
      ? { Currency: currency, Amount: t.Fees.Amount === 0 ? 0 : -t.Fees.Amount }
      : this.money(body, 'Fees')
    const DebitedFunds: Money = whole ? t.CreditedFunds : this.money(body, 'DebitedFunds')
    const refund: TransactionDetail = {
      ...this.base('refund', body),
      AuthorId: this.need(body, 'AuthorId'),
      CreditedUserId: null,
      DebitedFunds,
      Fees,
      CreditedFunds: { Currency: currency, Amount: DebitedFunds.Amount - Fees.Amount },
      Status: 'SUCCEEDED',
      ResultCode: '000000',
      ResultMessage: 'Success',
      ExecutionDate: this.world.now(),
      Type: transfer ? 'TRANSFER' : 'PAYOUT',
      Nature: 'REFUND',
      DebitedWalletId: t.CreditedWalletId,
      CreditedWalletId: transfer ? t.DebitedWalletId : null,
      InitialTransactionId: t.Id,
      InitialTransactionType: t.Type,
      InitialTransactionNature: 'REGULAR',
      RefundReason: { RefundReasonType: transfer ? 'OTHER' : 'INITIALIZED_BY_CLIENT', RefundReasonMessage: null },
    }
    const refuse = (ResultCode: string, ResultMessage: string) =>
      this.keep({ ...refund, Status: 'FAILED', ResultCode, ResultMessage, ExecutionDate: null }, 'PAYIN_REFUND')
    if (before + refund.CreditedFunds.Amount > t.DebitedFunds.Amount)
      return refuse(
        before >= t.DebitedFunds.Amount ? '001401' : '005403',
        'The refund cannot exceed initial transaction amount',
      )
    const wallet = this.wallet(t.CreditedWalletId)
    if (wallet.Balance.Amount < DebitedFunds.Amount) return refuse('001001', 'Unsufficient wallet balance')
    wallet.Balance.Amount -= DebitedFunds.Amount
    if (transfer) this.wallet(t.DebitedWalletId).Balance.Amount += refund.CreditedFunds.Amount
    this.fees(refund)
    return this.keep(refund, transfer ? 'TRANSFER_REFUND' : 'PAYIN_REFUND')
  }

  private settle(id: string, body: Body) {
    const repudiation = this.transaction(id, (t) => t.Nature === 'REPUDIATION')
    const payIn = this.payIn(repudiation.InitialTransactionId ?? '')
    const money = this.money(body, 'DebitedFunds')
    const wallet = this.wallet(payIn?.CreditedWalletId ?? null)
    const t: TransactionDetail = {
      ...this.base('settle', body),
      AuthorId: this.need(body, 'AuthorId'),
      CreditedUserId: null,
      DebitedFunds: money,
      Fees: { ...money, Amount: 0 },
      CreditedFunds: money,
      Status: 'SUCCEEDED',
      ResultCode: '000000',
      ResultMessage: 'Success',
      ExecutionDate: this.world.now(),
      Type: 'TRANSFER',
      Nature: 'SETTLEMENT',
      DebitedWalletId: wallet.Id,
      CreditedWalletId: `CREDIT_${money.Currency}`,
      RepudiationId: id,
    }
    const dispute = this.world.disputes.find((d) => d.RepudiationId === id)
    if (dispute) this.world.disputeTransactions.get(dispute.Id)?.push(t.Id)
    if (wallet.Balance.Amount < money.Amount)
      return this.keep(
        {
          ...t,
          Status: 'FAILED',
          ResultCode: '001001',
          ResultMessage: 'Unsufficient wallet balance',
          ExecutionDate: null,
        },
        'TRANSFER_SETTLEMENT',
      )
    wallet.Balance.Amount -= money.Amount
    this.world.clientBalances.set(
      `CREDIT_${money.Currency}`,
      (this.world.clientBalances.get(`CREDIT_${money.Currency}`) ?? 0) + money.Amount,
    )
    return this.keep(t, 'TRANSFER_SETTLEMENT')
  }

  private finishReports() {
    for (const r of this.world.reports)
      if (r.Status === 'PENDING' && r.CreationDate < this.world.now() - 5)
        Object.assign(r, {
          Status: 'READY_FOR_DOWNLOAD',
          ReportDate: this.world.now(),
          DownloadURL: '/mock/report.csv',
          ResultCode: '000000',
          ResultMessage: 'Success',
        })
  }
}

class Listed<T> {
  constructor(
    readonly items: T[],
    readonly total: number,
    readonly pages: number,
  ) {}
}

function pickKeys(body: Body, keys: string[]): Body {
  return Object.fromEntries(keys.filter((k) => body[k] !== undefined && body[k] !== null).map((k) => [k, body[k]]))
}
