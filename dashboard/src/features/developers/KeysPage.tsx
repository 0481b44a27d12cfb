import { Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { can } from './can'
import { type ApiKey } from '@/api/model'
import { keysQuery } from './queries'
import { useSession } from '@/api/session'
import { nowUnix } from '@/lib/time'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { ActionButton, EmptyState, IdText, Note, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { EditKeyForm } from './EditKeyForm'
import { KeyForm } from './KeyForm'
import { RevokeForm } from './RevokeForm'
import { RotateForm } from './RotateForm'

type Action = 'edit' | 'rotate' | 'revoke'

const mayWords = (permissions: string[]) =>
  permissions.includes('*:write')
    ? 'Everything'
    : permissions.includes('*:read')
      ? 'Read everything'
      : permissions.join(', ')

const statusOf = (k: ApiKey) =>
  k.Active ? 'ACTIVE' : k.ExpiresAt && k.ExpiresAt <= nowUnix() && k.RevokedDate !== null ? 'EXPIRED' : 'REVOKED'

function Addresses({ of }: { of: ApiKey }) {
  if (of.IpAllowList.length === 0) return <>Everywhere</>
  const [first, ...more] = of.IpAllowList
  return (
    <span title={of.IpAllowList.join(', ')}>
      <span className="mono">{first}</span>
      {more.length > 0 && ` and ${more.length} more`}
      {of.Warnings.length > 0 && ' (very wide)'}
    </span>
  )
}

export function KeysPage() {
  useTitle('API keys')
  const session = useSession()
  const allowed = can.seeKeys(session)
  const keys = useQuery({ ...keysQuery(), enabled: allowed.ok })
  const [creating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<{ key: ApiKey; action: Action } | null>(null)
  const close = () => setChosen(null)
  const button = (key: ApiKey, action: Action, label: string): ReactNode => (
    <ActionButton
      key={action}
      size="compact-xs"
      variant="subtle"
      {...(action === 'revoke' ? { color: 'red' } : {})}
      verdict={can.manageKeys(session)}
      onClick={() => setChosen({ key, action })}
    >
      {label}
    </ActionButton>
  )
  const actions = (k: ApiKey) =>
    k.Active ? (
      <Group key="actions" gap={4} wrap="nowrap">
        {button(k, 'edit', 'Edit')}
        {button(k, 'rotate', 'Rotate')}
        {button(k, 'revoke', 'Revoke')}
      </Group>
    ) : null
  const columns: Column<ApiKey>[] = [
    { id: 'name', header: 'Name', cell: (k) => k.Name },
    { id: 'permissions', header: 'Permissions', wrap: true, cell: (k) => mayWords(k.Permissions) },
    { id: 'status', header: 'Status', cell: (k) => <Status status={statusOf(k)} /> },
    {
      id: 'used',
      header: 'Last used',
      cell: (k) => (
        <>
          <When at={k.LastUsedDate} />
          {k.LastUsedFrom && (
            <>
              {' '}
              from <span className="mono">{k.LastUsedFrom}</span>
            </>
          )}
        </>
      ),
    },
    { id: 'expires', header: 'Expires', cell: (k) => (k.ExpiresAt ? <When at={k.ExpiresAt} /> : 'Never') },
    { id: 'addresses', header: 'Addresses', cell: (k) => <Addresses of={k} /> },
    {
      id: 'secret',
      header: 'Secret',
      cell: (k) =>
        k.PreviousSecretExpirationDate ? (
          <>
            Two, the older until <When at={k.PreviousSecretExpirationDate} />
          </>
        ) : (
          <When at={k.RotatedDate ?? k.CreationDate} style="day" />
        ),
    },
    { id: 'id', header: 'Id', cell: (k) => <IdText id={k.Id} short /> },
    { id: 'actions', header: '', cell: actions },
  ]
  if (!allowed.ok) {
    return (
      <>
        <PageHead title="API keys" />
        <Note tone="idle" title="No access.">
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
            l1: [k.Name, <Status key="s" status={statusOf(k)} />],
            l2: [mayWords(k.Permissions), actions(k) ?? ''],
          })}
          empty={<EmptyState title="No key yet">Your systems need one to call the API.</EmptyState>}
        />
      </Panel>
      {creating && <KeyForm onClose={() => setCreating(false)} />}
      {chosen?.action === 'edit' && <EditKeyForm apiKey={chosen.key} onClose={close} />}
      {chosen?.action === 'rotate' && <RotateForm apiKey={chosen.key} onClose={close} />}
      {chosen?.action === 'revoke' && <RevokeForm apiKey={chosen.key} onClose={close} />}
    </>
  )
}
