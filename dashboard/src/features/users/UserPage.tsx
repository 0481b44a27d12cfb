import { Button, Menu, SegmentedControl, Select, Skeleton, Tabs } from '@mantine/core'
import {
  IconArrowDownLeft,
  IconArrowUpRight,
  IconArrowsExchange,
  IconChevronDown,
  IconFileUpload,
  IconPlus,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Fragment, type ReactNode, useState } from 'react'
import { z } from 'zod'
import { can, offered, type Verdict } from '@/api/can'
import {
  blockStatusQuery,
  emoneyQuery,
  userBankAccountsQuery,
  userCardsQuery,
  userDisputesQuery,
  userKycQuery,
  userMandatesQuery,
  userPreauthorizationsQuery,
  userQuery,
  userTransactionsQuery,
  userWalletsQuery,
} from '@/api/queries'
import { ApiError } from '@/api/errors'
import { useSession } from '@/api/session'
import {
  type Address,
  type BankAccount,
  type Card,
  type Dispute,
  type KycDocument,
  type Mandate,
  type Preauthorization,
  type User,
  type Wallet,
} from '@/api/model'
import { KycUpload } from '@/domain/KycUpload'
import { PayInForm, PayOutForm, TransferForm } from '@/domain/moneyForms'
import { nameOf } from '@/domain/names'
import { TransactionTable } from '@/domain/transactions'
import { paths } from '@/lib/paths'
import { DEFAULT_PER_PAGE, paging } from '@/lib/search'
import { dayOf, nowUnix } from '@/lib/time'
import { useSearchState } from '@/lib/useSearchState'
import {
  countryName,
  disputeReason,
  humanize,
  INCOME_RANGE,
  KYC_TYPE,
  LEGAL_TYPE,
  PERSON_TYPE,
  refusalWord,
  USER_CATEGORY,
} from '@/lib/words'
import {
  Amount,
  EmptyState,
  ErrorState,
  Facts,
  IdText,
  Lines,
  Note,
  PageHead,
  Panel,
  Status,
  useTitle,
} from '@/ui/basics'
import { type Column, DataTable } from '@/ui/DataTable'
import { Until, useTimeZone, When } from '@/ui/TimeZone'
import { BankAccountForm, WalletForm } from './SmallForms'

const TABS = [
  'overview',
  'transactions',
  'wallets',
  'cards',
  'preauthorizations',
  'bankaccounts',
  'mandates',
  'kyc',
  'disputes',
] as const
const search = z.object({ ...paging, tab: z.enum(TABS).optional().catch(undefined) })
type FormName = 'payin' | 'transfer' | 'payout' | 'kyc' | 'wallet' | 'bank'

export function UserPage() {
  const { userId } = useParams({ strict: false }) as { userId: string }
  const user = useQuery(userQuery(userId))
  useTitle(user.data ? nameOf(user.data) : 'User')
  if (user.error && !user.data) {
    return (
      <>
        <PageHead title="User" back="Users" backTo={paths.users()} />
        <ErrorState error={user.error} onRetry={() => void user.refetch()} />
      </>
    )
  }
  if (!user.data) {
    return (
      <>
        <PageHead title={<Skeleton h={28} w={260} />} back="Users" backTo={paths.users()} />
        <div className="columns">
          <Panel>
            <Lines rows={8} />
          </Panel>
          <Panel>
            <Lines rows={5} />
          </Panel>
        </div>
      </>
    )
  }
  return <Loaded key={userId} user={user.data} />
}

