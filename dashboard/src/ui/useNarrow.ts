import { useMediaQuery } from '@mantine/hooks'

/** Whether the screen is so narrow that a dialog takes all of it. */
export const useNarrow = () => useMediaQuery('(max-width: 640px)') ?? false
