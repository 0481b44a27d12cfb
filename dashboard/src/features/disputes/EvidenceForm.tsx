import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { type IdempotentRequest, post, put } from '@/api/http'
import { EVIDENCE_TYPES } from './kinds'
import { type Dispute, type DisputeDocument } from '@/api/model'
import { toBase64 } from '@/lib/files'
import { EVIDENCE_TYPE } from './labels'
import { Note } from '@/ui/basics'
import { FileDrop } from '@/ui/FileDrop'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefresh } from './useRefresh'

export function EvidenceForm({ d, onClose }: { d: Dispute; onClose: () => void }) {
  const refresh = useRefresh()
  const [type, setType] = useState<string>('INVOICE')
  const [files, setFiles] = useState<File[]>([])
  const [tried, setTried] = useState(false)
  const progress = useRef<{ document: DisputeDocument | null; sent: Set<File> }>({ document: null, sent: new Set() })
  const action = useOnce(
    async (once: IdempotentRequest) => {
      const state = progress.current
      state.document ??= await once.post<DisputeDocument>(`/disputes/${d.Id}/documents`, { Type: type })
      const base = `/disputes/${d.Id}/documents/${state.document.Id}`
      for (const file of files) {
        if (state.sent.has(file)) continue
        await post(`${base}/pages`, { File: await toBase64(file) })
        state.sent.add(file)
      }
      return put<DisputeDocument>(base, { Status: 'VALIDATION_ASKED' })
    },
    () => {
      refresh()
      notifications.show({ color: 'green', title: 'Evidence added', message: EVIDENCE_TYPE[type] ?? type })
      onClose()
    },
  )
  return (
    <FormModal
      title="Add evidence"
      onClose={onClose}
      submitLabel="Add evidence"
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (files.length > 0) action.submit(undefined)
      }}
    >
      <Select
        label="What it shows"
        withAsterisk
        allowDeselect={false}
        value={type}
        onChange={(t) => setType(t ?? 'OTHER')}
        data={EVIDENCE_TYPES.map((t) => ({ value: t, label: EVIDENCE_TYPE[t] ?? t }))}
      />
      <FileDrop files={files} onChange={setFiles} label="Files of the evidence" />
      {tried && files.length === 0 && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.75rem' }}>
          Choose at least one file
        </div>
      )}
      <Note>Files cannot be changed afterwards. The evidence goes to the bank when you contest the dispute.</Note>
    </FormModal>
  )
}