function Loaded({ user }: { user: User }) {
  const session = useSession()
  const [state, setState] = useSearchState(search)
  const [form, setForm] = useState<FormName | null>(null)
  const tab = state.tab ?? 'overview'
  const go = (next: string) =>
    setState({ tab: next === 'overview' ? undefined : (next as (typeof TABS)[number]), per_page: undefined })
  const blocked = useQuery({ ...blockStatusQuery(user.Id), retry: false })
  const scope = blocked.data?.ScopeBlocked
  const everyAction: { name: FormName; label: string; icon: ReactNode; verdict: Verdict }[] = [
    {
      name: 'payin',
      label: 'Pay-in by link',
      icon: <IconArrowDownLeft size={15} aria-hidden />,
      verdict: can.payIn(session, user),
    },
    {
      name: 'transfer',
      label: 'Transfer',
      icon: <IconArrowsExchange size={15} aria-hidden />,
      verdict: can.transfer(session, user),
    },
    {
      name: 'payout',
      label: 'Payout',
      icon: <IconArrowUpRight size={15} aria-hidden />,
      verdict: can.payOut(session, user),
    },
    {
      name: 'kyc',
      label: 'Add KYC document',
      icon: <IconFileUpload size={15} aria-hidden />,
      verdict: can.addKycDocument(session, user),
    },
    {
      name: 'wallet',
      label: 'New wallet',
      icon: <IconPlus size={15} aria-hidden />,
      verdict: can.createWallet(session, user),
    },
    {
      name: 'bank',
      label: 'Add bank account',
      icon: <IconPlus size={15} aria-hidden />,
      verdict: can.addBankAccount(session, user),
    },
  ]
  const actions = everyAction.filter((a) => offered(a.verdict))
  return (
    <>
      <PageHead
        back="Users"
        backTo={paths.users()}
        title={nameOf(user)}
        sub={
          <>
            <span>
              {PERSON_TYPE[user.PersonType]}
              {user.UserCategory ? `, ${USER_CATEGORY[user.UserCategory]?.toLowerCase()}` : ''}
            </span>
            <span>
              KYC <Status status={user.KYCLevel} />
            </span>
            {user.UserStatus && user.UserStatus !== 'ACTIVE' && <Status status={user.UserStatus} />}
            <IdText id={user.Id} />
          </>
        }
        actions={
          actions.length > 0 && (
            <Menu width={260}>
              <Menu.Target>
                <Button rightSection={<IconChevronDown size={15} aria-hidden />}>Actions</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {actions.map((a, i) => (
                  <Fragment key={a.name}>
                    {i > 0 && a.name === 'kyc' && <Menu.Divider />}
                    <Menu.Item
                      leftSection={a.icon}
                      aria-disabled={!a.verdict.ok}
                      data-disabled={!a.verdict.ok || undefined}
                      closeMenuOnClick={a.verdict.ok}
                      onClick={() => a.verdict.ok && setForm(a.name)}
                    >
                      {a.label}
                      {!a.verdict.ok && (
                        <span style={{ display: 'block', fontSize: '0.75rem', whiteSpace: 'normal' }}>
                          {a.verdict.why}
                        </span>
                      )}
                    </Menu.Item>
                  </Fragment>
                ))}
              </Menu.Dropdown>
            </Menu>
          )
        }
      />
      {scope && (scope.Inflows || scope.Outflows) && (
        <div style={{ marginBottom: 16 }}>
          <Note tone="bad" title="This user is blocked.">
            {scope.Inflows && scope.Outflows
              ? 'No money can come in or go out.'
              : scope.Inflows
                ? 'No money can come in.'
                : 'No money can go out.'}
            {blocked.data?.ActionCode && ` ${humanize(blocked.data.ActionCode)}.`}
          </Note>
        </div>
      )}
      <Tabs value={tab} onChange={(t) => t && go(t)} keepMounted={false}>
        <Tabs.List mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', scrollbarWidth: 'none' }}>
          <Tabs.Tab value="overview">Overview</Tabs.Tab>
          <Tabs.Tab value="transactions">Transactions</Tabs.Tab>
          {can.seeWallets(session).ok && <Tabs.Tab value="wallets">Wallets</Tabs.Tab>}
          {can.seeCards(session).ok && <Tabs.Tab value="cards">Cards</Tabs.Tab>}
          {can.seePreauthorizations(session).ok && <Tabs.Tab value="preauthorizations">Pre-authorizations</Tabs.Tab>}
          {can.seeBankAccounts(session).ok && <Tabs.Tab value="bankaccounts">Bank accounts</Tabs.Tab>}
          {can.seeMandates(session).ok && <Tabs.Tab value="mandates">Mandates</Tabs.Tab>}
          {can.seeKyc(session).ok && <Tabs.Tab value="kyc">KYC documents</Tabs.Tab>}
          {can.seeDisputes(session).ok && <Tabs.Tab value="disputes">Disputes</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <OverviewTab user={user} go={go} />
        </Tabs.Panel>
        <Tabs.Panel value="transactions">
          <TransactionsTab
            id={user.Id}
            page={state.page ?? 1}
            perPage={state.per_page ?? DEFAULT_PER_PAGE}
            onPage={(next) => setState(next as Partial<z.infer<typeof search>>)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="wallets">
          <Panel flush>
            <Wallets id={user.Id} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="cards">
          <Panel flush>
            <Cards id={user.Id} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="preauthorizations">
          <Panel flush>
            <Preauthorizations id={user.Id} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="bankaccounts">
          <Panel flush>
            <BankAccounts id={user.Id} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="mandates">
          <Panel flush>
            <Mandates id={user.Id} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="kyc">
          <Panel flush>
            <Kyc id={user.Id} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="disputes">
          <Panel flush>
            <Disputes id={user.Id} />
          </Panel>
        </Tabs.Panel>
      </Tabs>
      {form === 'payin' && <PayInForm userId={user.Id} onClose={() => setForm(null)} />}
      {form === 'transfer' && <TransferForm userId={user.Id} onClose={() => setForm(null)} />}
      {form === 'payout' && <PayOutForm userId={user.Id} onClose={() => setForm(null)} />}
      {form === 'kyc' && <KycUpload userId={user.Id} onClose={() => setForm(null)} />}
      {form === 'wallet' && <WalletForm userId={user.Id} onClose={() => setForm(null)} />}
      {form === 'bank' && <BankAccountForm user={user} onClose={() => setForm(null)} />}
    </>
  )
}

function ViewAll({ onClick, what }: { onClick: () => void; what: string }) {
  return (
    <Button variant="subtle" size="compact-sm" aria-label={`View all ${what}`} onClick={onClick}>
      View all
    </Button>
  )
}

function OverviewTab({ user, go }: { user: User; go: (tab: string) => void }) {
  const session = useSession()
  const transactions = useQuery(userTransactionsQuery(user.Id, { per_page: 8 }))
  const disputes = useQuery({ ...userDisputesQuery(user.Id), enabled: can.seeDisputes(session).ok })
  const open = disputes.data?.items.filter((d) => d.Status !== 'CLOSED').length ?? 0
  return (
    <div className="columns">
      <div className="stack">
        {can.seeWallets(session).ok && (
          <Panel title="Wallets" actions={<ViewAll what="wallets" onClick={() => go('wallets')} />} flush>
            <Wallets id={user.Id} compact />
          </Panel>
        )}
        <Panel
          title="Recent transactions"
          count={transactions.data?.total}
          actions={<ViewAll what="transactions" onClick={() => go('transactions')} />}
          flush
        >
          <TransactionTable
            label="Recent transactions"
            data={transactions.data}
            error={transactions.error}
            onRetry={() => void transactions.refetch()}
            hidden={[...COMPACT, 'result']}
            rowsWhileLoading={5}
            empty={<EmptyState title="No transactions yet" />}
          />
        </Panel>
        {can.seeKyc(session).ok && (
          <Panel title="KYC documents" actions={<ViewAll what="KYC documents" onClick={() => go('kyc')} />} flush>
            <Kyc id={user.Id} compact />
          </Panel>
        )}
        {can.seeBankAccounts(session).ok && (
          <Panel
            title="Bank accounts"
            actions={<ViewAll what="bank accounts" onClick={() => go('bankaccounts')} />}
            flush
          >
            <BankAccounts id={user.Id} compact />
          </Panel>
        )}
        {can.seeCards(session).ok && (
          <Panel title="Cards" actions={<ViewAll what="cards" onClick={() => go('cards')} />} flush>
            <Cards id={user.Id} compact />
          </Panel>
        )}
      </div>
      <div className="stack">
        <Panel title="Details">
          <UserFacts user={user} />
        </Panel>
        {can.seeWallets(session).ok && <EMoneyPanel id={user.Id} />}
        {can.seeDisputes(session).ok && (
          <Panel title="Disputes" actions={<ViewAll what="disputes" onClick={() => go('disputes')} />}>
            {disputes.data ? (
              <span>
                <b className="num">{disputes.data.total}</b> in all
                {open > 0 ? (
                  <>
                    , <b className="num">{open}</b> open
                  </>
                ) : (
                  ', none open'
                )}
              </span>
            ) : disputes.error ? (
              <span>Not available</span>
            ) : (
              <Skeleton h={14} w={120} />
            )}
          </Panel>
        )}
      </div>
    </div>
  )
}

const COMPACT = [
  'author',
  'tag',
  'fees',
  'credited',
  'currency',
  'creditedUser',
  'from',
  'to',
  'executed',
  'id',
  'menu',
]

function addressLines(a: Address | null): ReactNode {
  if (!a?.AddressLine1) return null
  return (
    <>
      {a.AddressLine1}
      {a.AddressLine2 && <>, {a.AddressLine2}</>}
      <br />
      {[a.PostalCode, a.City].filter(Boolean).join(' ')}
      {a.Region && `, ${a.Region}`}
      <br />
      {countryName(a.Country)}
    </>
  )
}

function UserFacts({ user }: { user: User }) {
  const birthday = (unix: number | null) =>
    unix === null ? null : (
      <span className="num">
        {new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
          unix * 1000,
        )}
      </span>
    )
  const common: [ReactNode, ReactNode][] = [
    ['Email', user.Email],
    ['Created', <When key="c" at={user.CreationDate} />],
    [
      'Terms accepted',
      user.TermsAndConditionsAcceptedDate ? (
        <When at={user.TermsAndConditionsAcceptedDate} style="day" />
      ) : user.TermsAndConditionsAccepted === false ? (
        'No'
      ) : null,
    ],
    ['Tag', user.Tag],
  ]
  if (user.PersonType === 'LEGAL') {
    return (
      <Facts
        rows={[
          ['Legal form', LEGAL_TYPE[user.LegalPersonType] ?? user.LegalPersonType],
          ['Company number', user.CompanyNumber],
          ['Headquarters', addressLines(user.HeadquartersAddress)],
          ['Representative', `${user.LegalRepresentativeFirstName} ${user.LegalRepresentativeLastName}`],
          ['Their email', user.LegalRepresentativeEmail],
          ['Their birthday', birthday(user.LegalRepresentativeBirthday)],
          ['Nationality', countryName(user.LegalRepresentativeNationality)],
          ['Lives in', countryName(user.LegalRepresentativeCountryOfResidence)],
          ...common,
        ]}
      />
    )
  }
  return (
    <Facts
      rows={[
        ['Birthday', birthday(user.Birthday)],
        ['Nationality', countryName(user.Nationality)],
        ['Lives in', countryName(user.CountryOfResidence)],
        ['Address', addressLines(user.Address)],
        ['Phone', user.PhoneNumber],
        ['Occupation', user.Occupation],
        ['Income', user.IncomeRange ? INCOME_RANGE[user.IncomeRange] : null],
        ...common,
      ]}
    />
  )
}

function EMoneyPanel({ id }: { id: string }) {
  const { zone } = useTimeZone()
  const today = dayOf(nowUnix(), zone)
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const [span, setSpan] = useState<'month' | 'year'>('year')
  const wallets = useQuery(userWalletsQuery(id))
  const currencies = [...new Set((wallets.data?.items ?? []).map((w) => w.Currency))]
  const [chosen, setChosen] = useState<string | null>(null)
  const currency = chosen ?? currencies[0] ?? 'EUR'
  const emoney = useQuery({
    ...emoneyQuery(id, year, span === 'month' ? month : null, currency),
    enabled: wallets.isSuccess,
  })
  return (
    <Panel
      title="E-money"
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Period"
          value={span}
          onChange={(s) => setSpan(s as 'month' | 'year')}
          data={[
            { value: 'year', label: String(year) },
            { value: 'month', label: 'Month' },
          ]}
        />
      }
    >
      {currencies.length > 1 && (
        <Select
          aria-label="Currency"
          size="xs"
          w={90}
          mb="xs"
          allowDeselect={false}
          data={currencies}
          value={currency}
          onChange={setChosen}
        />
      )}
      {emoney.data ? (
        <Facts
          rows={[
            ['Cash in', <Amount key="i" money={emoney.data.CreditedEMoney} />],
            ['Cash out', <Amount key="o" money={emoney.data.DebitedEMoney} />],
          ]}
        />
      ) : emoney.error ? (
        <span style={{ color: 'var(--mantine-color-dimmed)' }}>Not available</span>
      ) : (
        <Lines rows={2} />
      )}
    </Panel>
  )
}

