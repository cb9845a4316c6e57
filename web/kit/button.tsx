import type { ReactNode } from 'react'
import { Button as AriaButton, Link as AriaLink, ToggleButton, ToggleButtonGroup, type PressEvent } from 'react-aria-components'
import './button.css'
import { Icon, type IconName } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

/** p: the one solid act of a region; default outlined; text: a word in jade; danger outlined and danger-solid for what cannot be undone. */
export type ButtonKind = 'p' | 'default' | 'text' | 'danger' | 'danger-solid'

interface Look {
  kind?: ButtonKind
  /** s 26 px (rows), m 32 px, l 44 px (sign-in, arrival desk) */
  size?: 's' | 'm' | 'l'
  icon?: IconName
  /** the key that does the same, shown after the word; binding it is `useKeys`'s work */
  hint?: string
  /** fills its line */
  wide?: boolean
  children?: ReactNode
}

export interface ButtonProps extends Look {
  onPress?: (event: PressEvent) => void
  type?: 'button' | 'submit' | 'reset'
  disabled?: boolean
  /** the act is on its way: shows a turning ring and takes no second press */
  pending?: boolean
  /** what to say while pending; 正在存 otherwise */
  pendingLabel?: string
  autoFocus?: boolean
  /** spoken name where the visible word alone does not say which (回复 → 回复 张秀兰) */
  label?: string
  /** id of a form it submits from outside */
  form?: string
  slot?: string
}

function classOf({ kind = 'default', size = 'm', wide }: Look): string {
  const kinds = { p: ' p', default: '', text: ' t', danger: ' d', 'danger-solid': ' D' } as const
  return `bt${kinds[kind]}${size === 'm' ? '' : ` ${size}`}${wide ? ' w' : ''}`
}

/** A button. What somebody has no permission for is not shown; what cannot be done now is `disabled` with the reason beside it. */
export function Button({ onPress, type = 'button', disabled, pending, pendingLabel, autoFocus, label, form, slot, ...look }: ButtonProps) {
  const t = usePhrases(phrases)
  return (
    <AriaButton className={classOf(look)} type={type} isDisabled={disabled} isPending={pending} autoFocus={autoFocus}
      onPress={onPress} aria-label={label} form={form} slot={slot}>
      {pending ? <span className="spn" aria-hidden="true" /> : look.icon && <Icon name={look.icon} />}
      {pending ? (pendingLabel ?? t('button.pending')) : look.children}
      {look.hint && !pending && <kbd aria-hidden="true">{look.hint}</kbd>}
    </AriaButton>
  )
}

/** A link that looks like a button: it goes somewhere. `download` saves instead. */
export function LinkButton({ href, target, download, onPress, ...look }: Look & { href: string; target?: '_blank'; download?: boolean | string; onPress?: () => void }) {
  return (
    <AriaLink className={classOf(look)} href={href} target={target} download={download} onPress={onPress} rel={target ? 'noopener' : undefined}>
      {look.icon && <Icon name={look.icon} />}{look.children}{look.hint && <kbd aria-hidden="true">{look.hint}</kbd>}
    </AriaLink>
  )
}

/** A word in jade inside a sentence or row that goes somewhere or does something. */
export function TextLink({ href, onPress, children, small, label, target }: { href?: string; onPress?: () => void; children: ReactNode; small?: boolean; label?: string; target?: '_blank' }) {
  return <AriaLink className={small ? 'lk t12' : 'lk'} href={href} onPress={onPress} aria-label={label} target={target} rel={target ? 'noopener' : undefined}>{children}</AriaLink>
}

/** The exceptions that go without a word on screen: arrows and ×. `label` is spoken. */
export function IconButton({ icon, label, onPress, disabled, slot }: { icon: IconName; label: string; onPress?: () => void; disabled?: boolean; slot?: string }) {
  return <AriaButton className="ib" aria-label={label} onPress={onPress} isDisabled={disabled} slot={slot}><Icon name={icon} /></AriaButton>
}

/** One of a few, side by side (按日 / 按周). */
export function Segmented<V extends string>({ label, value, options, onChange }: { label: string; value: V; options: readonly { value: V; label: ReactNode }[]; onChange: (value: V) => void }) {
  return (
    <ToggleButtonGroup className="seg" aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={[value]}
      onSelectionChange={(keys) => { const next = options.find((o) => keys.has(o.value)); if (next) onChange(next.value) }}>
      {options.map((o) => <ToggleButton key={o.value} id={o.value}>{o.label}</ToggleButton>)}
    </ToggleButtonGroup>
  )
}
