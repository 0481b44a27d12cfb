import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from './can'
import { usersQuery } from './queries'
import { useSession } from '@/api/session'
import { type UserLight } from '@/api/model'
import { UserName } from '@/domain/users/names'
import { paths } from '@/lib/paths'
import { DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { PERSON_TYPE, USER_CATEGORY } from '@/domain/users/labels'
import { ActionButton, EmptyState, IdText, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { CreateUserForm } from './CreateUserForm'
import { usersRoute } from './routes'

const columns: Column<UserLight>[] = [
  { id: 'name', header: 'Name', cell: (u) => <UserName user={u} /> },
  { id: 'type', header: 'Type', cell: (u) => PERSON_TYPE[u.PersonType] },
  { id: 'category', header: 'Category', cell: (u) => (u.UserCategory ? USER_CATEGORY[u.UserCategory] : '–') },
  { id: 'kyc', header: 'KYC level', cell: (u) => <Status status={u.KYCLevel} /> },
  { id: 'status', header: 'Status', cell: (u) => <Status status={u.UserStatus ?? 'ACTIVE'} /> },
  { id: 'email', header: 'Email', cell: (u) => u.Email },
  { id: 'created', header: 'Created', sortable: true, cell: (u) => <When at={u.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (u) => <IdText id={u.Id} short /> },
]

export function UsersPage() {
  useTitle('Users')
  const session = useSession()
  const [search, setSearch] = useFilters(usersRoute)
  const [creating, setCreating] = useState(false)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const sort = search.Sort ?? 'CreationDate:DESC'
  const users = useQuery(usersQuery({ page, per_page: perPage, Sort: sort }))
  return (
    <>
      <PageHead
        title="Users"
        sub="Everyone who pays or holds money on your platform. Press / to find one by name, email or id."
        actions={
          <ActionButton
            leftSection={<IconUserPlus size={16} aria-hidden />}
            verdict={can.createUser(session)}
            onClick={() => setCreating(true)}
          >
            Create user
          </ActionButton>
        }
      />
      <Panel flush>
        <DataTable
          label="Users"
          columns={columns}
          data={users.data}
          error={users.error}
          onRetry={() => void users.refetch()}
          rowKey={(u) => u.Id}
          href={(u) => paths.user(u.Id)}
          muted={(u) => u.UserStatus === 'CLOSED'}
          narrow={(u) => ({
            l1: [<UserName key="n" user={u} />, <Status key="k" status={u.KYCLevel} />],
            l2: [u.Email, PERSON_TYPE[u.PersonType]],
          })}
          sort={{ value: sort, onChange: (Sort) => setSearch({ Sort }) }}
          paging={{ page, perPage, onChange: setSearch }}
          rowsWhileLoading={12}
          empty={<EmptyState title="No users yet">Create the first one here, or by the API.</EmptyState>}
        />
      </Panel>
      {creating && <CreateUserForm onClose={() => setCreating(false)} />}
    </>
  )
}
