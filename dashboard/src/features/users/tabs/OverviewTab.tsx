import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { can } from '@/domain/can'
import { type User } from '@/api/model'
import { userDisputesQuery, userTransactionsQuery } from '../queries'
import { useSession } from '@/api/session'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { EmptyState, Panel } from '@/ui/basics'
import { BankAccounts } from './BankAccountsTab'
import { Cards } from './CardsTab'
import { EMoneyPanel } from './EMoneyPanel'
import { Kyc } from './KycTab'
import { UserFacts } from './UserFacts'
import { Wallets } from './WalletsTab'

function ViewAll({ onClick, what }: { onClick: () => void; what: string }) {
  return (
    <Button variant="subtle" size="compact-sm" aria-label={`View all ${what}`} onClick={onClick}>
      View all
    </Button>
  )
}

export function OverviewTab({ user, go }: { user: User; go: (tab: string) => void }) {
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
