import { Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import { type IdempotentRequest, post, put } from '@/api/http'
import { EVIDENCE_TYPES } from './kinds'
import { type Dispute, type DisputeDocument } from '@/api/model'
import { toBase64 } from '@/lib/files'
import { EVIDENCE_TYPE } from './labels'
import { Note } from '@/ui/basics'
import { FileDrop } from '@/ui/FileDrop'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields } from '@/ui/useSchemaForm'
import { useRefresh } from './useRefresh'

export function EvidenceForm({ d, onClose }: { d: Dispute; onClose: () => void }) {
  const refresh = useRefresh()
  const form = useForm({
    initialValues: { Type: 'INVOICE', files: [] as File[] },
    validate: { files: (files) => (files.length === 0 ? 'Choose at least one file' : null) },
  })
  const { Type: type, files } = form.values
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
  useRefusedFields(form, action.error)
  return (
    <FormModal
      title="Add evidence"
      onClose={onClose}
      submitLabel="Add evidence"
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(() => action.submit(undefined))}
    >
      <Select
        label="What it shows"
        withAsterisk
        allowDeselect={false}
        data={EVIDENCE_TYPES.map((t) => ({ value: t, label: EVIDENCE_TYPE[t] ?? t }))}
        {...form.getInputProps('Type')}
      />
      <FileDrop files={files} onChange={(next) => form.setFieldValue('files', next)} label="Files of the evidence" />
      {form.errors['files'] && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.75rem' }}>
          {form.errors['files']}
        </div>
      )}
      <Note>Files cannot be changed afterwards. The evidence goes to the bank when you contest the dispute.</Note>
    </FormModal>
  )
}
