import { useEffect, useState } from 'react'

/** A text once nothing has been typed for a while: what asks the server with it is not asked at every letter. */
export function useLater(text: string, ms = 350): string {
  const [later, setLater] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), ms)
    return () => clearTimeout(timer)
  }, [text, ms])
  return later
}

/** Alt with a key, wherever the focus is; kept apart from the kit's keys, which are without Alt. */
export function useAltKey(key: string, act: (() => void) | null): void {
  useEffect(() => {
    if (!act) return undefined
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.code !== key) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [key, act])
}
