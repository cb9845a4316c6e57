import { create } from 'qrcode'
import { useMemo } from 'react'
import './marks.css'
import { usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

/** A QR code as SVG. `size` in pixels; always dark on white, whatever the theme, so that phones read it. */
export function QrCode({ text, size = 160 }: { text: string; size?: number }) {
  const t = usePhrases(phrases)
  const { path, side } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    let d = ''
    for (let y = 0; y < modules.size; y++) for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) d += `M${x} ${y}h1v1h-1z`
    return { path: d, side: modules.size }
  }, [text])
  return <span className="qr" style={{ width: size, height: size }}><svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t('qr.label', { text })} shapeRendering="crispEdges"><path d={path} fill="#1F2A27" /></svg></span>
}
