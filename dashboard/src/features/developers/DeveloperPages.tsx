import { Button, Checkbox, Group, Modal, Select, Stack, Switch, TextInput, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type z } from 'zod'
import { can, offered } from '@/api/can'
import { del, type OnceKey, put } from '@/api/http'
import { eventsQuery, hooksQuery, keysQuery } from '@/api/queries'
import { useSession } from '@/api/session'
import { type ApiEvent, type ApiKey, type Hook } from '@/api/model'
import { pathOfHit, paths } from '@/lib/paths'
import { dateQuery, DEFAULT_PER_PAGE, eventSearch } from '@/lib/search'
import { nowUnix } from '@/lib/time'
import { useSearchState } from '@/lib/useSearchState'
import { EVENT_TYPES, eventName } from '@/lib/words'
import { ActionButton, EmptyState, Facts, IdText, Note, PageHead, Panel, Status, useCopy, useTitle } from '@/ui/basics'
import { type Column, DataTable } from '@/ui/DataTable'
import { DateFilter, FilterChip } from '@/ui/filters'
import { FormModal, useOnce } from '@/ui/forms'
import { useTimeZone, When } from '@/ui/TimeZone'

/** The page of the object that an event is about, told by the event's family. */
function pathOfEvent(e: ApiEvent): string | null {
  const type = e.EventType
  if (type.startsWith('KYC_')) return pathOfHit('KYC_DOCUMENT', e.ResourceId)
  if (
    type.startsWith('DISPUTE_DOCUMENT') ||
    type.startsWith('UBO') ||
    type.startsWith('CARD_VALIDATION') ||
    type.startsWith('RECURRING') ||
    type.startsWith('REPORT')
  )
    return null
  if (type.startsWith('DISPUTE_')) return pathOfHit('DISPUTE', e.ResourceId)
  if (type.startsWith('USER_')) return pathOfHit('USER', e.ResourceId)
  if (type.startsWith('MANDATE_')) return pathOfHit('MANDATE', e.ResourceId)
  if (type.startsWith('PREAUTHORIZATION_')) return pathOfHit('PREAUTHORIZATION', e.ResourceId)
  if (/^(PAYIN|PAYOUT|TRANSFER|INSTANT_PAYOUT)_/.test(type)) return pathOfHit('TRANSACTION', e.ResourceId)
  return null
}

const eventColumns: Column<ApiEvent>[] = [
  { id: 'type', header: 'Event', cell: (e) => <span className="mono">{e.EventType}</span> },
  { id: 'meaning', header: 'Meaning', cell: (e) => eventName(e.EventType) },
  { id: 'date', header: 'Date', cell: (e) => <When at={e.Date} style="second" /> },
  { id: 'resource', header: 'Object', cell: (e) => <ResourceLink e={e} /> },
]

function ResourceLink({ e }: { e: ApiEvent }) {
  const to = pathOfEvent(e)
  return to ? (
    <Link to={to} className="k-link">
      <IdText id={e.ResourceId} short copy={false} />
    </Link>
  ) : (
    <IdText id={e.ResourceId} short />
  )
}

