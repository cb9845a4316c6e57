import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Menu as AriaMenu, MenuItem, MenuTrigger, Popover as AriaPopover, Separator, Tooltip as AriaTooltip, TooltipTrigger, Focusable, Text } from 'react-aria-components'
import './field.css'
import './overlay.css'
import { Icon, type IconName } from './icon.tsx'

/** One act of a menu; 'line' separates. */
export type MenuEntry = 'line' | { id: string; label: string; description?: string; icon?: IconName; href?: string; danger?: boolean; disabled?: boolean; hint?: string; onAct?: () => void; chosen?: boolean }

/** Acts behind one trigger (a Button or IconButton as `trigger`). */
export function Menu({ trigger, items, label }: { trigger: ReactNode; items: readonly MenuEntry[]; label: string }) {
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover className="pop" placement="bottom end">
        <AriaMenu className="opts" aria-label={label} onAction={(key) => { for (const item of items) if (item !== 'line' && item.id === key) item.onAct?.() }}>
          {items.map((item, i) => item === 'line' ? <Separator key={`line${i}`} /> : (
            <MenuItem key={item.id} id={item.id} textValue={item.label} href={item.href} isDisabled={item.disabled} className={item.danger ? 'opt v' : 'opt'}>
              {item.icon && <Icon name={item.icon} />}<span className="sp"><Text slot="label">{item.label}{item.description && <span className="sub"><br />{item.description}</span>}</Text></span>
              {item.chosen && <Icon name="check" />}{item.hint && <kbd>{item.hint}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  )
}

/** A small panel that floats at its trigger. */
export function Popover({ trigger, label, children, open, onOpenChange }: { trigger: ReactNode; label: string; children: ReactNode | ((close: () => void) => ReactNode); open?: boolean; onOpenChange?: (open: boolean) => void }) {
  return (
    <DialogTrigger isOpen={open} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover className="pop" placement="bottom start"><Dialog aria-label={label} className="popd">{({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}</Dialog></AriaPopover>
    </DialogTrigger>
  )
}

/** More words on hover or focus, for what is cut; never the only place a thing is said. */
export function Tip({ text, children }: { text: string; children: ReactNode }) {
  return <TooltipTrigger delay={400}><Focusable><span tabIndex={0}>{children}</span></Focusable><AriaTooltip className="tip" offset={6}>{text}</AriaTooltip></TooltipTrigger>
}
