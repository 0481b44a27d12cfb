import { Switch, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { can } from './can'
import { offered } from '@/api/permissions'
import { put } from '@/api/http'
import { type Hook } from '@/api/model'
import { hooksQuery } from './queries'
import { useSession } from '@/api/session'
import { paths } from '@/lib/paths'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { ActionButton, EmptyState, Note, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { HookForm } from './HookForm'

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
