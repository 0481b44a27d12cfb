import { Button, Checkbox, Group, Select, Skeleton, Textarea, TextInput } from '@mantine/core'
import { useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconMailForward, IconPencil, IconPlus, IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fragment, useMemo, useState } from 'react'
import { can } from '@/api/can'
import { type OnceKey, put } from '@/api/http'
import { clientQuery, clientWalletsQuery, clientWalletTransactionsQuery, groupsQuery, ssosQuery } from '@/api/queries'
import { useSession } from '@/api/session'
import { type Client, type ClientWallet, type PermissionGroup, type Scope, type TeamMember } from '@/api/model'
import { TransactionTable } from '@/domain/transactions'
import { formatAmount } from '@/lib/money'
import { paths } from '@/lib/paths'
import { dateQuery, DEFAULT_PER_PAGE, transactionSearch, type TransactionSearch } from '@/lib/search'
import { allTimeZones, browserTimeZone, formatDateTime, nowUnix, zoneLabel } from '@/lib/time'
import { useSearchState } from '@/lib/useSearchState'
import { countryName, FUNDS_TYPE, NATURES, STATUSES, TRANSACTION_TYPES } from '@/lib/words'
import {
  ActionButton,
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
import { DateFilter, ManyFilter } from '@/ui/filters'
import { FormModal, useOnce } from '@/ui/forms'
import { useTimeZone, When } from '@/ui/TimeZone'

// Company

export function AccountPage() {
  useTitle('Company')
  const session = useSession()
  const client = useQuery(clientQuery())
  const [editing, setEditing] = useState(false)
  const c = client.data
  const a = c?.HeadquartersAddress
  return (
    <>
      <PageHead
        title="Company"
        sub={<IdText id={session.ClientId} />}
        actions={
          c && (
            <ActionButton
              variant="default"
              leftSection={<IconPencil size={15} aria-hidden />}
              verdict={can.editClient(session)}
              onClick={() => setEditing(true)}
            >
              Edit
            </ActionButton>
          )
        }
      />
      {client.error && !c ? (
        <ErrorState error={client.error} onRetry={() => void client.refetch()} />
      ) : !c ? (
        <Panel>
          <Lines rows={8} />
        </Panel>
      ) : (
        <div className="columns">
          <div className="stack">
            <Panel title="Account details">
              <Facts
                rows={[
                  ['Name', c.Name],
                  ['Registered name', c.RegisteredName],
                  ['Reference', c.CompanyReference],
                  ['Tax number', c.TaxNumber],
                  [
                    'Headquarters',
                    a?.AddressLine1 && (
                      <>
                        {a.AddressLine1}
                        <br />
                        {[a.PostalCode, a.City].filter(Boolean).join(' ')}
                        <br />
                        {countryName(a.Country)}
                      </>
                    ),
                  ],
                  ['Phone', c.HeadquartersPhoneNumber],
                  ['Website', c.PlatformURL],
                  ['What you do', c.PlatformDescription],
                ]}
              />
            </Panel>
          </div>
          <div className="stack">
            <Panel title="Who gets mail">
              <Facts
                rows={[
                  ['Administration', c.AdminEmails.join(', ') || 'Nobody'],
                  ['Technical', c.TechEmails.join(', ') || 'Nobody'],
                  ['Billing', c.BillingEmails.join(', ') || 'Nobody'],
                  ['Fraud', c.FraudEmails.join(', ') || 'Nobody'],
                ]}
              />
            </Panel>
          </div>
        </div>
      )}
      {editing && c && <ClientForm client={c} onClose={() => setEditing(false)} />}
    </>
  )
}

function ClientForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [v, setV] = useState({
    url: client.PlatformURL ?? '',
    description: client.PlatformDescription ?? '',
    phone: client.HeadquartersPhoneNumber ?? '',
    tax: client.TaxNumber ?? '',
    admin: client.AdminEmails.join(', '),
    tech: client.TechEmails.join(', '),
    billing: client.BillingEmails.join(', '),
    fraud: client.FraudEmails.join(', '),
  })
  const set = (key: keyof typeof v) => (value: string) => setV((old) => ({ ...old, [key]: value }))
  const mails = (text: string) => text.split(/[,;\s]+/).filter(Boolean)
  const wrong = (text: string) => mails(text).find((m) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(m))
  const action = useMutation({
    mutationFn: () =>
      put<Client>('/clients', {
        PlatformURL: v.url || null,
        PlatformDescription: v.description || null,
        HeadquartersPhoneNumber: v.phone || null,
        TaxNumber: v.tax || null,
        AdminEmails: mails(v.admin),
        TechEmails: mails(v.tech),
        BillingEmails: mails(v.billing),
        FraudEmails: mails(v.fraud),
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['one', '/clients'] })
      notifications.show({ color: 'green', title: 'Saved', message: client.Name })
      onClose()
    },
  })
  const mailInput = (key: 'admin' | 'tech' | 'billing' | 'fraud', label: string) => {
    const bad = wrong(v[key])
    return (
      <TextInput
        label={label}
        value={v[key]}
        error={bad ? `${bad} is not an address` : null}
        description="Several with commas"
        onChange={(e) => set(key)(e.currentTarget.value)}
      />
    )
  }
  return (
    <FormModal
      title="Edit account details"
      onClose={onClose}
      submitLabel="Save"
      pending={action.isPending}
      error={action.error}
      onSubmit={() => {
        if (![v.admin, v.tech, v.billing, v.fraud].some(wrong)) action.mutate()
      }}
    >
      <Group grow align="flex-start">
        <TextInput label="Website" type="url" value={v.url} onChange={(e) => set('url')(e.currentTarget.value)} />
        <TextInput label="Phone" type="tel" value={v.phone} onChange={(e) => set('phone')(e.currentTarget.value)} />
      </Group>
      <TextInput label="Tax number" value={v.tax} onChange={(e) => set('tax')(e.currentTarget.value)} />
      <Textarea
        label="What you do"
        autosize
        minRows={2}
        value={v.description}
        onChange={(e) => set('description')(e.currentTarget.value)}
      />
      {mailInput('admin', 'Mail for administration')}
      {mailInput('tech', 'Technical mail')}
      {mailInput('billing', 'Mail for billing')}
      {mailInput('fraud', 'Mail about fraud')}
    </FormModal>
  )
}

