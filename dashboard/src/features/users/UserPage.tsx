import { Button, Menu, Skeleton, Tabs } from '@mantine/core'
import {
  IconArrowDownLeft,
  IconArrowsExchange,
  IconArrowUpRight,
  IconChevronDown,
  IconFileUpload,
  IconPlus,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode, useState } from 'react'
import { can } from './can'
import { offered, type Verdict } from '@/api/permissions'
import { type User } from '@/api/model'
import { userQuery } from '@/domain/users/queries'
import { blockStatusQuery } from './queries'
import { useSession } from '@/api/session'
import { History } from '@/domain/history/History'
import { KycUpload } from '@/domain/kyc/KycUpload'
import { PayInForm } from '@/domain/money/PayInForm'
import { PayOutForm } from '@/domain/money/PayOutForm'
import { TransferForm } from '@/domain/money/TransferForm'
import { nameOf } from '@/domain/users/names'
import { BankAccounts } from './tabs/BankAccountsTab'
import { Cards } from './tabs/CardsTab'
import { Disputes } from './tabs/DisputesTab'
import { Kyc } from './tabs/KycTab'
import { Mandates } from './tabs/MandatesTab'
import { OverviewTab } from './tabs/OverviewTab'
import { Preauthorizations } from './tabs/PreauthorizationsTab'
import { TransactionsTab } from './tabs/TransactionsTab'
import { Wallets } from './tabs/WalletsTab'
import { paths } from '@/lib/paths'
import { DEFAULT_PER_PAGE } from '@/lib/search'
import { tabOf } from './search'
import { useFilters } from '@/routing/useFilters'
import { PERSON_TYPE, USER_CATEGORY } from '@/domain/users/labels'
import { humanize } from '@/lib/humanize'
import { ErrorState, IdText, Lines, Note, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { BankAccountForm } from './BankAccountForm'
import { WalletForm } from './WalletForm'
import { userRoute } from './routes'

type FormName = 'payin' | 'transfer' | 'payout' | 'kyc' | 'wallet' | 'bank'

export function UserPage() {
  const { userId } = userRoute.useParams()
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
  const [state, setState] = useFilters(userRoute)
  const [form, setForm] = useState<FormName | null>(null)
  const tab = state.tab ?? 'overview'
  const go = (next: string) => setState({ tab: next === 'overview' ? undefined : tabOf(next), per_page: undefined })
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
          {can.seeHistory(session).ok && <Tabs.Tab value="history">History and notes</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <OverviewTab user={user} go={go} />
        </Tabs.Panel>
        <Tabs.Panel value="transactions">
          <TransactionsTab
            id={user.Id}
            page={state.page ?? 1}
            perPage={state.per_page ?? DEFAULT_PER_PAGE}
            onPage={setState}
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
        <Tabs.Panel value="history">
          <History id={user.Id} notes="USER" />
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
