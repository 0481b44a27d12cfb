import { Button, Select, useMantineColorScheme } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import { useSession } from '@/api/session'
import { allTimeZones, browserTimeZone, formatDateTime, nowUnix, zoneLabel } from '@/lib/time'
import { useTimeZone } from '@/ui/TimeZone'
import { Facts, PageHead, Panel, useTitle } from '@/ui/basics'
import { SecurityPanel } from './SecurityPanel'

export function ProfilePage() {
  useTitle('Profile')
  const session = useSession()
  const { zone, setZone } = useTimeZone()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const zones = useMemo(() => allTimeZones(), [])
  const everything = session.Permissions.includes('*:write')
  const byResource = useMemo(() => {
    const map = new Map<string, string>()
    for (const p of session.Permissions) {
      const [resource = '', verb = ''] = p.split(':')
      if (map.get(resource) !== 'write') map.set(resource, verb)
    }
    return [...map].sort(([a], [b]) => a.localeCompare(b))
  }, [session.Permissions])
  return (
    <>
      <PageHead title="Profile" />
      <div className="columns">
        <div className="stack">
          <Panel title="You">
            <Facts
              rows={[
                ['Name', session.Name],
                ['Email', session.Email],
                ['Company', session.ClientName],
              ]}
            />
          </Panel>
          <SecurityPanel />
          <Panel title="Display">
            <div style={{ display: 'grid', gap: 16, maxWidth: 420 }}>
              <Select
                label="Time zone"
                searchable
                allowDeselect={false}
                value={zone}
                onChange={(z) => z && setZone(z)}
                data={zones.includes(zone) ? zones : [zone, ...zones]}
                limit={200}
                nothingFoundMessage="No such zone"
                description="Used for every list, detail, filter and export."
              />
              <div style={{ fontSize: '0.8125rem', display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
                <span>
                  It is now <b className="num">{formatDateTime(nowUnix(), zone)}</b> ({zoneLabel(zone)})
                </span>
                {zone !== browserTimeZone() && (
                  <Button size="compact-xs" variant="subtle" onClick={() => setZone(browserTimeZone())}>
                    Use this device’s: {browserTimeZone()}
                  </Button>
                )}
              </div>
              <Select
                label="Appearance"
                allowDeselect={false}
                value={colorScheme}
                onChange={(s) => s && setColorScheme(s as 'light' | 'dark' | 'auto')}
                data={[
                  { value: 'auto', label: 'System' },
                  { value: 'light', label: 'Light' },
                  { value: 'dark', label: 'Dark' },
                ]}
              />
            </div>
          </Panel>
        </div>
        <div className="stack">
          <Panel title="Your permissions">
            {everything ? (
              <span>Everything.</span>
            ) : (
              <dl className="facts">
                {byResource.map(([resource, verb]) => (
                  <Fragment key={resource}>
                    <dt>{resource}</dt>
                    <dd>{verb === 'write' ? 'Read and change' : 'Read'}</dd>
                  </Fragment>
                ))}
              </dl>
            )}
          </Panel>
        </div>
      </div>
    </>
  )
}
