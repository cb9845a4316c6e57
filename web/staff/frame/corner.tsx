import { Button as AriaButton, Link } from 'react-aria-components'
import { Button, LinkButton, Segmented, TextLink } from '../../kit/button.tsx'
import { clearDrafts } from '../../kit/draft.ts'
import { Switch } from '../../kit/field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Icon } from '../../kit/icon.tsx'
import { usePhrases } from '../../kit/i18n.ts'
import { Avatar, Counter } from '../../kit/marks.tsx'
import { Popover } from '../../kit/menu.tsx'
import { changeSettings, useSettings } from '../../kit/settings.ts'
import { phrases } from './phrases.ts'

export interface Notice { id: string; title: string; detail?: string; at: string; href?: string; isNew: boolean; onOpen?: () => void }
export interface NoticesData { count: number; items: readonly Notice[]; allHref: string; onAllRead: () => void }
export interface Me { name: string; role: string; profileHref?: string; onPassword?: () => void; onSignOut: () => void }

/** The bell: what came in for me. */
export function Notices({ count, items, allHref, onAllRead }: NoticesData) {
  const t = usePhrases(phrases)
  const f = useFormats()
  return (
    <Popover label={t('notices')} trigger={<AriaButton className="plain"><Icon name="bell" /><span className="w2">{t('notices')}</span>{count > 0 && <Counter value={count} mine />}</AriaButton>}>
      {(close) => (
        <div className="ntc">
          <header><b>{t('notices')}</b><span className="sp" />{count > 0 && <Button kind="text" size="s" onPress={onAllRead}>{t('markRead')}</Button>}<TextLink small href={allHref} onPress={close}>{t('allNotices')}</TextLink></header>
          {items.length === 0 ? <p className="nope">{t('noNotices')}</p> : (
            <ul>{items.map((n) => <li key={n.id}><Link className={n.isNew ? 'nt new' : 'nt'} href={n.href} onPress={() => { n.onOpen?.(); close() }}><span><b>{n.title}</b>{n.isNew && <span className="vh">{t('unread')}</span>}{n.detail && <span className="k2"><br />{n.detail}</span>}</span><span className="k3 t12 nw">{f.when(n.at)}</span></Link></li>)}</ul>
          )}
        </div>
      )}
    </Popover>
  )
}

/** Me: language, look, rows, type; profile, password, out. */
export function MeMenu({ me }: { me: Me }) {
  const t = usePhrases(phrases)
  const s = useSettings()
  return (
    <Popover label={t('me')} trigger={<AriaButton className="plain"><Avatar name={me.name} by="given" /><span className="nw who k2"><span className="ink">{me.name}</span><span className="k3 t12 role">　{me.role}</span></span></AriaButton>}>
      {(close) => (
        <div className="mem">
          <div className="row g3"><Avatar name={me.name} by="given" /><div className="sp"><b>{me.name}</b><br /><span className="k3 t12">{me.role}</span></div></div>
          <Segmented label={t('language')} value={s.language} options={[{ value: 'zh', label: t('zh') }, { value: 'en', label: t('en') }]} onChange={(language) => changeSettings({ language })} />
          <Segmented label={t('theme')} value={s.theme} options={[{ value: 'light', label: t('light') }, { value: 'dark', label: t('dark') }, { value: 'system', label: t('system') }]} onChange={(theme) => changeSettings({ theme })} />
          <Segmented label={t('density')} value={s.density} options={[{ value: 'compact', label: t('compact') }, { value: 'comfortable', label: t('comfortable') }]} onChange={(density) => changeSettings({ density })} />
          <Switch label={t('large')} value={s.type === 'large'} onChange={(on) => changeSettings({ type: on ? 'large' : 'normal' })} />
          <div className="acts">
            {me.profileHref && <LinkButton kind="text" icon="person" href={me.profileHref} onPress={close}>{t('profile')}</LinkButton>}
            {me.onPassword && <Button kind="text" icon="key" onPress={() => { close(); me.onPassword?.() }}>{t('password')}</Button>}
            <Button kind="text" icon="sign-out" onPress={() => { clearDrafts(); me.onSignOut() }}>{t('signOut')}</Button>
          </div>
        </div>
      )}
    </Popover>
  )
}
