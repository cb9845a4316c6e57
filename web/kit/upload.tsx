import { useState } from 'react'
import { Button as AriaButton, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components'
import './layout.css'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { ProgressBar } from './marks.tsx'
import { phrases } from './phrases.ts'

/** A file on its way or there. `share` 0–1 while it is sent. */
export interface UploadFile { id: string; name: string; share?: number; error?: string; href?: string }

function kindFits(file: File, accept: readonly string[]): boolean {
  return accept.length === 0 || accept.some((a) => a.startsWith('.') ? file.name.toLowerCase().endsWith(a) : a.endsWith('/*') ? file.type.startsWith(a.slice(0, -1)) : file.type === a)
}

/** Files by dragging or choosing. `accept` takes 'image/*', 'text/csv', '.xlsx'. What does not fit is said and not added. */
export function Upload({ label, accept = [], maxBytes = 20_000_000, several, files, onFiles, onRemove }: { label: string; accept?: readonly string[]; maxBytes?: number; several?: boolean; files: readonly UploadFile[]; onFiles: (files: File[]) => void; onRemove?: (id: string) => void }) {
  const t = usePhrases(phrases)
  const [refused, setRefused] = useState<string[]>([])
  const take = (list: readonly File[]): void => {
    const limit = `${Math.round(maxBytes / 1_000_000)} MB`
    const problems: string[] = []
    const good = list.filter((f) => {
      if (f.size > maxBytes) { problems.push(t('upload.tooBig', { name: f.name, limit })); return false }
      if (!kindFits(f, accept)) { problems.push(t('upload.wrongKind', { name: f.name })); return false }
      return true
    })
    setRefused(problems)
    const taken = several ? good : good.slice(0, 1)
    if (taken.length > 0) onFiles(taken)
  }
  return (
    <div className="fld">
      <span className="lb">{label}</span>
      <DropZone className="up" aria-label={label} onDrop={(e) => { void Promise.all(e.items.filter((i): i is FileDropItem => i.kind === 'file').map((i) => i.getFile())).then(take) }}>
        <Icon name="upload" /> {t('upload.drop')} <FileTrigger allowsMultiple={several} acceptedFileTypes={[...accept]} onSelect={(list) => { if (list) take([...list]) }}><AriaButton className="bt t s">{t('upload.choose')}</AriaButton></FileTrigger>
      </DropZone>
      {refused.map((r) => <p key={r} className="er" role="alert">{r}</p>)}
      {files.length > 0 && <ul className="sheet upl">{files.map((f) => (
        <li key={f.id} className="li"><Icon name="document" /><span className="cut sp">{f.href ? <a className="lk" href={f.href}>{f.name}</a> : f.name}{f.error && <span className="kv">　{f.error}</span>}</span>
          {f.share !== undefined && f.share < 1 && !f.error && <span className="sp"><ProgressBar value={f.share} label={f.name} note={t('upload.uploading', { percent: Math.round(f.share * 100) })} /></span>}
          {onRemove && <IconButton icon="close" label={t('upload.remove', { name: f.name })} onPress={() => onRemove(f.id)} />}</li>
      ))}</ul>}
    </div>
  )
}
