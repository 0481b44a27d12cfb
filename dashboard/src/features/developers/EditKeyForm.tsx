import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { put } from '@/api/http'
import { type ApiKey } from '@/api/model'
import { required } from '@/lib/fields'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useTimeZone } from '@/ui/TimeZone'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'
import { BoundInputs, boundFields, endOfDay, lastDay } from './keyFields'

const schema = z.object({ Name: required, ...boundFields })

/** Changes the name of a key and what bounds its use; what it may do stays as it was made. */
export function EditKeyForm({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { zone } = useTimeZone()
  const queryClient = useQueryClient()
  const day = lastDay(apiKey.ExpiresAt, zone)
  const addresses = apiKey.IpAllowList.join('\n')
  const form = useSchemaForm(schema, {
    initialValues: { Name: apiKey.Name, ExpiresAt: day, IpAllowList: addresses },
  })
  const action = useMutation({
    // What was not touched is not sent: the end of a key may be in the middle of its last day.
    mutationFn: ({ Name, ExpiresAt, IpAllowList }: z.output<typeof schema>) =>
      put<ApiKey>(`/keys/${apiKey.Id}`, {
        Name,
        ExpiresAt: ExpiresAt === day ? undefined : ExpiresAt ? endOfDay(ExpiresAt, zone) : 0,
        IpAllowList: IpAllowList.join('\n') === addresses ? undefined : IpAllowList,
      }),
    onSuccess: (saved) => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/keys'] })
      notifications.show({ color: 'green', title: 'Key changed', message: saved.Name })
      onClose()
    },
  })
  useRefusedFields(form, action.error)
  return (
    <FormModal
      title="Edit API key"
      size="md"
      onClose={onClose}
      submitLabel="Save"
      pending={action.isPending}
      error={action.error}
      onSubmit={form.onSubmit((values) => action.mutate(values))}
    >
      <TextInput label="Name" withAsterisk data-autofocus maxLength={100} {...form.getInputProps('Name')} />
      <BoundInputs form={form} />
      <Note tone="wait" title="New bounds are in force at once.">
        Systems that use the key have to ask for a new token, which most do by themselves.
      </Note>
    </FormModal>
  )
}
