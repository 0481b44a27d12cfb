import { Checkbox, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type IdempotentRequest, put } from '@/api/http'
import { type PermissionGroup, type Scope } from '@/api/model'
import { required } from '@/lib/fields'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'
import { SCOPE_LABEL, VERBS } from './scopes'

const NONE: Scope = { Read: false, Create: false, Edit: false }

const schema = z.object({
  Name: required,
  Scopes: z.record(z.string(), z.object({ Read: z.boolean(), Create: z.boolean(), Edit: z.boolean() })),
})

export function GroupForm({
  group,
  scopes,
  onClose,
}: {
  group: PermissionGroup | null
  scopes: string[]
  onClose: () => void
}) {
  const queryClient = useQueryClient()
  const form = useSchemaForm(schema, {
    initialValues: {
      Name: group?.Name ?? '',
      Scopes: Object.fromEntries(scopes.map((s): [string, Scope] => [s, group?.Scopes[s] ?? NONE])),
    },
  })
  const action = useOnce(
    (once: IdempotentRequest, values: z.output<typeof schema>) =>
      group
        ? put<PermissionGroup>(`/clients/permissiongroups/${group.Id}`, values)
        : once.post<PermissionGroup>('/clients/permissiongroups', values),
    ({ Name }) => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/clients/permissiongroups'] })
      notifications.show({ color: 'green', title: group ? 'Group changed' : 'Group created', message: Name })
      onClose()
    },
  )
  useRefusedFields(form, action.error)
  const set = (scope: string, verb: keyof Scope, on: boolean) => {
    const next: Scope = { ...(form.values.Scopes[scope] ?? NONE), [verb]: on }
    // Whoever may change a thing may see it.
    if (verb !== 'Read' && on) next.Read = true
    form.setFieldValue('Scopes', { ...form.values.Scopes, [scope]: verb === 'Read' && !on ? NONE : next })
  }
  return (
    <FormModal
      title={group ? 'Edit group' : 'Create group'}
      size="xl"
      onClose={onClose}
      submitLabel={group ? 'Save' : 'Create group'}
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(action.submit)}
    >
      <TextInput label="Name" withAsterisk maxLength={255} {...form.getInputProps('Name')} />
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
                      checked={form.values.Scopes[s]?.[v] ?? false}
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
