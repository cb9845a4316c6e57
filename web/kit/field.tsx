import { useState, type ReactNode, type Ref } from 'react'
import {
  Button as AriaButton, Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup, FieldError, Group, Input, Label,
  NumberField as AriaNumberField, Radio, RadioGroup, Switch as AriaSwitch, Text, TextArea as AriaTextArea, TextField as AriaTextField,
} from 'react-aria-components'
import './field.css'
import { Icon, type IconName } from './icon.tsx'
import { isSendEnter } from './composing.ts'
import { formatPhone } from './formats.ts'
import { usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

/** What every field takes. `form.field('name')` fills name, value, onChange and error. */
export interface FieldProps {
  label: string
  /** the word is spoken but not shown (a search box) */
  labelHidden?: boolean
  name?: string
  /** a quiet line below: why it is asked, what form it takes */
  description?: ReactNode
  /** one sentence, said inline; its presence marks the field */
  error?: string | null
  required?: boolean
  disabled?: boolean
  readOnly?: boolean
  autoFocus?: boolean
  /** says 选填 after the label: for the one optional field among required ones */
  optional?: boolean
}

/** Label above the control. */
export function FieldLabel({ label, labelHidden, required, optional, aside }: FieldProps & { aside?: ReactNode }) {
  const t = usePhrases(phrases)
  if (labelHidden) return <Label className="vh">{label}</Label>
  return (
    <span className="lb">
      <Label>{label}</Label>
      {required && <span className="k3">{t('field.required')}</span>}
      {optional && <span className="k3">{t('field.optional')}</span>}
      {aside && <><span className="sp" />{aside}</>}
    </span>
  )
}

/** Description and error below the control. */
export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description && !error && <Text slot="description" className="ds">{description}</Text>}
      {error && <FieldError className="er">{error}</FieldError>}
    </>
  )
}

/** The part react-aria wants of the common props. */
export function ariaOf({ name, error, required, disabled, readOnly, autoFocus }: FieldProps) {
  return { name, isInvalid: Boolean(error), isRequired: required, isDisabled: disabled, isReadOnly: readOnly, autoFocus, validationBehavior: 'aria' } as const
}

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  type?: 'text' | 'search' | 'url' | 'email' | 'tel'
  placeholder?: string
  icon?: IconName
  /** a word after the text, such as a unit */
  suffix?: ReactNode
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  maxLength?: number
  size?: 's' | 'm' | 'l'
  aside?: ReactNode
  inputRef?: Ref<HTMLInputElement>
}

const sizeClass = (size: 's' | 'm' | 'l' | undefined): string => size === 'l' ? ' big' : size === 's' ? ' sm q' : ''

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, type = 'text', placeholder, icon, suffix, size, aside, autoComplete = 'off', inputMode, maxLength, inputRef } = props
  return (
    <AriaTextField className="fld" {...ariaOf(props)} value={value} onChange={onChange} onBlur={onBlur} type={type} autoComplete={autoComplete} inputMode={inputMode} maxLength={maxLength}>
      <FieldLabel {...props} aside={aside} />
      <div className={`inp${sizeClass(size)}`}>
        {icon && <Icon name={icon} />}
        <Input ref={inputRef} placeholder={placeholder} />
        {suffix && <span className="aff">{suffix}</span>}
        {(props.readOnly || props.disabled) && <Icon name="lock" />}
      </div>
      <FieldNotes {...props} />
    </AriaTextField>
  )
}

