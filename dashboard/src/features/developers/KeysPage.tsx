import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from './can'
import { type ApiKey } from '@/api/model'
import { keysQuery } from './queries'
import { useSession } from '@/api/session'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { ActionButton, EmptyState, IdText, Note, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { KeyForm } from './KeyForm'
import { RevokeForm } from './RevokeForm'

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
    { id: 'permissions', header: 'Permissions', wrap: true, cell: (k) => mayWords(k.Permissions) },
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
