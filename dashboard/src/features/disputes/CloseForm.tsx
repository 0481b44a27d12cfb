import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { put } from '@/api/http'
import { type Dispute } from '@/api/model'
import { formatMoney } from '@/lib/money'
import { MoneyText, WhatHappens } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useRefresh } from './useRefresh'

export function CloseForm({ d, onClose }: { d: Dispute; onClose: () => void }) {
  const refresh = useRefresh()
  const [sure, setSure] = useState(false)
  const action = useMutation({
    mutationFn: () => put<Dispute>(`/disputes/${d.Id}/close`),
    onSuccess: () => {
      refresh()
      notifications.show({ color: 'green', title: 'Dispute closed', message: formatMoney(d.DisputedFunds) })
      onClose()
    },
  })
  return (
    <FormModal
      title={d.DisputeType === 'RETRIEVAL' ? 'Close without an answer' : 'Accept the loss'}
      danger
      onClose={onClose}
      submitLabel="Close the dispute"
      pending={action.isPending}
      error={action.error}
      disabled={!sure}
      onSubmit={() => action.mutate()}
    >
      <WhatHappens
        lines={[
          'The dispute is closed and cannot be opened again.',
          d.RepudiationId ? (
            <>
              <MoneyText money={d.DisputedFunds} /> stays with the cardholder; you can recover it afterwards from the
              wallet that was credited.
            </>
          ) : (
            'The bank gets no answer, and may turn this into a chargeback.'
          ),
        ]}
      />
      <Checkbox
        label="I have read this and want to close the dispute"
        checked={sure}
        onChange={(e) => setSure(e.currentTarget.checked)}
      />
    </FormModal>
  )
}
