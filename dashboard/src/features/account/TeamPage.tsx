import { notifications } from '@mantine/notifications'
import { IconMailForward, IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from './can'
import { put } from '@/api/http'
import { type TeamMember } from '@/api/model'
import { groupsQuery, ssosQuery } from './queries'
import { useSession } from '@/api/session'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { ActionButton, EmptyState, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { MemberForm } from './MemberForm'

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
        message: `${m.Email}; the link is valid for 30 minutes`,
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