export function EventsPage() {
  useTitle('Events')
  const { zone } = useTimeZone()
  const [search, setSearch] = useSearchState(eventSearch)
  const [shown, setShown] = useState<ApiEvent | null>(null)
  const hooks = useQuery({ ...hooksQuery(), enabled: shown !== null })
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  // Events are kept for 45 days; asking for older ones is refused.
  const { AfterDate, BeforeDate } = dateQuery(search, zone)
  const oldest = nowUnix() - 45 * 86_400 + 3600
  const events = useQuery(
    eventsQuery({
      EventType: search.EventType,
      ...(AfterDate ? { AfterDate: Math.max(AfterDate, oldest) } : {}),
      ...(BeforeDate ? { BeforeDate } : {}),
      Sort: 'Date:DESC',
      page,
      per_page: perPage,
    }),
  )
  const hook = hooks.data?.items.find((h) => h.EventType === shown?.EventType)
  const columns: Column<ApiEvent>[] = [
    ...eventColumns,
    {
      id: 'open',
      header: '',
      cell: (e) => (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(e)}>
          Details
        </Button>
      ),
    },
  ]
  return (
    <>
      <PageHead title="Events" sub="What happened in the last 45 days, as your systems were told." />
      <div className="filters" role="group" aria-label="Filters">
        <DateFilter value={search} onChange={setSearch} />
        <FilterChip label="Event" value={search.EventType ?? null} onClear={() => setSearch({ EventType: undefined })}>
          {(close) => (
            <Select
              aria-label="Event"
              data-autofocus
              searchable
              comboboxProps={{ withinPortal: false }}
              data={EVENT_TYPES}
              value={search.EventType ?? null}
              onChange={(t) => {
                setSearch({ EventType: t ?? undefined } as Partial<z.infer<typeof eventSearch>>)
                close()
              }}
            />
          )}
        </FilterChip>
      </div>
      <Panel flush>
        <DataTable
          label="Events"
          columns={columns}
          data={events.data}
          error={events.error}
          onRetry={() => void events.refetch()}
          rowKey={(e) => `${e.EventType}${e.ResourceId}${e.Date}`}
          narrow={(e) => ({
            l1: [eventName(e.EventType), ''],
            l2: [<ResourceLink key="r" e={e} />, <When key="w" at={e.Date} />],
          })}
          paging={{ page, perPage, onChange: (next) => setSearch(next as Partial<z.infer<typeof eventSearch>>) }}
          empty={<EmptyState title="No event">Nothing of this kind happened in the period.</EmptyState>}
        />
      </Panel>
      {shown && (
        <Modal opened onClose={() => setShown(null)} title={eventName(shown.EventType)} size="lg">
          <Stack>
            <Facts
              rows={[
                [
                  'Type',
                  <span key="t" className="mono">
                    {shown.EventType}
                  </span>,
                ],
                ['Date', <When key="d" at={shown.Date} style="second" />],
                ['Object', <ResourceLink key="r" e={shown} />],
                ['Object id', <IdText key="i" id={shown.ResourceId} />],
              ]}
            />
            {hook ? (
              <Note
                tone={hook.Status === 'ENABLED' && hook.Validity !== 'INVALID' ? 'good' : 'bad'}
                title={
                  hook.Status === 'ENABLED'
                    ? 'A hook is called for this event.'
                    : 'The hook for this event is disabled.'
                }
              >
                <span className="mono" style={{ overflowWrap: 'anywhere' }}>
                  {hook.Url}
                </span>
              </Note>
            ) : hooks.isSuccess ? (
              <Note tone="idle">No hook is registered for this event.</Note>
            ) : null}
          </Stack>
        </Modal>
      )}
    </>
  )
}

