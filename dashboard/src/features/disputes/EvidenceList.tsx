import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { post } from '@/api/http'
import { type DisputeDocument, type FileLink } from '@/api/model'
import { refusalWord } from '@/domain/kyc/labels'
import { EVIDENCE_TYPE } from './labels'
import { When } from '@/ui/TimeZone'
import { EmptyState, ErrorState, Lines, Status } from '@/ui/basics'

export function Evidence({
  open,
  documents,
  error,
}: {
  open: boolean
  documents: DisputeDocument[] | undefined
  error: unknown
}) {
  const consult = useMutation({
    mutationFn: (id: string) => post<FileLink[]>(`/dispute-documents/${id}/consult`),
    onSuccess: (files) => files.forEach((f) => window.open(f.Url, '_blank', 'noopener')),
    onError: () =>
      notifications.show({ color: 'red', title: 'The files cannot be opened', message: 'Try again in a moment.' }),
  })
  if (error && !documents) return <ErrorState error={error} />
  if (!documents)
    return (
      <div className="panel-body">
        <Lines rows={2} />
      </div>
    )
  if (documents.length === 0)
    return !open ? (
      <EmptyState title="No evidence was sent" />
    ) : (
      <EmptyState title="No evidence yet">
        Invoices, proof of delivery, letters from the user: whatever shows that the payment was right.
      </EmptyState>
    )
  return (
    <ul className="cards">
      {documents.map((doc) => (
        <li key={doc.Id}>
          <div className="rowcard">
            <div className="l1">
              <span>{EVIDENCE_TYPE[doc.Type] ?? doc.Type}</span>
              <Status status={doc.Status} of="kyc" />
            </div>
            <div className="l2">
              <span>
                {doc.RefusedReasonType ? (
                  `${refusalWord(doc.RefusedReasonType)}${doc.RefusedReasonMessage ? `: ${doc.RefusedReasonMessage}` : ''}`
                ) : (
                  <When at={doc.CreationDate} />
                )}
              </span>
              <Button
                size="compact-xs"
                variant="subtle"
                loading={consult.isPending && consult.variables === doc.Id}
                onClick={() => consult.mutate(doc.Id)}
              >
                Open files
              </Button>
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
