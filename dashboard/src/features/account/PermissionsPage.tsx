import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { can } from './can'
import { type PermissionGroup, type Scope } from '@/api/model'
import { groupsQuery } from './queries'
import { useSession } from '@/api/session'
import { ActionButton, EmptyState, ErrorState, Lines, PageHead, Panel, useTitle } from '@/ui/basics'
import { GroupForm } from './GroupForm'
import { SCOPE_LABEL, VERBS } from './scopes'

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