export function HooksPage() {
  useTitle('Hooks')
  const session = useSession()
  const queryClient = useQueryClient()
  const hooks = useQuery(hooksQuery())
  const [editing, setEditing] = useState<Hook | 'new' | null>(null)
  const [switching, setSwitching] = useState<Hook | null>(null)
  const toggle = useMutation({
    mutationFn: (h: Hook) =>
      put<Hook>(`/hooks/${h.Id}`, { Url: h.Url, Status: h.Status === 'ENABLED' ? 'DISABLED' : 'ENABLED' }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/hooks'] })
      setSwitching(null)
    },
  })
  const invalid = hooks.data?.items.filter((h) => h.Validity === 'INVALID') ?? []
  const columns: Column<Hook>[] = [
    {
      id: 'type',
      header: 'Event',
      cell: (h) => (
        <Link to={paths.hook(h.Id)} className="k-link mono">
          {h.EventType}
        </Link>
      ),
    },
    {
      id: 'url',
      header: 'Address',
      wrap: true,
      cell: (h) => (
        <span className="mono" style={{ overflowWrap: 'anywhere' }}>
          {h.Url}
        </span>
      ),
    },
    {
      id: 'status',
      header: 'Enabled',
      cell: (h) => {
        const verdict = can.editHook(session, h)
        if (!offered(verdict)) return <Status status={h.Status} />
        return (
          <Tooltip label={verdict.ok ? (h.Status === 'ENABLED' ? 'Disable' : 'Enable') : verdict.why}>
            <span style={{ display: 'inline-block' }}>
              <Switch
                size="xs"
                aria-label={`${h.EventType} enabled`}
                checked={h.Status === 'ENABLED'}
                disabled={!verdict.ok}
                onChange={() => {
                  toggle.reset()
                  setSwitching(h)
                }}
              />
            </span>
          </Tooltip>
        )
      },
    },
    { id: 'validity', header: 'Validity', cell: (h) => <Status status={h.Validity} /> },
    { id: 'created', header: 'Created', cell: (h) => <When at={h.CreationDate} style="day" /> },
    {
      id: 'edit',
      header: '',
      cell: (h) => (
        <ActionButton
          size="compact-xs"
          variant="subtle"
          verdict={can.editHook(session, h)}
          onClick={() => setEditing(h)}
        >
          Edit
        </ActionButton>
      ),
    },
  ]
  return (
    <>
      <PageHead
        title="Hooks"
        sub="Addresses of your systems that are called when something happens; one per kind of event."
        actions={
          <ActionButton
            leftSection={<IconPlus size={15} aria-hidden />}
            verdict={can.createHook(session)}
            onClick={() => setEditing('new')}
          >
            Create hook
          </ActionButton>
        }
      />
      <div className="stack">
        <Note tone="wait" title="Talk to your developers first.">
          Your systems rely on these calls. A wrong address or a disabled hook means orders that are never marked as
          paid.
        </Note>
        {invalid.length > 0 && (
          <Note tone="bad" title={`${invalid.length} ${invalid.length === 1 ? 'hook has' : 'hooks have'} stopped.`}>
            After too many failed calls a hook is disabled. Repair the receiver, then disable and enable it here.
          </Note>
        )}
        <Panel flush>
          <DataTable
            label="Hooks"
            columns={columns}
            data={hooks.data}
            error={hooks.error}
            onRetry={() => void hooks.refetch()}
            rowKey={(h) => h.Id}
            muted={(h) => h.Status === 'DISABLED'}
            narrow={(h) => ({
              l1: [
                <Link key="t" to={paths.hook(h.Id)} className="k-link mono" style={{ fontSize: '0.75rem' }}>
                  {h.EventType}
                </Link>,
                <ActionButton
                  key="e"
                  size="compact-xs"
                  variant="subtle"
                  verdict={can.editHook(session, h)}
                  onClick={() => setEditing(h)}
                >
                  Edit
                </ActionButton>,
              ],
              l2: [h.Url, <Status key="s" status={h.Validity === 'INVALID' ? 'INVALID' : h.Status} />],
            })}
            empty={
              <EmptyState title="No hook yet">Without hooks your systems have to ask the API for news.</EmptyState>
            }
          />
        </Panel>
      </div>
      {editing && (
        <HookForm
          hook={editing === 'new' ? null : editing}
          taken={(hooks.data?.items ?? []).map((h) => h.EventType)}
          onClose={() => setEditing(null)}
        />
      )}
      {switching && (
        <FormModal
          title={switching.Status === 'ENABLED' ? 'Disable this hook?' : 'Enable this hook?'}
          danger={switching.Status === 'ENABLED'}
          size="md"
          onClose={() => setSwitching(null)}
          submitLabel={switching.Status === 'ENABLED' ? 'Disable' : 'Enable'}
          pending={toggle.isPending}
          error={toggle.error}
          onSubmit={() => toggle.mutate(switching)}
        >
          <p style={{ margin: 0 }}>
            <span className="mono">{switching.EventType}</span>{' '}
            {switching.Status === 'ENABLED' ? 'will no longer be sent to' : 'will be sent to'}{' '}
            <span className="mono" style={{ overflowWrap: 'anywhere' }}>
              {switching.Url}
            </span>
            .
            {switching.Status === 'ENABLED' &&
              ' What waits for it is cancelled and can be replayed; events that happen meanwhile are not sent later and stay readable for 45 days.'}
          </p>
        </FormModal>
      )}
    </>
  )
}

