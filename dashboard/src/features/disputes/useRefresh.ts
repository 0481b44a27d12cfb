import { useQueryClient } from '@tanstack/react-query'

export function useRefresh() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['list'] })
    void queryClient.invalidateQueries({ queryKey: ['one'] })
  }
}