// Client wallets

const clientWalletColumns: Column<ClientWallet>[] = [
  { id: 'currency', header: 'Currency', cell: (w) => w.Currency },
  {
    id: 'balance',
    header: 'Balance',
    align: 'right',
    cell: (w) => (
      <span className={w.Balance.Amount < 0 ? 'negative' : ''}>
        <Amount money={w.Balance} bold />
      </span>
    ),
  },
  { id: 'id', header: 'Id', cell: (w) => <IdText id={w.Id} /> },
]

export function ClientWalletsPage() {
  useTitle('Client wallets')
  const wallets = useQuery(clientWalletsQuery())
  const kinds = ['FEES', 'CREDIT', 'DEFAULT'] as const
  const about = {
    FEES: 'What you earned on payments.',
    CREDIT: 'Carries chargebacks until they are won or settled; may be below zero.',
    DEFAULT: 'Your own money on the platform.',
  }
  return (
    <>
      <PageHead title="Client wallets" sub="Your own wallets, one per purpose and currency." />
      {wallets.error && !wallets.data ? (
        <ErrorState error={wallets.error} onRetry={() => void wallets.refetch()} />
      ) : (
        <div className="stack">
          {kinds.map((kind) => {
            const items = wallets.data?.items.filter((w) => w.FundsType === kind)
            if (items && items.length === 0 && kind === 'DEFAULT') return null
            return (
              <Panel
                key={kind}
                title={
                  <>
                    {FUNDS_TYPE[kind]}s <span className="n">{about[kind]}</span>
                  </>
                }
                flush
              >
                <DataTable
                  label={`${FUNDS_TYPE[kind] ?? kind}s`}
                  columns={clientWalletColumns}
                  data={items && { items, total: items.length, pages: 1 }}
                  error={null}
                  rowKey={(w) => w.Id}
                  href={(w) => paths.clientWallet(w.Id)}
                  rowsWhileLoading={2}
                  narrow={(w) => ({
                    l1: [w.Currency, <Amount key="a" money={w.Balance} bold />],
                    l2: [
                      <span key="i" className="mono">
                        {w.Id}
                      </span>,
                      '',
                    ],
                  })}
                  empty={<EmptyState title="None yet">Opened by the first payment that needs it.</EmptyState>}
                />
              </Panel>
            )
          })}
        </div>
      )}
    </>
  )
}

