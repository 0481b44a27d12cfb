import { Checkbox, MultiSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { type IdempotentRequest } from '@/api/http'
import { type ApiKey } from '@/api/model'
import { required } from '@/lib/fields'
import { FormModal } from '@/ui/FormModal'
import { useTimeZone } from '@/ui/TimeZone'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'
import { BoundInputs, boundFields, endOfDay } from './keyFields'
import { KeySecret } from './KeySecret'
import { KEY_AREAS } from './labels'

const schema = z.object({ Name: required, Areas: z.array(z.string()), ReadOnly: z.boolean(), ...boundFields })

export function KeyForm({ onClose }: { onClose: () => void }) {
  const { zone } = useTimeZone()
  const queryClient = useQueryClient()
  const form = useSchemaForm(schema, {
    initialValues: { Name: '', Areas: [], ReadOnly: false, ExpiresAt: '', IpAllowList: '' },
  })
  const [created, setCreated] = useState<ApiKey | null>(null)
  const action = useOnce(
    (once: IdempotentRequest, { Name, Areas, ReadOnly, ExpiresAt, IpAllowList }: z.output<typeof schema>) =>
      once.post<ApiKey>('/keys', {
        Name,
        ReadOnly,
        Areas: Areas.length > 0 ? Areas : undefined,
        ExpiresAt: ExpiresAt ? endOfDay(ExpiresAt, zone) : undefined,
        IpAllowList: IpAllowList.length > 0 ? IpAllowList : undefined,
      }),
    (key) => {
      setCreated(key)
      void queryClient.invalidateQueries({ queryKey: ['list', '/keys'] })
    },
  )
  useRefusedFields(form, action.error)
  if (created) return <KeySecret title="The key is ready" secret={created.ApiKey ?? ''} onClose={onClose} />
  return (
    <FormModal
      title="Create API key"
      size="md"
      onClose={onClose}
      submitLabel="Create key"
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(action.submit)}
    >
      <TextInput
        label="Name"
        withAsterisk
        data-autofocus
        placeholder="Shop back end"
        maxLength={100}
        {...form.getInputProps('Name')}
      />
      <MultiSelect
        label="Areas"
        description="What the key is for; none chosen means everything"
        placeholder={form.values.Areas.length > 0 ? '' : 'Everything'}
        data={Object.entries(KEY_AREAS).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('Areas')}
      />
      <Checkbox
        label="Read only"
        description="The key can look and change nothing"
        {...form.getInputProps('ReadOnly', { type: 'checkbox' })}
      />
      <BoundInputs form={form} />
    </FormModal>
  )
}
