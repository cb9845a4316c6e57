import { useEffect, useId, useState } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import './overlay.css'
import { isComposing } from './composing.ts'
import { Icon, type IconName } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

/** One thing found. */
export interface PaletteItem { id: string; title: string; note?: string; icon: IconName; onGo: () => void }

/** Things of one kind. */
export interface PaletteGroup { id: string; title: string; items: readonly PaletteItem[] }

/**
 * Find anything (⌘/Ctrl K). Who uses it searches: `onQuery` says what was typed, `groups` come back when they come;
 * arrows move, Enter goes, never while an input method composes.
 */
export function CommandPalette({ open, onClose, query, onQuery, groups, isSearching }: { open: boolean; onClose: () => void; query: string; onQuery: (query: string) => void; groups: readonly PaletteGroup[]; isSearching?: boolean }) {
  const t = usePhrases(phrases)
  const base = useId()
  const items = groups.flatMap((g) => g.items)
  const [at, setAt] = useState(0)
  useEffect(() => setAt(0), [query, open])
  useEffect(() => { document.getElementById(`${base}${at}`)?.scrollIntoView({ block: 'nearest' }) }, [at, base])
  const go = (item: PaletteItem | undefined): void => { if (item) { onClose(); item.onGo() } }
  let index = -1
  return (
    <ModalOverlay className="scrim topd" isOpen={open} onOpenChange={(is) => { if (!is) onClose() }} isDismissable>
      <Modal className="dlg pal">
        <AriaDialog aria-label={t('palette.title')}>
          <div className="palh"><Icon name="search" />
            <input autoFocus role="combobox" aria-label={t('palette.title')} aria-expanded={items.length > 0} aria-controls={`${base}list`} aria-activedescendant={items.length > 0 ? `${base}${at}` : undefined} autoComplete="off"
              value={query} placeholder={t('palette.placeholder')} onChange={(e) => onQuery(e.target.value)}
              onKeyDown={(e) => {
                if (isComposing(e)) return
                if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); setAt((was) => items.length === 0 ? 0 : (was + (e.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length) }
                if (e.key === 'Enter') { e.preventDefault(); go(items[at]) }
              }} />
            {isSearching && <span className="spn k3" aria-hidden="true" />}<kbd>Esc</kbd>
          </div>
          <div className="palb opts" role="listbox" id={`${base}list`} aria-label={t('palette.title')}>
            {groups.filter((g) => g.items.length > 0).map((g) => (
              <div key={g.id} role="group" aria-label={g.title}><div className="hd" aria-hidden="true">{g.title}</div>
                {g.items.map((item) => {
                  index += 1
                  const own = index
                  return <div key={item.id} id={`${base}${own}`} role="option" aria-selected={own === at} className="opt" data-selected={own === at || undefined} onMouseMove={() => setAt(own)} onClick={() => go(item)}><Icon name={item.icon} /><span className="cut">{item.title}</span>{item.note && <span className="sub cut sp">{item.note}</span>}</div>
                })}
              </div>
            ))}
            {items.length === 0 && <p className="nope" role="presentation">{query.trim() && !isSearching ? t('palette.empty', { query }) : t('palette.start')}</p>}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
