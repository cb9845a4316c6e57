import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Asks before leaving while `active`: inside the application by a dialog, for closing the tab by the browser's own. */
export function useLeaveGuard(active: boolean): { isAsking: boolean; stay: () => void; leave: () => void } {
  const blocker = useBlocker({ shouldBlockFn: ({ current, next }) => active && current.pathname !== next.pathname, withResolver: true, enableBeforeUnload: false })
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [active])
  return { isAsking: blocker.status === 'blocked', stay: () => blocker.reset?.(), leave: () => blocker.proceed?.() }
}