/** A password with 显示. `kind` new asks the browser to suggest one. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'suffix'> & { kind?: 'current' | 'new' }) {
  const t = usePhrases(phrases)
  const [isShown, setShown] = useState(false)
  const { value, onChange, size, aside, kind = 'current' } = props
  return (
    <AriaTextField className="fld" {...ariaOf(props)} value={value} onChange={onChange} type={isShown ? 'text' : 'password'} autoComplete={kind === 'new' ? 'new-password' : 'current-password'}>
      <FieldLabel {...props} aside={aside} />
      <div className={`inp${sizeClass(size)}`}>
        <Input placeholder={props.placeholder} />
        <AriaButton className="bx wd" onPress={() => setShown(!isShown)}><Icon name={isShown ? 'eye-off' : 'eye'} />{isShown ? t('button.hide') : t('button.show')}</AriaButton>
      </div>
      <FieldNotes {...props} />
    </AriaTextField>
  )
}

/** A telephone number: grouped as people read it (138 0013 8000), given on without spaces. */
export function PhoneField(props: Omit<TextFieldProps, 'type' | 'inputMode'>) {
  return <TextField {...props} type="tel" inputMode="tel" autoComplete={props.autoComplete ?? 'off'} value={formatPhone(props.value)} onChange={(typed) => props.onChange(typed.replace(/[^\d+*]/g, ''))} />
}

export interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  rows?: number
  maxLength?: number
  /** Ctrl/⌘ Enter; never while an input method composes */
  onSend?: () => void
}

/** Many lines. Enter is a new line; Ctrl Enter sends where there is something to send. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, placeholder, rows = 3, maxLength, onSend } = props
  return (
    <AriaTextField className="fld" {...ariaOf(props)} value={value} onChange={onChange} maxLength={maxLength}
      onKeyDown={(event) => { if (onSend && isSendEnter(event)) { event.preventDefault(); onSend() } else event.continuePropagation() }}>
      <FieldLabel {...props} aside={maxLength && value.length > maxLength * 0.8 ? <span className="k3">{value.length} / {maxLength}</span> : undefined} />
      <div className="inp"><AriaTextArea rows={rows} placeholder={placeholder} /></div>
      <FieldNotes {...props} />
    </AriaTextField>
  )
}

export interface NumberFieldProps extends FieldProps {
  /** null when empty */
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  /** a unit after the figure: 分钟, 人 */
  suffix?: ReactNode
  format?: Intl.NumberFormatOptions
  placeholder?: string
}

/** A number with steps. */
export function NumberField(props: NumberFieldProps) {
  const t = usePhrases(phrases)
  const { value, onChange, min, max, step, suffix, format } = props
  const isFixed = props.readOnly || props.disabled
  return (
    <AriaNumberField className="fld" {...ariaOf(props)} value={value ?? NaN} onChange={(n) => onChange(Number.isNaN(n) ? null : n)} minValue={min} maxValue={max} step={step} formatOptions={format}>
      <FieldLabel {...props} />
      <Group className="inp">
        <Input placeholder={props.placeholder} />
        {suffix && <span className="aff nw">{suffix}</span>}
        {!isFixed && <><AriaButton slot="decrement" className="bx" aria-label={t('field.decrease')}><Icon name="minus" size="s" /></AriaButton>
          <AriaButton slot="increment" className="bx" aria-label={t('field.increase')}><Icon name="plus" size="s" /></AriaButton></>}
        {isFixed && <Icon name="lock" />}
      </Group>
      <FieldNotes {...props} />
    </AriaNumberField>
  )
}

const moneyFormat: Intl.NumberFormatOptions = { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: true }

/** Money: shows yuan, holds whole fen. */
export function MoneyField(props: Omit<NumberFieldProps, 'format' | 'step' | 'suffix'>) {
  const { value, onChange, min = 0, max } = props
  return (
    <AriaNumberField className="fld" {...ariaOf(props)} value={value === null ? NaN : value / 100} onChange={(yuan) => onChange(Number.isNaN(yuan) ? null : Math.round(yuan * 100))} minValue={min / 100} maxValue={max === undefined ? undefined : max / 100} formatOptions={moneyFormat}>
      <FieldLabel {...props} />
      <Group className="inp"><span className="aff">¥</span><Input placeholder={props.placeholder ?? '0.00'} />{(props.readOnly || props.disabled) && <Icon name="lock" />}</Group>
      <FieldNotes {...props} />
    </AriaNumberField>
  )
}