export function ClientWalletPage() {
  const { walletId } = useParams({ strict: false }) as { walletId: string }
  const [fundsType = '', currency = ''] = walletId.split('_')
  const name = `${FUNDS_TYPE[fundsType] ?? fundsType} ${currency}`
  useTitle(name)
  const { zone } = useTimeZone()
  const [search, setSearch] = useSearchState(transactionSearch)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const sort = search.Sort ?? 'CreationDate:DESC'
  const wallets = useQuery(clientWalletsQuery())
  const wallet = wallets.data?.items.find((w) => w.Id === walletId)
  const movements = useQuery(
    clientWalletTransactionsQuery(fundsType, currency, {
      Type: search.Type,
      Nature: search.Nature,
      Status: search.Status,
      ...dateQuery(search, zone),
      Sort: sort,
      page,
      per_page: perPage,
    }),
  )
  return (
    <>
      <PageHead back="Client wallets" backTo={paths.clientWallets()} title={name} sub={<IdText id={walletId} />} />
      <div style={{ marginBottom: 16 }}>
        <Panel>
          <div style={{ fontSize: '0.8125rem', color: 'var(--mantine-color-dimmed)' }}>Balance</div>
          {wallet ? (
            <div className={`big num ${wallet.Balance.Amount < 0 ? 'negative' : ''}`}>
              {formatAmount(wallet.Balance)}
              <small>{wallet.Currency}</small>
            </div>
          ) : wallets.isSuccess ? (
            <div className="big">–</div>
          ) : (
            <Skeleton h={36} w={200} mt={6} />
          )}
        </Panel>
      </div>
      <div className="filters" role="group" aria-label="Filters">
        <DateFilter value={search} onChange={setSearch} />
        <ManyFilter
          label="Type"
          options={TRANSACTION_TYPES}
          value={search.Type}
          onChange={(Type) => setSearch({ Type })}
        />
        <ManyFilter
          label="Nature"
          options={NATURES}
          value={search.Nature}
          onChange={(Nature) => setSearch({ Nature })}
        />
        <ManyFilter
          label="Status"
          options={STATUSES}
          value={search.Status}
          onChange={(Status) => setSearch({ Status })}
        />
      </div>
      <Panel title="Movements" count={movements.data?.total} flush>
        <TransactionTable
          label="Movements"
          data={movements.data}
          error={movements.error}
          onRetry={() => void movements.refetch()}
          sort={{ value: sort, onChange: (Sort) => setSearch({ Sort: Sort as TransactionSearch['Sort'] }) }}
          paging={{ page, perPage, onChange: (next) => setSearch(next as Partial<TransactionSearch>) }}
          empty={<EmptyState title="No movement">Nothing with these filters.</EmptyState>}
        />
      </Panel>
    </>
  )
}

// Team

