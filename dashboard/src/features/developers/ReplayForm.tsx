import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type IdempotentRequest } from '@/api/http'
import { type Delivery, type Hook } from '@/api/model'
import { When } from '@/ui/TimeZone'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'

export function ReplayForm({ hook, delivery, onClose }: { hook: Hook; delivery: Delivery; onClose: () => void }) {
  const queryClient = useQueryClient()
  const action = useOnce(
    (once: IdempotentRequest) => once.post<Delivery>(`/hooks/${hook.Id}/deliveries/${delivery.Id}/replay`, {}),
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list', `/hooks/${hook.Id}/deliveries`] })
      notifications.show({ color: 'green', title: 'Replay started', message: hook.EventType })
      onClose()
    },
  )
  return (
    <FormModal
      title="Send this event again?"
      size="md"
      onClose={onClose}
      submitLabel="Replay"
      pending={action.pending}
      error={action.error}
      onSubmit={() => action.submit(undefined)}
    >
      <p style={{ margin: 0 }}>
        <span className="mono">{hook.EventType}</span> of <When at={delivery.EventDate} style="second" /> goes to{' '}
        <span className="mono" style={{ overflowWrap: 'anywhere' }}>
          {hook.Url}
        </span>{' '}
        once more, as a new delivery with all its attempts.
      </p>
      {delivery.Status === 'SUCCEEDED' && (
        <Note tone="wait">Your system has taken it before. It has to recognise the repeat.</Note>
      )}
    </FormModal>
  )
}