function HookForm({ hook, taken, onClose }: { hook: Hook | null; taken: string[]; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [type, setType] = useState<string | null>(hook?.EventType ?? null)
  const [url, setUrl] = useState(hook?.Url ?? 'https://')
  const [tried, setTried] = useState(false)
  const urlError =
    /^https?:\/\/[^\s/]+\.?[^\s]*$/.test(url) && url.length <= 255 ? null : 'A full address, at most 255 characters'
  const action = useOnce(
    (once: OnceKey) =>
      hook
        ? put<Hook>(`/hooks/${hook.Id}`, { Url: url, Status: hook.Status })
        : once.post<Hook>('/hooks', { EventType: type, Url: url }),
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/hooks'] })
      notifications.show({ color: 'green', title: hook ? 'Hook changed' : 'Hook created', message: type ?? '' })
      onClose()
    },
  )
  return (
    <FormModal
      title={hook ? 'Edit hook' : 'Create hook'}
      onClose={onClose}
      submitLabel={hook ? 'Save' : 'Create hook'}
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (type && !urlError) action.submit(undefined)
      }}
    >
      <Select
        label="Event"
        withAsterisk
        searchable
        disabled={!!hook}
        value={type}
        onChange={setType}
        error={tried && !type ? 'Choose one' : null}
        data={hook ? [hook.EventType] : EVENT_TYPES.filter((t) => !taken.includes(t))}
        nothingFoundMessage="No such event, or it has a hook already"
      />
      <TextInput
        label="Address"
        withAsterisk
        type="url"
        value={url}
        error={tried ? urlError : null}
        description="Called by GET with EventType, RessourceId and Date; it has to answer 200 within two seconds."
        onChange={(e) => setUrl(e.currentTarget.value)}
      />
      {hook && <Note tone="wait">Calls go to the new address from now on.</Note>}
    </FormModal>
  )
}

const mayWords = (permissions: string[]) =>
  permissions.includes('*:write')
    ? 'Everything'
    : permissions.includes('*:read')
      ? 'Read everything'
      : permissions.join(', ')

