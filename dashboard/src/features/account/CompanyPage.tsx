import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from './can'
import { clientQuery } from './queries'
import { useSession } from '@/api/session'
import { countryName } from '@/lib/countries'
import { ActionButton, ErrorState, Facts, IdText, Lines, PageHead, Panel, useTitle } from '@/ui/basics'
import { ClientForm } from './ClientForm'

export function CompanyPage() {
  useTitle('Company')
  const session = useSession()
  const client = useQuery(clientQuery())
  const [editing, setEditing] = useState(false)
  const c = client.data
  const a = c?.HeadquartersAddress
  return (
    <>
      <PageHead
        title="Company"
        sub={<IdText id={session.ClientId} />}
        actions={
          c && (
            <ActionButton
              variant="default"
              leftSection={<IconPencil size={15} aria-hidden />}
              verdict={can.editClient(session)}
              onClick={() => setEditing(true)}
            >
              Edit
            </ActionButton>
          )
        }
      />
      {client.error && !c ? (
        <ErrorState error={client.error} onRetry={() => void client.refetch()} />
      ) : !c ? (
        <Panel>
          <Lines rows={8} />
        </Panel>
      ) : (
        <div className="columns">
          <div className="stack">
            <Panel title="Account details">
              <Facts
                rows={[
                  ['Name', c.Name],
                  ['Registered name', c.RegisteredName],
                  ['Reference', c.CompanyReference],
                  ['Tax number', c.TaxNumber],
                  [
                    'Headquarters',
                    a?.AddressLine1 && (
                      <>
                        {a.AddressLine1}
                        <br />
                        {[a.PostalCode, a.City].filter(Boolean).join(' ')}
                        <br />
                        {countryName(a.Country)}
                      </>
                    ),
                  ],
                  ['Phone', c.HeadquartersPhoneNumber],
                  ['Website', c.PlatformURL],
                  ['Business description', c.PlatformDescription],
                ]}
              />
            </Panel>
          </div>
          <div className="stack">
            <Panel title="Notification emails">
              <Facts
                rows={[
                  ['Administration', c.AdminEmails.join(', ') || 'None'],
                  ['Technical', c.TechEmails.join(', ') || 'None'],
                  ['Billing', c.BillingEmails.join(', ') || 'None'],
                  ['Fraud', c.FraudEmails.join(', ') || 'None'],
                ]}
              />
            </Panel>
          </div>
        </div>
      )}
      {editing && c && <ClientForm client={c} onClose={() => setEditing(false)} />}
    </>
  )
}
