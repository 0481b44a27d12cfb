import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconBuildingBank, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { can } from '@/domain/can'
import { signOut, useSession } from '@/api/session'
import { paths } from '@/lib/paths'
import { zoneLabel } from '@/lib/time'
import { useTimeZone } from '@/ui/TimeZone'

export function ZoneMark() {
  const { zone } = useTimeZone()
  return (
    <Link
      to={paths.profile()}
      className="wide-only"
      title={`All times are in ${zone}`}
      style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)', textDecoration: 'none', padding: '0 8px' }}
    >
      {zone === zoneLabel(zone) ? zone : `${zone.split('/').at(-1)?.replaceAll('_', ' ')} · ${zoneLabel(zone)}`}
    </Link>
  )
}

export function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const icons = {
    light: <IconSun size={17} aria-hidden />,
    dark: <IconMoon size={17} aria-hidden />,
    auto: <IconDeviceDesktop size={17} aria-hidden />,
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label="Appearance">
          {icons[colorScheme]}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={icons.light} onClick={() => setColorScheme('light')}>
          Light
        </Menu.Item>
        <Menu.Item leftSection={icons.dark} onClick={() => setColorScheme('dark')}>
          Dark
        </Menu.Item>
        <Menu.Item leftSection={icons.auto} onClick={() => setColorScheme('auto')}>
          System
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export function PersonMenu() {
  const session = useSession()
  const [leaving, setLeaving] = useState(false)
  return (
    <Menu width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label="Your account">
          <IconUserCircle size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <b style={{ display: 'block', color: 'var(--mantine-color-text)', fontSize: '0.8125rem' }}>{session.Name}</b>
          {session.Email}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to={paths.profile()} leftSection={<IconUserCircle size={16} aria-hidden />}>
          Profile
        </Menu.Item>
        {can.seeClient(session).ok && (
          <Menu.Item component={Link} to={paths.account()} leftSection={<IconBuildingBank size={16} aria-hidden />}>
            Account details
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          disabled={leaving}
          closeMenuOnClick={false}
          onClick={() => {
            setLeaving(true)
            signOut().catch(() => setLeaving(false))
          }}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
