import { Checkbox, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest, put } from '@/api/http'
import { type PermissionGroup, type Scope } from '@/api/model'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { SCOPE_LABEL, VERBS } from './scopes'

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
  const [name, setName] = useState(group?.Name ?? '')
  const [chosen, setChosen] = useState<Record<string, Scope>>(() =>
    Object.fromEntries(scopes.map((s) => [s, group?.Scopes[s] ?? { Read: false, Create: false, Edit: false }])),
  )
  const [tried, setTried] = useState(false)
  const action = useOnce(
    (once: IdempotentRequest) =>
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
        error={tried && !name.trim() ? 'Required' : null}
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
