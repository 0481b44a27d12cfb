import { Checkbox, Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type IdempotentRequest, post, put } from '@/api/http'
import { KYC_TYPES } from './kinds'
import { type KycDocument } from '@/api/model'
import { toBase64 } from '@/lib/files'
import { KYC_HELP, KYC_TYPE } from './labels'
import { FileDrop } from '@/ui/FileDrop'
import { FormModal } from '@/ui/FormModal'
import { WhatHappens } from '@/ui/basics'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields } from '@/ui/useSchemaForm'

/**
 * A KYC document with its pages. The document is opened once; when a page fails on the way, the next try goes on with the
 * pages that are still missing.
 */
export function KycUpload({
  userId,
  existing,
  onClose,
}: {
  userId: string
  existing?: KycDocument
  onClose: () => void
}) {
  const queryClient = useQueryClient()
  const form = useForm({
    initialValues: { Type: existing?.Type ?? KYC_TYPES[0], files: [] as File[], submitNow: true },
    validate: {
      files: (files, { submitNow }) =>
        files.length === 0 && !(existing && submitNow) ? 'Choose at least one file' : null,
    },
  })
  const { Type: type, files, submitNow } = form.values
  const progress = useRef<{ document: KycDocument | null; sent: Set<File> }>({
    document: existing ?? null,
    sent: new Set(),
  })
  const action = useOnce(
    async (once: IdempotentRequest) => {
      const state = progress.current
      state.document ??= await once.post<KycDocument>(`/users/${userId}/KYC/documents`, { Type: type })
      const base = `/users/${userId}/KYC/documents/${state.document.Id}`
      for (const file of files) {
        if (state.sent.has(file)) continue
        await post(`${base}/pages`, { File: await toBase64(file) })
        state.sent.add(file)
      }
      return submitNow ? put<KycDocument>(base, { Status: 'VALIDATION_ASKED' }) : state.document
    },
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list'] })
      void queryClient.invalidateQueries({ queryKey: ['one'] })
      notifications.show({
        color: 'green',
        title: submitNow ? 'Submitted for validation' : 'Document saved',
        message: `${KYC_TYPE[type] ?? type}, ${files.length} file${files.length === 1 ? '' : 's'}`,
      })
      onClose()
    },
  )
  useRefusedFields(form, action.error)
  return (
    <FormModal
      title={existing ? 'Add pages' : 'Add a KYC document'}
      onClose={onClose}
      submitLabel={submitNow ? 'Submit for validation' : 'Save'}
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(() => action.submit(undefined))}
    >
      <Select
        label="Document type"
        withAsterisk
        allowDeselect={false}
        disabled={!!existing || action.pending}
        description={KYC_HELP[type]}
        data={KYC_TYPES.map((t) => ({ value: t, label: KYC_TYPE[t] ?? t }))}
        {...form.getInputProps('Type')}
      />
      <FileDrop files={files} onChange={(next) => form.setFieldValue('files', next)} label="Files of the document" />
      {form.errors['files'] && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.75rem' }}>
          {form.errors['files']}
        </div>
      )}
      <Checkbox
        label="Submit for validation now"
        description="Afterwards no page can be added"
        {...form.getInputProps('submitNow', { type: 'checkbox' })}
      />
      {files.length > 0 && (
        <WhatHappens
          lines={[
            `${files.length} file${files.length === 1 ? ' is' : 's are'} stored as ${(KYC_TYPE[type] ?? type).toLowerCase()}.`,
            submitNow
              ? 'The compliance team checks it; you see the outcome here and by event.'
              : 'It stays open until you ask for validation.',
          ]}
        />
      )}
    </FormModal>
  )
}