export function TeamPage() {
  useTitle('Team')
  const session = useSession()
  const queryClient = useQueryClient()
  const team = useQuery(ssosQuery())
  const groups = useQuery(groupsQuery())
  const [form, setForm] = useState<TeamMember | 'new' | null>(null)
  const groupName = (id: string) => groups.data?.items.find((g) => g.Id === id)?.Name ?? '–'
  const extend = useMutation({
    mutationFn: (m: TeamMember) => put<TeamMember>(`/clients/ssos/${m.Id}/extendinvitation`),
    onSuccess: (_r, m) => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/clients/ssos'] })
      notifications.show({
        color: 'green',
        title: 'Invitation sent again',
        message: `${m.Email}; the link lives 30 minutes`,
      })
    },
    onError: () =>
      notifications.show({ color: 'red', title: 'The invitation was not sent', message: 'Try again in a moment.' }),
  })
  const status = (m: TeamMember) =>
    !m.Active ? 'INACTIVE' : m.InvitationStatus === 'ACCEPTED' ? 'ACTIVE' : m.InvitationStatus
  const buttons = (m: TeamMember) => (
    <span style={{ display: 'inline-flex', gap: 4 }}>
      {m.InvitationStatus !== 'ACCEPTED' && (
        <ActionButton
          size="compact-xs"
          variant="subtle"
          leftSection={<IconMailForward size={13} aria-hidden />}
          verdict={can.extendInvitation(session, m)}
          loading={extend.isPending && extend.variables?.Id === m.Id}
          onClick={() => {
            if (!extend.isPending) extend.mutate(m)
          }}
        >
          Send again
        </ActionButton>
      )}
      <ActionButton size="compact-xs" variant="subtle" verdict={can.editMember(session, m)} onClick={() => setForm(m)}>
        Edit
      </ActionButton>
    </span>
  )
  const columns: Column<TeamMember>[] = [
    {
      id: 'name',
      header: 'Name',
      cell: (m) => (
        <b style={{ fontWeight: 540 }}>
          {m.FirstName} {m.LastName}
          {m.Email === session.Email && (
            <span style={{ color: 'var(--mantine-color-dimmed)', fontWeight: 450 }}> (you)</span>
          )}
        </b>
      ),
    },
    { id: 'email', header: 'Email', cell: (m) => m.Email },
    { id: 'group', header: 'Permissions', cell: (m) => groupName(m.PermissionGroupId) },
    { id: 'status', header: 'Status', cell: (m) => <Status status={status(m)} /> },
    { id: 'login', header: 'Last sign-in', cell: (m) => <When at={m.LastLoginDate} /> },
    { id: 'actions', header: '', cell: buttons },
  ]
  return (
    <>
      <PageHead
        title="Team"
        sub="Who may sign in here, and with which permissions."
        actions={
          <ActionButton
            leftSection={<IconUserPlus size={15} aria-hidden />}
            verdict={can.invite(session)}
            onClick={() => setForm('new')}
          >
            Invite
          </ActionButton>
        }
      />
      <Panel flush>
        <DataTable
          label="Team"
          columns={columns}
          data={team.data}
          error={team.error}
          onRetry={() => void team.refetch()}
          rowKey={(m) => m.Id}
          muted={(m) => !m.Active}
          narrow={(m) => ({
            l1: [`${m.FirstName} ${m.LastName}`, <Status key="s" status={status(m)} />],
            l2: [`${groupName(m.PermissionGroupId)} · ${m.Email}`, buttons(m)],
          })}
          empty={<EmptyState title="Nobody yet" />}
        />
      </Panel>
      {form && (
        <MemberForm
          member={form === 'new' ? null : form}
          groups={groups.data?.items ?? []}
          onClose={() => setForm(null)}
        />
      )}
    </>
  )
}

