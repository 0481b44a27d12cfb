import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { TimeZoneProvider } from '@/ui/TimeZone'
import { cssVariables, theme } from './theme'

export function Providers({
  queryClient,
  children,
  timeZone,
}: {
  queryClient: QueryClient
  children: ReactNode
  timeZone?: string
}) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      env={import.meta.env.MODE === 'test' ? 'test' : 'default'}
    >
      <QueryClientProvider client={queryClient}>
        <TimeZoneProvider {...(timeZone ? { initial: timeZone } : {})}>
          <Notifications position="bottom-right" />
          {children}
        </TimeZoneProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
