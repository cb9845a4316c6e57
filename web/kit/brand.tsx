/** The house mark: 全, a roof over three strokes (before, during, after) joined by one line. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="全程 Throughcare">
      <rect width="32" height="32" rx="8" fill="var(--jade)" />
      <g fill="none" stroke="var(--ink-inverse)" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round"><path d="M6 13.6 16 5.8l10 7.8" /><path d="M16 15.2v10.4" /><path d="M11.4 15.2h9.2M11.4 20.4h9.2M7.6 25.6h16.8" /></g>
    </svg>
  )
}