function MemberForm({
  member,
  groups,
  onClose,
}: {
  member: TeamMember | null
  groups: PermissionGroup[]
  onClose: () => void
}) {
  const queryClient = useQueryClient()
  const [first, setFirst] = useState(member?.FirstName ?? '')
  const [last, setLast] = useState(member?.LastName ?? '')
  const [email, setEmail] = useState(member?.Email ?? '')
  const [group, setGroup] = useState<string | null>(member?.PermissionGroupId ?? null)
  const [active, setActive] = useState(member?.Active ?? true)
  const [tried, setTried] = useState(false)
  const mailError = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim()) ? null : 'Not an address of mail'
  const ok = first.trim() && last.trim() && !mailError && group
  const action = useOnce(
    (once: OnceKey) =>
      member
        ? put<TeamMember>(`/clients/ssos/${member.Id}`, {
            FirstName: first.trim(),
            LastName: last.trim(),
            PermissionGroupId: group,
            Active: active,
          })
        : once.post<TeamMember>('/clients/ssos', {
            FirstName: first.trim(),
            LastName: last.trim(),
            Email: email.trim(),
            PermissionGroupId: group,
          }),
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/clients/ssos'] })
      notifications.show({
        color: 'green',
        title: member ? 'Saved' : 'Invited',
        message: member ? `${first} ${last}` : `${email}; the link in the mail lives 30 minutes`,
      })
      onClose()
    },
  )
  return (
    <FormModal
      title={member ? 'Edit access' : 'Invite to the team'}
      size="md"
      onClose={onClose}
      submitLabel={member ? 'Save' : 'Send invitation'}
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (ok) action.submit(undefined)
      }}
    >
      <Group grow align="flex-start">
        <TextInput
          label="First name"
          withAsterisk
          maxLength={100}
          value={first}
          error={tried && !first.trim() ? 'Needed' : null}
          onChange={(e) => setFirst(e.currentTarget.value)}
        />
        <TextInput
          label="Last name"
          withAsterisk
          maxLength={100}
          value={last}
          error={tried && !last.trim() ? 'Needed' : null}
          onChange={(e) => setLast(e.currentTarget.value)}
        />
      </Group>
      <TextInput
        label="Email"
        type="email"
        withAsterisk={!member}
        disabled={!!member}
        maxLength={255}
        value={email}
        error={tried ? mailError : null}
        description={member ? 'Cannot be changed' : null}
        onChange={(e) => setEmail(e.currentTarget.value)}
      />
      <Select
        label="Permissions"
        withAsterisk
        allowDeselect={false}
        data={groups.map((g) => ({ value: g.Id, label: g.Name }))}
        value={group}
        onChange={setGroup}
        error={tried && !group ? 'Choose one' : null}
      />
      {member && <Checkbox label="May sign in" checked={active} onChange={(e) => setActive(e.currentTarget.checked)} />}
      {!member && (
        <Note>
          They get a mail with a link, set a password and enrol a second factor. The link works for 30 minutes; you can
          send it again.
        </Note>
      )}
    </FormModal>
  )
}

// Permission groups

const SCOPE_LABEL: Record<string, string> = {
  SSOs: 'Team',
  PermissionGroups: 'Permission groups',
  ClientDetails: 'Company details',
  ClientWallets: 'Client wallets',
  ClientTransactions: 'Client transactions',
  ClientBankAccounts: 'Client bank accounts',
  ClientPayouts: 'Client payouts',
  ClientPayins: 'Client pay-ins',
  ClientLogo: 'Logo',
  PreAuthorizations: 'Pre-authorizations',
  Payins: 'Pay-ins',
  BankAccounts: 'Bank accounts',
  KYCDocuments: 'KYC documents',
  Reporting: 'Reports',
  BankingAliases: 'Virtual IBANs',
  UboDeclarations: 'Beneficial owners',
  Responses: 'Stored answers',
}
const VERBS = ['Read', 'Create', 'Edit'] as const

