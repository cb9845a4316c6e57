import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/** Ends move in steps, so that a scrolled pixel seldom changes them. */
const step = 4

/** The rows of equal height that a scrolled box shows, with a margin either side. */
export function visibleRange(scrollTop: number, boxHeight: number, rowHeight: number, count: number, margin = 8): { from: number; to: number } {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight)
  const shown = Math.ceil(boxHeight / rowHeight)
  const from = Math.floor(Math.max(0, first - margin) / step) * step
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((first + shown + margin) / step) * step) }
}

/** How far to scroll so that a row is wholly seen below `headHeight`; null when it is. */
export function scrollTo(index: number, scrollTop: number, boxHeight: number, rowHeight: number, headHeight: number): number | null {
  const top = index * rowHeight
  if (top < scrollTop) return top
  const bottom = top + rowHeight + headHeight
  return bottom > scrollTop + boxHeight ? bottom - boxHeight : null
}

/** Draws only what is seen: the range of rows for a scrolling box. Re-renders when the range changes, not on each scrolled pixel. */
export function useWindow(box: RefObject<HTMLElement | null>, rowHeight: number, count: number): { from: number; to: number } {
  const [range, setRange] = useState({ from: 0, to: Math.min(count, 40) })
  const measure = useCallback(() => {
    const element = box.current
    if (!element) return
    const next = visibleRange(element.scrollTop, element.clientHeight, rowHeight, count)
    setRange((was) => was.from === next.from && was.to === next.to ? was : next)
  }, [box, rowHeight, count])
  useLayoutEffect(measure, [measure])
  useEffect(() => {
    const element = box.current
    if (!element) return
    element.addEventListener('scroll', measure, { passive: true })
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => { element.removeEventListener('scroll', measure); watch.disconnect() }
  }, [box, measure])
  return range
}

/** Pixels of a custom property such as '--row', following density and type size. */
export function useTokenPx(token: string, fallback: number): number {
  const [px, setPx] = useState(fallback)
  useLayoutEffect(() => {
    const read = (): void => setPx(parseFloat(getComputedStyle(document.documentElement).getPropertyValue(token)) || fallback)
    read()
    const watch = new MutationObserver(read)
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density', 'data-type'] })
    return () => watch.disconnect()
  }, [token, fallback])
  return px
}

/** Whether a media query holds, live. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const tell = (): void => setHolds(media.matches)
    tell()
    media.addEventListener('change', tell)
    return () => media.removeEventListener('change', tell)
  }, [query])
  return holds
}