export function KeysPage() {
  useTitle('API keys')
  const session = useSession()
  const allowed = can.seeKeys(session)
  const keys = useQuery({ ...keysQuery(), enabled: allowed.ok })
  const [creating, setCreating] = useState(false)
  const [revoking, setRevoking] = useState<ApiKey | null>(null)
  const columns: Column<ApiKey>[] = [
    { id: 'name', header: 'Name', cell: (k) => k.Name },
    { id: 'permissions', header: 'May', wrap: true, cell: (k) => mayWords(k.Permissions) },
    { id: 'status', header: 'Status', cell: (k) => <Status status={!k.Active ? 'REVOKED' : 'ACTIVE'} /> },
    { id: 'created', header: 'Created', cell: (k) => <When at={k.CreationDate} style="day" /> },
    { id: 'id', header: 'Id', cell: (k) => <IdText id={k.Id} short /> },
    { id: 'used', header: 'Last used', cell: (k) => <When at={k.LastUsedDate} /> },
    {
      id: 'revoke',
      header: '',
      cell: (k) =>
        !k.Active ? null : (
          <ActionButton
            size="compact-xs"
            variant="subtle"
            color="red"
            verdict={can.manageKeys(session)}
            onClick={() => setRevoking(k)}
          >
            Revoke
          </ActionButton>
        ),
    },
  ]
  if (!allowed.ok) {
    return (
      <>
        <PageHead title="API keys" />
        <Note tone="idle" title="Not for your role.">
          {allowed.why}.
        </Note>
      </>
    )
  }
  return (
    <>
      <PageHead
        title="API keys"
        sub={
          <span>
            What your systems sign in with, together with the ClientId <span className="mono">{session.ClientId}</span>.
          </span>
        }
        actions={
          <ActionButton
            leftSection={<IconPlus size={15} aria-hidden />}
            verdict={can.manageKeys(session)}
            onClick={() => setCreating(true)}
          >
            Create key
          </ActionButton>
        }
      />
      <Panel flush>
        <DataTable
          label="API keys"
          columns={columns}
          data={keys.data}
          error={keys.error}
          onRetry={() => void keys.refetch()}
          rowKey={(k) => k.Id}
          muted={(k) => !k.Active}
          narrow={(k) => ({
            l1: [k.Name, <Status key="s" status={!k.Active ? 'REVOKED' : 'ACTIVE'} />],
            l2: [
              mayWords(k.Permissions),
              !k.Active ? (
                ''
              ) : (
                <ActionButton
                  key="r"
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  verdict={can.manageKeys(session)}
                  onClick={() => setRevoking(k)}
                >
                  Revoke
                </ActionButton>
              ),
            ],
          })}
          empty={<EmptyState title="No key yet">Your systems need one to call the API.</EmptyState>}
        />
      </Panel>
      {creating && <KeyForm onClose={() => setCreating(false)} />}
      {revoking && <RevokeForm apiKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}

function KeyForm({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [readOnly, setReadOnly] = useState(false)
  const [tried, setTried] = useState(false)
  const [created, setCreated] = useState<ApiKey | null>(null)
  const [copied, copy] = useCopy()
  const action = useOnce(
    (once: OnceKey) =>
      once.post<ApiKey>('/keys', { Name: name.trim(), Permissions: [readOnly ? '*:read' : '*:write'] }),
    (key) => {
      setCreated(key)
      void queryClient.invalidateQueries({ queryKey: ['list', '/keys'] })
    },
  )
  if (created) {
    const secret = created.ApiKey ?? ''
    return (
      <Modal opened onClose={onClose} title="The key is ready" closeOnClickOutside={false} size="lg">
        <Stack>
          <Note tone="wait" title="Copy it now.">
            It is shown this once and kept nowhere in readable form.
          </Note>
          <TextInput label="ClientId" readOnly value={session.ClientId} classNames={{ input: 'mono' }} />
          <TextInput
            label="API key"
            readOnly
            value={secret}
            classNames={{ input: 'mono' }}
            onFocus={(e) => e.currentTarget.select()}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Done
            </Button>
            <Button onClick={() => copy(secret)}>{copied ? 'Copied' : 'Copy key'}</Button>
          </Group>
        </Stack>
      </Modal>
    )
  }
  return (
    <FormModal
      title="Create API key"
      size="md"
      onClose={onClose}
      submitLabel="Create key"
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
        data-autofocus
        placeholder="Shop back end"
        maxLength={100}
        value={name}
        error={tried && !name.trim() ? 'Needed' : null}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Checkbox
        label="Read only"
        description="The key can look at everything and change nothing"
        checked={readOnly}
        onChange={(e) => setReadOnly(e.currentTarget.checked)}
      />
    </FormModal>
  )
}

function RevokeForm({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const name = apiKey.Name
  const action = useMutation({
    mutationFn: () => del(`/keys/${apiKey.Id}`),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/keys'] })
      notifications.show({ color: 'green', title: 'Key revoked', message: name })
      onClose()
    },
  })
  return (
    <FormModal
      title="Revoke this key?"
      danger
      size="md"
      onClose={onClose}
      submitLabel="Revoke"
      pending={action.isPending}
      error={action.error}
      disabled={text !== name}
      onSubmit={() => action.mutate()}
    >
      <Note tone="bad" title="Systems that use it stop working at once.">
        It cannot be brought back.
      </Note>
      <TextInput
        label={`Type “${name}” to confirm`}
        data-autofocus
        value={text}
        autoComplete="off"
        onChange={(e) => setText(e.currentTarget.value)}
      />
    </FormModal>
  )
}