export function PermissionsPage() {
  useTitle('Permissions')
  const session = useSession()
  const groups = useQuery(groupsQuery())
  const [form, setForm] = useState<PermissionGroup | 'new' | null>(null)
  const scopes = useMemo(
    () => [...new Set((groups.data?.items ?? []).flatMap((g) => Object.keys(g.Scopes)))],
    [groups.data],
  )
  return (
    <>
      <PageHead
        title="Permissions"
        sub="What each group may read, create and edit. The built-in groups cannot be changed."
        actions={
          <ActionButton
            leftSection={<IconPlus size={15} aria-hidden />}
            verdict={can.editTeam(session)}
            onClick={() => setForm('new')}
          >
            Create group
          </ActionButton>
        }
      />
      <Panel flush>
        {groups.error && !groups.data ? (
          <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
        ) : !groups.data ? (
          <div className="panel-body">
            <Lines rows={10} />
          </div>
        ) : groups.data.items.length === 0 ? (
          <EmptyState title="No group" />
        ) : (
          <div className="table-wrap" role="region" aria-label="Permission groups" tabIndex={0}>
            <table className="matrix" style={{ width: '100%' }}>
              <thead>
                <tr>
                  <th scope="col">Area</th>
                  {groups.data.items.map((g) => (
                    <th key={g.Id} scope="col">
                      {g.Name}
                      {g.Type === 'CUSTOM' && (
                        <>
                          {' '}
                          <ActionButton
                            size="compact-xs"
                            variant="subtle"
                            verdict={can.editTeam(session)}
                            onClick={() => setForm(g)}
                          >
                            Edit
                          </ActionButton>
                        </>
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {scopes.map((scope) => (
                  <tr key={scope}>
                    <th scope="row">{SCOPE_LABEL[scope] ?? scope}</th>
                    {groups.data.items.map((g) => (
                      <td key={g.Id}>
                        <ScopeCell scope={g.Scopes[scope]} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      {form && <GroupForm group={form === 'new' ? null : form} scopes={scopes} onClose={() => setForm(null)} />}
    </>
  )
}

function ScopeCell({ scope }: { scope: Scope | undefined }) {
  const held = VERBS.filter((v) => scope?.[v])
  if (held.length === 0)
    return (
      <span style={{ color: 'var(--mantine-color-dimmed)' }} aria-label="nothing">
        –
      </span>
    )
  if (held.length === 3)
    return (
      <span style={{ color: 'var(--k-good)', display: 'inline-flex', alignItems: 'center', gap: 4 }}>
        <IconCheck size={14} aria-hidden /> All
      </span>
    )
  return <>{held.join(', ')}</>
}

function GroupForm({
  group,
  scopes,
  onClose,
}: {
  group: PermissionGroup | null
  scopes: string[]
  onClose: () => void
}) {
  const queryClient = useQueryClient()
  const [name, setName] = useState(group?.Name ?? '')
  const [chosen, setChosen] = useState<Record<string, Scope>>(() =>
    Object.fromEntries(scopes.map((s) => [s, group?.Scopes[s] ?? { Read: false, Create: false, Edit: false }])),
  )
  const [tried, setTried] = useState(false)
  const action = useOnce(
    (once: OnceKey) =>
      group
        ? put<PermissionGroup>(`/clients/permissiongroups/${group.Id}`, { Name: name.trim(), Scopes: chosen })
        : once.post<PermissionGroup>('/clients/permissiongroups', { Name: name.trim(), Scopes: chosen }),
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/clients/permissiongroups'] })
      notifications.show({ color: 'green', title: group ? 'Group changed' : 'Group created', message: name })
      onClose()
    },
  )
  const set = (scope: string, verb: keyof Scope, on: boolean) =>
    setChosen((old) => {
      const next: Scope = { ...(old[scope] ?? { Read: false, Create: false, Edit: false }), [verb]: on }
      // Whoever may change a thing may see it.
      if (verb !== 'Read' && on) next.Read = true
      if (verb === 'Read' && !on) return { ...old, [scope]: { Read: false, Create: false, Edit: false } }
      return { ...old, [scope]: next }
    })
  return (
    <FormModal
      title={group ? 'Edit group' : 'Create group'}
      size="xl"
      onClose={onClose}
      submitLabel={group ? 'Save' : 'Create group'}
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (name.trim()) action.submit(undefined)
      }}
    >
      <TextInput
        label="Name"
        withAsterisk
        maxLength={255}
        value={name}
        error={tried && !name.trim() ? 'Needed' : null}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <div className="table-wrap">
        <table className="matrix" style={{ width: '100%' }}>
          <thead>
            <tr>
              <th scope="col">Area</th>
              {VERBS.map((v) => (
                <th key={v} scope="col">
                  {v}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scopes.map((s) => (
              <tr key={s}>
                <th scope="row">{SCOPE_LABEL[s] ?? s}</th>
                {VERBS.map((v) => (
                  <td key={v}>
                    <Checkbox
                      size="xs"
                      style={{ display: 'inline-block' }}
                      aria-label={`${v} ${SCOPE_LABEL[s] ?? s}`}
                      checked={chosen[s]?.[v] ?? false}
                      onChange={(e) => set(s, v, e.currentTarget.checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </FormModal>
  )
}

// Profile

export function ProfilePage() {
  useTitle('Profile')
  const session = useSession()
  const { zone, setZone } = useTimeZone()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const zones = useMemo(() => allTimeZones(), [])
  const everything = session.Permissions.includes('*:write')
  const byResource = useMemo(() => {
    const map = new Map<string, string>()
    for (const p of session.Permissions) {
      const [resource = '', verb = ''] = p.split(':')
      if (map.get(resource) !== 'write') map.set(resource, verb)
    }
    return [...map].sort(([a], [b]) => a.localeCompare(b))
  }, [session.Permissions])
  return (
    <>
      <PageHead title="Profile" />
      <div className="columns">
        <div className="stack">
          <Panel title="You">
            <Facts
              rows={[
                ['Name', session.Name],
                ['Email', session.Email],
                ['Company', session.ClientName],
              ]}
            />
          </Panel>
          <Panel title="How things are shown">
            <div style={{ display: 'grid', gap: 16, maxWidth: 420 }}>
              <Select
                label="Time zone"
                searchable
                allowDeselect={false}
                value={zone}
                onChange={(z) => z && setZone(z)}
                data={zones.includes(zone) ? zones : [zone, ...zones]}
                limit={200}
                nothingFoundMessage="No such zone"
                description="For every list, detail and export. Days of filters are meant in it too."
              />
              <div style={{ fontSize: '0.8125rem', display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
                <span>
                  It is now <b className="num">{formatDateTime(nowUnix(), zone)}</b> ({zoneLabel(zone)})
                </span>
                {zone !== browserTimeZone() && (
                  <Button size="compact-xs" variant="subtle" onClick={() => setZone(browserTimeZone())}>
                    Use this device’s: {browserTimeZone()}
                  </Button>
                )}
              </div>
              <Select
                label="Appearance"
                allowDeselect={false}
                value={colorScheme}
                onChange={(s) => s && setColorScheme(s as 'light' | 'dark' | 'auto')}
                data={[
                  { value: 'auto', label: 'As the system' },
                  { value: 'light', label: 'Light' },
                  { value: 'dark', label: 'Dark' },
                ]}
              />
            </div>
          </Panel>
        </div>
        <div className="stack">
          <Panel title="Your permissions">
            {everything ? (
              <span>Everything.</span>
            ) : (
              <dl className="facts">
                {byResource.map(([resource, verb]) => (
                  <Fragment key={resource}>
                    <dt>{resource}</dt>
                    <dd>{verb === 'write' ? 'Read and change' : 'Read'}</dd>
                  </Fragment>
                ))}
              </dl>
            )}
          </Panel>
        </div>
      </div>
    </>
  )
}
