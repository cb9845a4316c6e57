import { useState, type ReactNode } from 'react'
import './lookbook.css'
import { Mark } from '../brand.tsx'
import { Button, IconButton, LinkButton, Segmented, TextLink } from '../button.tsx'
import { ComboBox, MultiSelect, Select } from '../choice.tsx'
import { DateField, DatePicker, DateTimePicker, TimeField } from '../date-field.tsx'
import { ConfirmDialog, Drawer } from '../dialog.tsx'
import { Checkbox, CheckboxGroup, MoneyField, NumberField, PasswordField, PhoneField, RadioCards, Switch, TextArea, TextField } from '../field.tsx'
import { Form, FormActions, useForm } from '../form.tsx'
import { useFormats } from '../formats.ts'
import { Icon, iconNames } from '../icon.tsx'
import { KeyHelp } from '../key-help.tsx'
import { Band, Disclosure, EmptyState, ErrorState, Facts, FieldGrid, Full, GroupHead, ReadBack, Row, SectionHead, Sheet, Skeleton, Stepper, Tabs, Way } from '../layout.tsx'
import { Avatar, CountdownChip, Counter, FigureLine, Pips, ProgressBar, Sparkline, State, stateMarks, Tag, WaitBar } from '../marks.tsx'
import { Menu, Popover, Tip } from '../menu.tsx'
import { CommandPalette } from '../palette.tsx'
import { QrCode } from '../qr-code.tsx'
import { toast } from '../toast.tsx'
import { Upload } from '../upload.tsx'
import { inMinutes } from './sample.ts'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <section className="book-part"><h2>{title}</h2>{children}</section>
}

const days = [9, 7, 8, 6, 10, 5, 4, 6, 3, 5, 2, 4, 1, 0]

