/** @jsxRuntime classic */
/** @jsx h */
import { h, type JSX } from 'preact'

const paths = {
  chat: 'M4 5h16v11H10l-4.5 4v-4H4z', user: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6', id: 'M3 5h18v14H3zM14 10h4M14 14h4M6 16c1-3 4-3 5 0M8.5 9v2', sos: 'M12 4v16M4 12h16',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z', camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7', paper: 'M6 3h8l4 4v14H6zM14 3v4h4',
} as const

/** A drawn sign; always beside words. */
export function Icon({ name }: { name: keyof typeof paths }): JSX.Element {
  return <svg class={`i ${name}`} viewBox="0 0 24 24" aria-hidden="true"><path d={paths[name]} /></svg>
}
