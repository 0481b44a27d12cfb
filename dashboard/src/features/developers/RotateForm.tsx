import { Select } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type ApiKey } from '@/api/model'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { KeySecret } from './KeySecret'

const OVERLAPS = [
  { value: '0', label: 'Not at all: it ends now' },
  { value: '3600', label: 'One hour' },
  { value: '86400', label: 'One day' },
  { value: '604800', label: 'One week' },
]

/** Gives a key a new secret, shown once; the present one goes on working for a while. */
export function RotateForm({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [overlap, setOverlap] = useState('86400')
  const [rotated, setRotated] = useState<ApiKey | null>(null)
  const action = useOnce(
    (once: IdempotentRequest, OverlapSeconds: number) =>
      once.post<ApiKey>(`/keys/${apiKey.Id}/rotate`, { OverlapSeconds }),
    (key) => {
      setRotated(key)
      void queryClient.invalidateQueries({ queryKey: ['list', '/keys'] })
    },
  )
  if (rotated) return <KeySecret title="The new secret is ready" secret={rotated.ApiKey ?? ''} onClose={onClose} />
  return (
    <FormModal
      title={`Replace the secret of “${apiKey.Name}”?`}
      danger={overlap === '0'}
      size="md"
      onClose={onClose}
      submitLabel="Replace"
      pending={action.pending}
      error={action.error}
      onSubmit={() => action.submit(Number(overlap))}
    >
      <Select
        label="The present secret works for"
        data-autofocus
        allowDeselect={false}
        data={OVERLAPS}
        value={overlap}
        onChange={(value) => setOverlap(value ?? overlap)}
      />
      {overlap === '0' && (
        <Note tone="bad" title="Systems that use it stop working at once.">
          Choose this when somebody else may know the secret.
        </Note>
      )}
      {apiKey.PreviousSecretExpirationDate && (
        <Note tone="wait" title="The secret before the present one still works.">
          It ends now; the present one and the new one are left.
        </Note>
      )}
    </FormModal>
  )
}