/** Every component in each of its states. */
export function Components() {
  const f = useFormats()
  const [open, setOpen] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  const [v, setV] = useState({ name: '张秀兰', phone: '13800138', birth: '2027-03-01' as string | null, day: '2026-12-08' as string | null, time: '10:30' as string | null, count: 30 as number | null, money: 128000 as number | null, dept: null as string | null, who: null as string | null, note: '', wheel: true, duty: true, kinds: ['a'] as string[], rule: 'b', seg: 'day', several: ['skin', 'check'] as string[], call: '2026-11-22T08:00:00.000Z' as string | null, password: 'secret' })
  const put = <K extends keyof typeof v>(k: K) => (x: (typeof v)[K]) => setV((was) => ({ ...was, [k]: x }))
  const form = useForm({
    initial: { name: '', phones: [''], birthDate: null as string | null }, draft: 'lookbook',
    validate: (x) => ({ name: x.name ? undefined : '请写姓名。' }),
    submit: async () => { throw Object.assign(new Error('refused'), { problem: { title: '这个号码已经有一位顾客在用', code: 'already_exists', requestId: '0192-7f3a', errors: [{ path: 'body.phones.0', code: 'taken', message: '138 0013 8000 是吴建国的号码。' }] } }) },
  })
  return (
    <main className="book">
      <header className="row g4"><Mark size={48} /><div className="sp"><h1 className="t28 b">全程 Throughcare</h1><span className="k2">Look-book</span></div><span className="k3">{f.date(inMinutes(0))}</span></header>
      <div className="book-cols">
        <div>
          <Part title="Buttons">
            <div className="row g2 wrap"><Button kind="p" icon="plus" hint="N">登记咨询</Button><Button>改期</Button><Button kind="text">全部承诺</Button><Button kind="danger">停号</Button><Button kind="danger-solid">呼叫急诊室</Button></div>
            <div className="row g2 wrap m2"><Button kind="p" pending>存</Button><Button disabled>不可用</Button><Button size="s">小号</Button><Button size="s" kind="p">回复</Button><LinkButton href="/list" icon="list">列表</LinkButton><TextLink href="/pieces">预约板</TextLink><IconButton icon="left" label="前一天" /><Segmented label="view" value={v.seg} options={[{ value: 'day', label: '按日' }, { value: 'week', label: '按周' }]} onChange={put('seg')} /></div>
          </Part>
          <Part title="Countdown">
            <div className="row g4 wrap"><CountdownChip dueAt={inMinutes(18)} startedAt={inMinutes(-12)} /><CountdownChip dueAt={inMinutes(3.8)} startedAt={inMinutes(-26)} /><CountdownChip dueAt={inMinutes(-2)} /><CountdownChip dueAt={inMinutes(-4000)} /><CountdownChip dueAt={inMinutes(-10)} settledAt={inMinutes(-20)} /><CountdownChip dueAt={inMinutes(-20)} settledAt={inMinutes(-10)} /><CountdownChip dueAt={inMinutes(3000)} /><CountdownChip dueAt={inMinutes(318)} startedAt={inMinutes(-60)} calm /><CountdownChip dueAt={inMinutes(30)} isPaused /></div>
          </Part>
          <Part title="States, tags, counters">
            <div className="book-grid">{stateMarks.map((m) => <State key={m} mark={m} />)}</div>
            <div className="row g2 wrap m2"><Tag>金卡</Tag><Tag tone="jade">3.3</Tag><Tag tone="amber">申诉中</Tag><Tag tone="slate">内部</Tag><Tag tone="verm">过敏</Tag><Counter value={4} mine /><Counter value={61} /><Counter value={12000} /><Avatar name="林晓雯" by="given" /><Avatar name="张秀兰" size="x" /><Avatar name="Ann" size="s" tone="slate" /><Pips used={2} next={1} all={6} label="6 次做了 2 次" /></div>
          </Part>
          <Part title="Icons"><div className="book-icons">{iconNames.map((n) => <span key={n} title={n}><Icon name={n} size="l" /><small>{n}</small></span>)}</div></Part>
          <Part title="Figures">
            <FigureLine name="首次回复" value="41" unit="秒" values={days} goal={6} note="要求 60 秒内" href="/list" />
            <FigureLine name="到诊率" value="68" unit="%" values={[...days].reverse().map((d, i) => (i === 4 ? null : d))} goal={6} tone="amber" note="低于目标 72%" />
            <div className="row g4 m2"><Sparkline values={[]} /><Sparkline values={[3]} /><Sparkline values={[3, 3, 3]} /></div>
            <div className="m2"><WaitBar value={33} max={45} limit={20} label="等候" /></div><div className="m2"><ProgressBar value={0.77} label="进度" note="37 / 48 人" /></div>
            <div className="m3"><Way label="陪同" now="b" steps={[{ id: 'a', title: '到诊' }, { id: 'b', title: '就诊' }, { id: 'c', title: '检查' }, { id: 'd', title: '缴费' }, { id: 'e', title: '送出' }]} /></div>
          </Part>
          <Part title="Formats"><Facts wide items={[['date', f.date(inMinutes(0))], ['day', f.day(inMinutes(0))], ['weekday', f.dayWeekday('2026-12-08')], ['when', f.when(inMinutes(-1400))], ['relative', f.relative(inMinutes(-3))], ['phone', f.phone('13800138000')], ['money', f.money(128000)], ['duration', f.duration(252)], ['tenths', f.tenths(33)]].map(([name, value]) => ({ name, value }))} /></Part>
          <Part title="QR"><QrCode text="https://example.cn/v/8F3K-22QD" size={128} /></Part>
        </div>
        <div>
          <Part title="Fields">
            <FieldGrid>
              <TextField label="姓名" value={v.name} onChange={put('name')} required /><PhoneField label="电话" value={v.phone} onChange={put('phone')} />
              <DateField label="出生日期" value={v.birth} onChange={put('birth')} error="出生日期在今天之后，请再看一眼。" /><TextField label="负责人" value="林晓雯" onChange={() => undefined} readOnly description="到诊后由主任改。" />
              <DatePicker label="哪一天" value={v.day} onChange={put('day')} min="2026-11-22" /><TimeField label="几点" value={v.time} onChange={put('time')} />
              <NumberField label="必须回复" value={v.count} onChange={put('count')} suffix="分钟" min={1} /><MoneyField label="金额" value={v.money} onChange={put('money')} />
              <Select label="科室" value={v.dept} onChange={put('dept')} options={[{ value: 'skin', label: '皮肤科' }, { value: 'dental', label: '口腔科' }, { value: 'check', label: '体检中心', description: '二楼' }]} />
              <ComboBox label="专家" value={v.who} onChange={put('who')} icon="search" load={async (q) => [{ value: 'x', label: '许文涛', description: '皮肤科 主任' }, { value: 'g', label: '顾明慧', description: '皮肤科 副主任' }].filter((o) => o.label.includes(q))} />
              <MultiSelect label="科室" value={v.several} onChange={put('several')} options={[{ value: 'skin', label: '皮肤科' }, { value: 'dental', label: '口腔科' }, { value: 'check', label: '体检中心' }]} /><DateTimePicker label="什么时候回电" value={v.call} onChange={put('call')} />
              <PasswordField label="密码" value={v.password} onChange={put('password')} error="密码不对，还可以再试 3 次，之后锁 15 分钟。" /><TextField label="不能改" value="停用" onChange={() => undefined} disabled />
              <Full><TextArea label="内容" value={v.note} onChange={put('note')} placeholder="Ctrl Enter 发送" description="只有同事看得到。" optional /></Full>
            </FieldGrid>
            <div className="row g5 m3 wrap"><Checkbox label="需轮椅" value={v.wheel} onChange={put('wheel')} /><Checkbox label="需陪同" value={false} onChange={() => undefined} /><Checkbox label="部分" value={false} indeterminate onChange={() => undefined} /><Switch label="在岗接待" aside="在接 3 / 5" value={v.duty} onChange={put('duty')} /><Switch label="暂离" value={false} onChange={() => undefined} disabled /></div>
            <div className="m3"><CheckboxGroup label="渠道" value={v.kinds} onChange={put('kinds')} options={[{ value: 'a', label: '电话' }, { value: 'b', label: '微信' }, { value: 'c', label: '网页' }]} /></div>
            <div className="m3"><RadioCards label="按哪套制度" labelHidden value={v.rule} onChange={put('rule')} options={[{ value: 'a', label: '健康机构', description: '接待、答复、推荐、预约、意见，按季考核五项指标' }, { value: 'b', label: '客服中心与导医', description: '三天内回访、全程陪同、投诉时限、会员、代办出院' }]} /></div>
            <div className="m3"><Upload label="附件" files={[{ id: '1', name: '十一月排班表.xlsx', share: 0.4 }, { id: '2', name: '同意书.pdf' }]} onFiles={() => undefined} onRemove={() => undefined} several accept={['.xlsx', '.pdf']} /></div>
          </Part>
          <Part title="Form with a refusal by field">
            <Sheet pad><Form form={form} label="新顾客"><FieldGrid><TextField label="姓名" {...form.field('name')} /><PhoneField label="电话" {...form.field('phones.0')} /><DateField label="出生日期" {...form.field('birthDate')} /></FieldGrid><FormActions hint="Ctrl S" /></Form></Sheet>
          </Part>
        </div>
        <div>
          <Part title="Rows">
            <SectionHead title="我欠的" note="7 件，按到期先后"><TextLink small href="/list">全部承诺</TextLink></SectionHead>
            <Sheet><Row tone="hot"><CountdownChip dueAt={inMinutes(3.8)} startedAt={inMinutes(-26)} /><b className="sp cut">张秀兰</b><Button size="s" kind="text">回复</Button></Row><Row><CountdownChip dueAt={inMinutes(18)} startedAt={inMinutes(-12)} /><b className="sp cut">吴建国</b><Button size="s" kind="text">回复</Button></Row><Row tone="late"><CountdownChip dueAt={inMinutes(-9)} /><b className="sp cut">陈先生</b></Row><GroupHead>今天稍后</GroupHead><Row tone="on"><CountdownChip dueAt={inMinutes(318)} calm /><b className="sp cut">钟慧敏</b></Row><Row href="/list"><span className="sp">带链接的一行</span></Row></Sheet>
          </Part>
          <Part title="Bands, read-back"><div className="col g2"><Band tone="danger" title="利多卡因过敏" aside={<TextLink href="/">看投诉</TextLink>}>局部麻醉前必须告知</Band><Band tone="warn" title="10:41 起连不上">写的字存在本机，连上自己补发。</Band><Band tone="note" title="内部备注">顾客看不到</Band><Band tone="good">已存。</Band><ReadBack main="张秀兰　138 0013 8000" actions={<><Button kind="p">顾客说对</Button><Button>改</Button></>}>12月8日 周二 10:30，光子嫩肤，三楼</ReadBack></div></Part>
          <Part title="Empty, error, loading"><div className="col g3"><EmptyState title="今天没有要回访的人" action={<Button>看没约成的</Button>}>明天有 6 位，最早 09:00。也可以先看没约成的 38 人。</EmptyState><ErrorState title="10:30 刚被别人约走了" requestId="0192-7f3a" action={<Button kind="p">改到 11:00</Button>}>您填的都还在。最近的空位是 11:00 和 15:30。</ErrorState><Sheet><Skeleton rows={3} /></Sheet></div></Part>
          <Part title="Tabs, steps"><Tabs label="记录" tabs={[{ id: 'all', label: '全部', count: 146, content: '全部记录' }, { id: 'talk', label: '会话', content: '会话' }]} /><div className="m3"><Stepper label="步骤" now="c" onGo={() => undefined} steps={[{ id: 'a', title: '医院与时区', note: '澄和医院，东湖院区' }, { id: 'b', title: '科室', note: '9 个科室' }, { id: 'c', title: '按哪套制度做事', note: '选一套，再逐项改' }, { id: 'd', title: '员工' }]} /></div></Part>
          <Part title="What opens">
            <div className="row g2 wrap"><Button onPress={() => setOpen('confirm')}>确认</Button><Button onPress={() => setOpen('drawer')}>抽屉</Button><Button onPress={() => toast('已把马燕改到 14:30，短信 2 分钟后发', { undo: () => toast('已撤销') })}>撤销条</Button><Button onPress={() => setOpen('keys')}>按键</Button><Button onPress={() => setOpen('find')}>找</Button>
              <Menu label="更多" trigger={<Button icon="more">更多</Button>} items={[{ id: 'a', label: '改期', icon: 'calendar', hint: 'R' }, { id: 'b', label: '转给别人', icon: 'swap', description: '对方收到提醒' }, 'line', { id: 'c', label: '作废', icon: 'trash', danger: true }]} />
              <Popover label="浮层" trigger={<Button>浮层</Button>}><div className="flt">内容</div></Popover><Tip text="补充的话"><span className="k2">悬停</span></Tip></div><Disclosure title="更多条件">里面的内容</Disclosure>
          </Part>
        </div>
      </div>
      <ConfirmDialog open={open === 'confirm'} onCancel={() => setOpen(null)} onConfirm={() => setOpen(null)} title="发布第 49 周排班？" verb="写理由并发布" cancelLabel="先不发">14 人马上收到通知。周日 19–21 点热线还空着。</ConfirmDialog>
      <Drawer open={open === 'drawer'} onClose={() => setOpen(null)} title="张秀兰" foot={<Button kind="p" icon="calendar">预约</Button>}><SectionHead title="答应过她的" note="4 件" /><Row flat><CountdownChip dueAt={inMinutes(3.8)} startedAt={inMinutes(-26)} /><span className="sp">回复乘机问题</span></Row></Drawer>
      <KeyHelp open={open === 'keys'} onClose={() => setOpen(null)} />
      <CommandPalette open={open === 'find'} onClose={() => setOpen(null)} query={query} onQuery={setQuery} groups={[{ id: 'c', title: '顾客', items: [{ id: '1', title: '张秀兰', note: '138****2046 金卡', icon: 'person' as const, onGo: () => undefined }, { id: '2', title: '张伟明', note: '139****1102', icon: 'person' as const, onGo: () => undefined }] }, { id: 'p', title: '页面', items: [{ id: '3', title: '预约板', icon: 'calendar' as const, onGo: () => undefined }] }].map((g) => ({ ...g, items: g.items.filter((i) => i.title.includes(query)) }))} />
    </main>
  )
}