/** A tick. */
export function Checkbox({ label, aside, value, onChange, indeterminate, labelHidden, ...props }: Omit<FieldProps, 'description'> & { value: boolean; onChange: (value: boolean) => void; indeterminate?: boolean; aside?: ReactNode }) {
  return (
    <span className="fld" data-invalid={props.error ? true : undefined}>
      <AriaCheckbox className="ck" name={props.name} isSelected={value} onChange={onChange} isIndeterminate={indeterminate} isDisabled={props.disabled} isReadOnly={props.readOnly} isInvalid={Boolean(props.error)} validationBehavior="aria" aria-label={labelHidden ? label : undefined}>
        <span className="cx" aria-hidden="true" />{!labelHidden && <span>{label}{aside && <span className="k3">　{aside}</span>}</span>}
      </AriaCheckbox>
      {props.error && <span className="er">{props.error}</span>}
    </span>
  )
}

/** Several of several. */
export function CheckboxGroup<V extends string>({ options, value, onChange, ...props }: FieldProps & { options: readonly { value: V; label: string }[]; value: readonly V[]; onChange: (value: V[]) => void }) {
  return (
    <AriaCheckboxGroup className="fld" {...ariaOf(props)} value={[...value]} onChange={(chosen) => onChange(options.filter((o) => chosen.includes(o.value)).map((o) => o.value))}>
      <FieldLabel {...props} />
      <div className="ckg">{options.map((o) => <AriaCheckbox key={o.value} value={o.value} className="ck"><span className="cx" aria-hidden="true" />{o.label}</AriaCheckbox>)}</div>
      <FieldNotes {...props} />
    </AriaCheckboxGroup>
  )
}

/** On or off, at once. */
export function Switch({ label, aside, value, onChange, disabled, labelHidden, name }: Omit<FieldProps, 'description' | 'error'> & { value: boolean; onChange: (value: boolean) => void; aside?: ReactNode }) {
  return (
    <AriaSwitch className="ck" name={name} isSelected={value} onChange={onChange} isDisabled={disabled} aria-label={labelHidden ? label : undefined}>
      <span className="sw" aria-hidden="true" />{!labelHidden && <span className="nw">{label}</span>}{aside && <span className="k3 nw">{aside}</span>}
    </AriaSwitch>
  )
}

export interface RadioOption<V extends string> { value: V; label: ReactNode; description?: ReactNode; disabled?: boolean }

/** One of a few, each explained on its own line (the wizard's choice). */
export function RadioCards<V extends string>({ options, value, onChange, ...props }: FieldProps & { options: readonly RadioOption<V>[]; value: V | null; onChange: (value: V) => void }) {
  return (
    <RadioGroup className="fld" {...ariaOf(props)} value={value} onChange={(v) => onChange(v as V)}>
      <FieldLabel {...props} />
      <div className="rcs">
        {options.map((o) => (
          <Radio key={o.value} value={o.value} className="ps" isDisabled={o.disabled}>
            <span className="rd" aria-hidden="true" /><div><b className="t14">{o.label}</b>{o.description && <p className="k2 t12">{o.description}</p>}</div>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </RadioGroup>
  )
}

/** One of a few short words on one line. */
export function RadioRow<V extends string>({ options, value, onChange, ...props }: FieldProps & { options: readonly RadioOption<V>[]; value: V | null; onChange: (value: V) => void }) {
  return (
    <RadioGroup className="fld" {...ariaOf(props)} value={value} onChange={(v) => onChange(v as V)} orientation="horizontal">
      <FieldLabel {...props} />
      <div className="ckg">{options.map((o) => <Radio key={o.value} value={o.value} className="ck" isDisabled={o.disabled}><span className="rd" aria-hidden="true" />{o.label}</Radio>)}</div>
      <FieldNotes {...props} />
    </RadioGroup>
  )
}
