import { Button, Skeleton } from '@mantine/core'
import { IconExternalLink, IconEye, IconFileUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from './can'
import { post, put } from '@/api/http'
import { kycDocumentQuery } from './queries'
import { useSession } from '@/api/session'
import { type FileLink, type KycDocument } from '@/api/model'
import { History } from '@/domain/history/History'
import { KycUpload } from '@/domain/kyc/KycUpload'
import { UserLink } from '@/domain/users/names'
import { paths } from '@/lib/paths'
import { KYC_HELP, KYC_TYPE, refusalWord } from '@/domain/kyc/labels'
import {
  ActionButton,
  ErrorState,
  Facts,
  FormError,
  IdText,
  Lines,
  Note,
  PageHead,
  Panel,
  Status,
  useTitle,
} from '@/ui/basics'
import { Until, When } from '@/ui/TimeZone'
import { kycDocumentRoute } from './routes'

export function KycDocumentPage() {
  const { documentId } = kycDocumentRoute.useParams()
  const session = useSession()
  const queryClient = useQueryClient()
  const document = useQuery(kycDocumentQuery(documentId))
  const [form, setForm] = useState<'pages' | 'again' | null>(null)
  const consult = useMutation({ mutationFn: () => post<FileLink[]>(`/KYC/documents/${documentId}/consult`) })
  const d = document.data
  const ask = useMutation({
    mutationFn: () =>
      put<KycDocument>(`/users/${d?.UserId ?? ''}/KYC/documents/${documentId}`, { Status: 'VALIDATION_ASKED' }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  useTitle(d ? (KYC_TYPE[d.Type] ?? d.Type) : 'KYC document')
  if (document.error && !d) {
    return (
      <>
        <PageHead title="KYC document" back="Compliance" backTo={paths.compliance()} />
        <ErrorState error={document.error} onRetry={() => void document.refetch()} />
      </>
    )
  }
  return (
    <>
      <PageHead
        back="Compliance"
        backTo={paths.compliance()}
        title={
          d ? (
            <span style={{ display: 'inline-flex', gap: 10, alignItems: 'center', flexWrap: 'wrap' }}>
              {KYC_TYPE[d.Type] ?? d.Type} <Status status={d.Status} of="kyc" />
            </span>
          ) : (
            <Skeleton h={28} w={240} />
          )
        }
        sub={
          d && (
            <>
              <span>
                of <UserLink id={d.UserId} />
              </span>
              <IdText id={d.Id} />
            </>
          )
        }
        actions={
          d && (
            <>
              {d.Status === 'CREATED' && (
                <ActionButton
                  variant="default"
                  leftSection={<IconFileUpload size={15} aria-hidden />}
                  verdict={can.addKycPages(session, d)}
                  onClick={() => setForm('pages')}
                >
                  Add pages
                </ActionButton>
              )}
              {d.Status === 'CREATED' && (
                <ActionButton
                  verdict={can.addKycPages(session, d)}
                  loading={ask.isPending}
                  onClick={() => {
                    if (!ask.isPending) ask.mutate()
                  }}
                >
                  Submit for validation
                </ActionButton>
              )}
              {(d.Status === 'REFUSED' || d.Status === 'OUT_OF_DATE') && (
                <ActionButton
                  leftSection={<IconFileUpload size={15} aria-hidden />}
                  verdict={can.addKycDocument(session)}
                  onClick={() => setForm('again')}
                >
                  Send a new document
                </ActionButton>
              )}
            </>
          )
        }
      />
      {!d ? (
        <Panel>
          <Lines rows={5} />
        </Panel>
      ) : (
        <div className="columns">
          <div className="stack">
            {d.Status === 'REFUSED' && (
              <Note tone="bad" title={`${refusalWord(d.RefusedReasonType) || 'Refused'}.`}>
                {d.RefusedReasonMessage && `${d.RefusedReasonMessage.replace(/[.\s]+$/, '')}.`}{' '}
                {d.Flags.length > 0 && <span className="num">Detail codes: {d.Flags.join(', ')}.</span>} A refused
                document cannot be corrected; send a new one.
              </Note>
            )}
            {d.Status === 'OUT_OF_DATE' && (
              <Note tone="wait" title="Out of date.">
                The user falls back to KYC level Light until a current document is validated.
              </Note>
            )}
            {d.Status === 'VALIDATION_ASKED' && (
              <Note tone="info" title="Being checked.">
                It usually takes one working day. You are told by event and on this page.
              </Note>
            )}
            {d.Status === 'CREATED' && (
              <Note tone="idle" title="Not submitted yet.">
                Add all pages, then ask for validation. {KYC_HELP[d.Type]}
              </Note>
            )}
            <FormError error={ask.error} />
            <Panel
              title="Files"
              actions={
                <ActionButton
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconEye size={15} aria-hidden />}
                  verdict={can.consultKyc(session)}
                  loading={consult.isPending}
                  onClick={() => {
                    if (!consult.isPending) consult.mutate()
                  }}
                >
                  {consult.data ? 'New links' : 'Show files'}
                </ActionButton>
              }
            >
              <FormError error={consult.error} />
              {!consult.data ? (
                <span style={{ color: 'var(--mantine-color-dimmed)', fontSize: '0.8125rem' }}>
                  The files hold personal data. Links to them are made on request and expire soon; each request is
                  recorded.
                </span>
              ) : consult.data.length === 0 ? (
                <span>No file has been added.</span>
              ) : (
                <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}>
                  {consult.data.map((f, i) => (
                    <li
                      key={f.Url}
                      style={{ display: 'flex', justifyContent: 'space-between', gap: 12, flexWrap: 'wrap' }}
                    >
                      <Button
                        component="a"
                        href={f.Url}
                        target="_blank"
                        rel="noopener noreferrer"
                        variant="default"
                        size="xs"
                        rightSection={<IconExternalLink size={14} aria-hidden />}
                      >
                        Page {i + 1}
                      </Button>
                      <span style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>
                        until <Until at={f.ExpirationDate} />
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          </div>
          <div className="stack">
            <Panel title="Details">
              <Facts
                rows={[
                  ['User', <UserLink key="u" id={d.UserId} />],
                  ['Created', <When key="c" at={d.CreationDate} />],
                  ['Reviewed', d.ProcessedDate && <When at={d.ProcessedDate} />],
                  ['Requirements', KYC_HELP[d.Type]],
                  ['Tag', d.Tag],
                ]}
              />
            </Panel>
          </div>
        </div>
      )}
      {d && <History id={d.Id} notes="KYC_DOCUMENT" />}
      {d && form === 'pages' && <KycUpload userId={d.UserId} existing={d} onClose={() => setForm(null)} />}
      {d && form === 'again' && <KycUpload userId={d.UserId} onClose={() => setForm(null)} />}
    </>
  )
}
