import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Goes to a page of the application: `go(href('/follow-ups/$id', { id }))`. */
export function useNavigate(): (href: string) => void {
  const { history } = useRouter()
  return useCallback((href: string) => void history.push(href), [history])
}
