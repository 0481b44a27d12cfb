import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest, put } from '@/api/http'
import { type Hook } from '@/api/model'
import { EVENT_TYPES } from './labels'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'

export function HookForm({ hook, taken, onClose }: { hook: Hook | null; taken: string[]; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [type, setType] = useState<string | null>(hook?.EventType ?? null)
  const [url, setUrl] = useState(hook?.Url ?? 'https://')
  const [tried, setTried] = useState(false)
  const urlError =
    /^https?:\/\/[^\s/]+\.?[^\s]*$/.test(url) && url.length <= 255 ? null : 'A complete URL of at most 255 characters'
  const action = useOnce(
    (once: IdempotentRequest) =>
      hook
        ? put<Hook>(`/hooks/${hook.Id}`, { Url: url, Status: hook.Status })
        : once.post<Hook>('/hooks', { EventType: type, Url: url }),
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/hooks'] })
      notifications.show({ color: 'green', title: hook ? 'Hook changed' : 'Hook created', message: type ?? '' })
      onClose()
    },
  )
  return (
    <FormModal
      title={hook ? 'Edit hook' : 'Create hook'}
      onClose={onClose}
      submitLabel={hook ? 'Save' : 'Create hook'}
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (type && !urlError) action.submit(undefined)
      }}
    >
      <Select
        label="Event"
        withAsterisk
        searchable
        disabled={!!hook}
        value={type}
        onChange={setType}
        error={tried && !type ? 'Required' : null}
        data={hook ? [hook.EventType] : EVENT_TYPES.filter((t) => !taken.includes(t))}
        nothingFoundMessage="No such event, or it has a hook already"
      />
      <TextInput
        label="Address"
        withAsterisk
        type="url"
        value={url}
        error={tried ? urlError : null}
        description="Called by GET with EventType, RessourceId and Date; it has to answer 200 within two seconds."
        onChange={(e) => setUrl(e.currentTarget.value)}
      />
      {hook && <Note tone="wait">Calls go to the new address from now on.</Note>}
    </FormModal>
  )
}