function TransactionsTab({
  id,
  page,
  perPage,
  onPage,
}: {
  id: string
  page: number
  perPage: number
  onPage: (next: { page?: number; per_page?: number }) => void
}) {
  const transactions = useQuery(userTransactionsQuery(id, { page, per_page: perPage }))
  return (
    <Panel flush>
      <TransactionTable
        label="Transactions of the user"
        data={transactions.data}
        error={transactions.error}
        onRetry={() => void transactions.refetch()}
        paging={{ page, perPage, onChange: onPage }}
        empty={<EmptyState title="No transactions yet" />}
      />
    </Panel>
  )
}

const walletColumns: Column<Wallet>[] = [
  { id: 'description', header: 'Wallet', cell: (w) => w.Description },
  { id: 'balance', header: 'Balance', align: 'right', cell: (w) => <Amount money={w.Balance} bold /> },
  { id: 'currency', header: 'Currency', cell: (w) => w.Currency },
  { id: 'tag', header: 'Tag', cell: (w) => w.Tag ?? '–' },
  { id: 'created', header: 'Created', cell: (w) => <When at={w.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (w) => <IdText id={w.Id} short /> },
]

const isMissing = (error: unknown) => error instanceof ApiError && error.status === 404

function NotOffered({ what }: { what: string }) {
  return (
    <EmptyState title={`${what} are not offered here`}>This installation does not have them switched on.</EmptyState>
  )
}

interface ListProps {
  id: string
  compact?: boolean
}

const some = <T,>(data: { items: T[]; total: number; pages: number } | undefined, compact: boolean | undefined) =>
  data && compact ? { ...data, items: data.items.slice(0, 5) } : data

function Wallets({ id, compact }: ListProps) {
  const wallets = useQuery(userWalletsQuery(id))
  return (
    <DataTable
      label="Wallets"
      columns={walletColumns}
      hidden={compact ? ['currency', 'tag', 'created'] : []}
      data={some(wallets.data, compact)}
      error={wallets.error}
      onRetry={() => void wallets.refetch()}
      rowKey={(w) => w.Id}
      href={(w) => paths.wallet(w.Id)}
      rowsWhileLoading={2}
      narrow={(w) => ({
        l1: [w.Description, <Amount key="a" money={w.Balance} bold />],
        l2: [<IdText key="i" id={w.Id} short copy={false} />, <When key="w" at={w.CreationDate} style="day" />],
      })}
      empty={<EmptyState title="No wallet yet">Money needs a wallet before it can come in.</EmptyState>}
    />
  )
}

const cardColumns: Column<Card>[] = [
  {
    id: 'card',
    header: 'Card',
    cell: (c) => (
      <span className="num">
        {c.CardProvider || humanize(c.CardType)} {c.Alias.slice(-4).padStart(8, '·')}
      </span>
    ),
  },
  {
    id: 'expires',
    header: 'Expires',
    cell: (c) => (
      <span className="num">
        {c.ExpirationDate.slice(0, 2)}/{c.ExpirationDate.slice(2)}
      </span>
    ),
  },
  { id: 'validity', header: 'Validity', cell: (c) => <Status status={c.Active ? c.Validity : 'INACTIVE'} /> },
  { id: 'currency', header: 'Currency', cell: (c) => c.Currency },
  { id: 'country', header: 'Country', cell: (c) => c.Country },
  { id: 'created', header: 'Registered', cell: (c) => <When at={c.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (c) => <IdText id={c.Id} short /> },
]

function Cards({ id, compact }: ListProps) {
  const cards = useQuery(userCardsQuery(id))
  return (
    <DataTable
      label="Cards"
      columns={cardColumns}
      hidden={compact ? ['country', 'created', 'currency'] : []}
      data={some(cards.data, compact)}
      error={cards.error}
      onRetry={() => void cards.refetch()}
      rowKey={(c) => c.Id}
      href={(c) => paths.card(c.Id)}
      muted={(c) => !c.Active}
      rowsWhileLoading={1}
      narrow={(c) => ({
        l1: [
          `${c.CardProvider || humanize(c.CardType)} ····${c.Alias.slice(-4)}`,
          <Status key="s" status={c.Active ? c.Validity : 'INACTIVE'} />,
        ],
        l2: [`Expires ${c.ExpirationDate.slice(0, 2)}/${c.ExpirationDate.slice(2)}`, c.Currency],
      })}
      empty={<EmptyState title="No card registered" />}
    />
  )
}

const bankColumns: Column<BankAccount>[] = [
  { id: 'owner', header: 'Owner', cell: (b) => b.OwnerName },
  { id: 'number', header: 'Account', cell: (b) => <span className="mono">{b.IBAN ?? b.AccountNumber}</span> },
  { id: 'type', header: 'Type', cell: (b) => b.Type },
  { id: 'status', header: 'Status', cell: (b) => <Status status={b.Active ? 'ACTIVE' : 'INACTIVE'} /> },
  { id: 'bic', header: 'BIC', cell: (b) => <span className="mono">{b.BIC ?? b.SortCode ?? b.ABA ?? '–'}</span> },
  { id: 'created', header: 'Added', cell: (b) => <When at={b.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (b) => <IdText id={b.Id} short /> },
]

function BankAccounts({ id, compact }: ListProps) {
  const accounts = useQuery(userBankAccountsQuery(id))
  return (
    <DataTable
      label="Bank accounts"
      columns={bankColumns}
      hidden={compact ? ['bic', 'created', 'id'] : []}
      data={some(accounts.data, compact)}
      error={accounts.error}
      onRetry={() => void accounts.refetch()}
      rowKey={(b) => b.Id}
      href={(b) => paths.bankAccount(b.Id)}
      muted={(b) => !b.Active}
      rowsWhileLoading={1}
      narrow={(b) => ({
        l1: [b.OwnerName, <Status key="s" status={b.Active ? 'ACTIVE' : 'INACTIVE'} />],
        l2: [
          <span key="n" className="mono">
            {b.IBAN ?? b.AccountNumber}
          </span>,
          b.Type,
        ],
      })}
      empty={<EmptyState title="No bank account yet">Payouts need one.</EmptyState>}
    />
  )
}

const kycColumns: Column<KycDocument>[] = [
  { id: 'type', header: 'Document', cell: (d) => KYC_TYPE[d.Type] ?? humanize(d.Type) },
  { id: 'status', header: 'Status', cell: (d) => <Status status={d.Status} of="kyc" /> },
  { id: 'reason', header: 'Reason', cell: (d) => refusalWord(d.RefusedReasonType) || '–' },
  { id: 'processed', header: 'Checked', cell: (d) => <When at={d.ProcessedDate} style="day" /> },
  { id: 'created', header: 'Created', cell: (d) => <When at={d.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (d) => <IdText id={d.Id} short /> },
]

function Kyc({ id, compact }: ListProps) {
  const documents = useQuery(userKycQuery(id))
  return (
    <DataTable
      label="KYC documents"
      columns={kycColumns}
      hidden={compact ? ['processed', 'id'] : []}
      data={some(documents.data, compact)}
      error={documents.error}
      onRetry={() => void documents.refetch()}
      rowKey={(d) => d.Id}
      href={(d) => paths.kycDocument(d.Id)}
      rowsWhileLoading={2}
      narrow={(d) => ({
        l1: [KYC_TYPE[d.Type] ?? d.Type, <Status key="s" status={d.Status} of="kyc" />],
        l2: [refusalWord(d.RefusedReasonType), <When key="w" at={d.CreationDate} style="day" />],
      })}
      empty={
        <EmptyState title="No document yet">Without validated documents the user stays at KYC level Light.</EmptyState>
      }
    />
  )
}

const preauthorizationColumns: Column<Preauthorization>[] = [
  { id: 'amount', header: 'Reserved', cell: (p) => <Amount money={p.DebitedFunds} bold /> },
  { id: 'remaining', header: 'Left', align: 'right', cell: (p) => <Amount money={p.RemainingFunds} /> },
  { id: 'status', header: 'Status', cell: (p) => <Status status={p.Status} /> },
  { id: 'payment', header: 'Payment', cell: (p) => <Status status={p.PaymentStatus} of="preauthorization" /> },
  { id: 'expires', header: 'Expires', cell: (p) => <Until at={p.ExpirationDate} /> },
  { id: 'id', header: 'Id', cell: (p) => <IdText id={p.Id} short /> },
]

function Preauthorizations({ id }: ListProps) {
  const found = useQuery(userPreauthorizationsQuery(id))
  if (isMissing(found.error)) return <NotOffered what="Pre-authorizations" />
  return (
    <DataTable
      label="Pre-authorizations"
      columns={preauthorizationColumns}
      data={found.data}
      error={found.error}
      onRetry={() => void found.refetch()}
      rowKey={(p) => p.Id}
      href={(p) => paths.preauthorization(p.Id)}
      rowsWhileLoading={2}
      narrow={(p) => ({
        l1: [
          <Amount key="a" money={p.DebitedFunds} bold />,
          <Status key="s" status={p.PaymentStatus} of="preauthorization" />,
        ],
        l2: ['Expires', <Until key="w" at={p.ExpirationDate} />],
      })}
      empty={<EmptyState title="No pre-authorization" />}
    />
  )
}

const mandateColumns: Column<Mandate>[] = [
  { id: 'id', header: 'Mandate', cell: (m) => <IdText id={m.Id} short /> },
  { id: 'status', header: 'Status', cell: (m) => <Status status={m.Status} of="mandate" /> },
  { id: 'type', header: 'Type', cell: (m) => humanize(m.MandateType) },
  { id: 'result', header: 'Result', wrap: true, cell: (m) => m.ResultMessage ?? '–' },
  { id: 'created', header: 'Created', cell: (m) => <When at={m.CreationDate} style="day" /> },
]

function Mandates({ id }: ListProps) {
  const mandates = useQuery(userMandatesQuery(id))
  if (isMissing(mandates.error)) return <NotOffered what="Mandates" />
  return (
    <DataTable
      label="Mandates"
      columns={mandateColumns}
      data={mandates.data}
      error={mandates.error}
      onRetry={() => void mandates.refetch()}
      rowKey={(m) => m.Id}
      href={(m) => paths.mandate(m.Id)}
      rowsWhileLoading={2}
      narrow={(m) => ({
        l1: [<IdText key="i" id={m.Id} short copy={false} />, <Status key="s" status={m.Status} of="mandate" />],
        l2: [humanize(m.MandateType), <When key="w" at={m.CreationDate} style="day" />],
      })}
      empty={<EmptyState title="No mandate" />}
    />
  )
}

const disputeColumns: Column<Dispute>[] = [
  { id: 'reason', header: 'Dispute', cell: (d) => disputeReason(d.DisputeReason.DisputeReasonType) },
  { id: 'amount', header: 'Amount', align: 'right', cell: (d) => <Amount money={d.DisputedFunds} bold /> },
  { id: 'status', header: 'Status', cell: (d) => <Status status={d.ResultCode ?? d.Status} of="dispute" /> },
  { id: 'deadline', header: 'Deadline', cell: (d) => <Until at={d.ContestDeadlineDate} /> },
  { id: 'created', header: 'Created', cell: (d) => <When at={d.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (d) => <IdText id={d.Id} short /> },
]

function Disputes({ id }: ListProps) {
  const disputes = useQuery(userDisputesQuery(id))
  return (
    <>
      <DataTable
        label="Disputes"
        columns={disputeColumns}
        data={disputes.data}
        error={disputes.error}
        onRetry={() => void disputes.refetch()}
        rowKey={(d) => d.Id}
        href={(d) => paths.dispute(d.Id)}
        rowsWhileLoading={2}
        narrow={(d) => ({
          l1: [disputeReason(d.DisputeReason.DisputeReasonType), <Amount key="a" money={d.DisputedFunds} bold />],
          l2: [
            <When key="w" at={d.CreationDate} style="day" />,
            <Status key="s" status={d.ResultCode ?? d.Status} of="dispute" />,
          ],
        })}
        empty={<EmptyState title="No dispute">None of this user’s payments has been disputed.</EmptyState>}
      />
      {disputes.data && disputes.data.total > 0 && (
        <div className="table-foot">
          <Link to={paths.disputes()} search={{ UserId: id } as never} className="k-link">
            Filter them in payment disputes
          </Link>
        </div>
      )}
    </>
  )
}
