import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '@/api/session'
import { overviewQuery } from '@/domain/overview/queries'
import { navigation } from './features'

/** The menu, collected from the features. */
export function Navigation() {
  const session = useSession()
  const overview = useQuery({ ...overviewQuery(), staleTime: 30_000 })
  return (
    <nav aria-label="Main">
      {[undefined, 'Developers', 'Account'].map((group) => {
        // What a person may not even read is not in their menu.
        const items = navigation.filter((item) => item.group === group && !item.hidden && item.verdict(session).ok)
        if (items.length === 0) return null
        return (
          <div key={group ?? 'main'}>
            {group && <div className="nav-group">{group}</div>}
            {items.map((item) => {
              const count = (overview.data && item.count?.(overview.data)) ?? 0
              return (
                <Link
                  key={item.to}
                  to={item.to}
                  className="nav"
                  activeOptions={{ exact: item.exact ?? false, includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {item.icon}
                  {item.label}
                  {count > 0 && (
                    <span className="count num">
                      {count}
                      <span className="visually-hidden"> waiting for you</span>
                    </span>
                  )}
                </Link>
              )
            })}
          </div>
        )
      })}
    </nav>
  )
}
