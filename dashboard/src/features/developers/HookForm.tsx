import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type IdempotentRequest, put } from '@/api/http'
import { type Hook } from '@/api/model'
import { chosen } from '@/lib/fields'
import { EVENT_TYPES } from './labels'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'

const URL_RULE = 'A complete URL of at most 255 characters'

const schema = z.object({
  EventType: chosen,
  Url: z
    .string()
    .max(255, URL_RULE)
    .regex(/^https?:\/\/[^\s/]+\.?[^\s]*$/, URL_RULE),
})

/** Creates a hook for an event that has none, or changes the address of one. */
export function HookForm({ hook, taken, onClose }: { hook: Hook | null; taken: string[]; onClose: () => void }) {
  const queryClient = useQueryClient()
  const form = useSchemaForm(schema, {
    initialValues: { EventType: hook?.EventType ?? '', Url: hook?.Url ?? 'https://' },
  })
  const action = useOnce(
    (once: IdempotentRequest, { EventType, Url }: z.output<typeof schema>) =>
      hook
        ? put<Hook>(`/hooks/${hook.Id}`, { Url, Status: hook.Status })
        : once.post<Hook>('/hooks', { EventType, Url }),
    (saved) => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/hooks'] })
      notifications.show({ color: 'green', title: hook ? 'Hook changed' : 'Hook created', message: saved.EventType })
      onClose()
    },
  )
  useRefusedFields(form, action.error)
  return (
    <FormModal
      title={hook ? 'Edit hook' : 'Create hook'}
      onClose={onClose}
      submitLabel={hook ? 'Save' : 'Create hook'}
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(action.submit)}
    >
      <Select
        label="Event"
        withAsterisk
        searchable
        disabled={!!hook}
        data={hook ? [hook.EventType] : EVENT_TYPES.filter((t) => !taken.includes(t))}
        nothingFoundMessage="No such event, or it has a hook already"
        {...form.getInputProps('EventType')}
      />
      <TextInput
        label="Address"
        withAsterisk
        type="url"
        description="Called by GET with EventType, RessourceId and Date; it has to answer 200 within two seconds."
        {...form.getInputProps('Url')}
      />
      {hook && <Note tone="wait">Calls go to the new address from now on.</Note>}
    </FormModal>
  )
}
