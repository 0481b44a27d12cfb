import { Checkbox, Group, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type IdempotentRequest, put } from '@/api/http'
import { type PermissionGroup, type TeamMember } from '@/api/model'
import { chosen, email, required } from '@/lib/fields'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'

const schema = z.object({
  FirstName: required,
  LastName: required,
  Email: email,
  PermissionGroupId: chosen,
  Active: z.boolean(),
})

/** Invites a person, or changes the access of one. */
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
  const form = useSchemaForm(schema, {
    initialValues: {
      FirstName: member?.FirstName ?? '',
      LastName: member?.LastName ?? '',
      Email: member?.Email ?? '',
      PermissionGroupId: member?.PermissionGroupId ?? '',
      Active: member?.Active ?? true,
    },
  })
  const action = useOnce(
    (once: IdempotentRequest, { Email, Active, ...access }: z.output<typeof schema>) =>
      member
        ? put<TeamMember>(`/clients/ssos/${member.Id}`, { ...access, Active })
        : once.post<TeamMember>('/clients/ssos', { ...access, Email }),
    (saved) => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/clients/ssos'] })
      notifications.show({
        color: 'green',
        title: member ? 'Saved' : 'Invited',
        message: member
          ? `${saved.FirstName} ${saved.LastName}`
          : `${saved.Email}; the link in the email is valid for 30 minutes`,
      })
      onClose()
    },
  )
  useRefusedFields(form, action.error)
  return (
    <FormModal
      title={member ? 'Edit access' : 'Invite to the team'}
      size="md"
      onClose={onClose}
      submitLabel={member ? 'Save' : 'Send invitation'}
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(action.submit)}
    >
      <Group grow align="flex-start">
        <TextInput label="First name" withAsterisk maxLength={100} {...form.getInputProps('FirstName')} />
        <TextInput label="Last name" withAsterisk maxLength={100} {...form.getInputProps('LastName')} />
      </Group>
      <TextInput
        label="Email"
        type="email"
        withAsterisk={!member}
        disabled={!!member}
        maxLength={255}
        description={member ? 'Cannot be changed' : null}
        {...form.getInputProps('Email')}
      />
      <Select
        label="Permissions"
        withAsterisk
        allowDeselect={false}
        data={groups.map((g) => ({ value: g.Id, label: g.Name }))}
        {...form.getInputProps('PermissionGroupId')}
      />
      {member && <Checkbox label="Can sign in" {...form.getInputProps('Active', { type: 'checkbox' })} />}
      {!member && (
        <Note>
          They get a mail with a link, set a password and enrol a second factor. The link works for 30 minutes; you can
          send it again.
        </Note>
      )}
    </FormModal>
  )
}
