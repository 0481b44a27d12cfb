import { Checkbox, Group, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest, put } from '@/api/http'
import { type PermissionGroup, type TeamMember } from '@/api/model'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'

export function MemberForm({
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
  const mailError = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim()) ? null : 'Not a valid email address'
  const ok = first.trim() && last.trim() && !mailError && group
  const action = useOnce(
    (once: IdempotentRequest) =>
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
        message: member ? `${first} ${last}` : `${email}; the link in the email is valid for 30 minutes`,
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
          error={tried && !first.trim() ? 'Required' : null}
          onChange={(e) => setFirst(e.currentTarget.value)}
        />
        <TextInput
          label="Last name"
          withAsterisk
          maxLength={100}
          value={last}
          error={tried && !last.trim() ? 'Required' : null}
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
        error={tried && !group ? 'Required' : null}
      />
      {member && <Checkbox label="Can sign in" checked={active} onChange={(e) => setActive(e.currentTarget.checked)} />}
      {!member && (
        <Note>
          They get a mail with a link, set a password and enrol a second factor. The link works for 30 minutes; you can
          send it again.
        </Note>
      )}
    </FormModal>
  )
}
