import { useMemo, useState, type ReactNode } from 'react'
import { CustomerDrawerContext, CustomerName } from '../../staff/frame/customer-drawer.tsx'
import { Frame } from '../../staff/frame/frame.tsx'
import { navFor } from '../../staff/frame/nav.ts'
import type { PageDef } from '../../staff/frame/pages.ts'
import { useListState } from '../address.ts'
import { Button, TextLink } from '../button.tsx'
import { Drawer } from '../dialog.tsx'
import { useFormats } from '../formats.ts'
import { Icon } from '../icon.tsx'
import { useLanguage } from '../i18n.ts'
import { Band, EntityHead, Facts, PageHead, Row, SectionHead, Sheet, TwoPanes } from '../layout.tsx'
import { ListPage } from '../list-page.tsx'
import { Avatar, CountdownChip, FigureLine, State, Tag } from '../marks.tsx'
import { Table } from '../table.tsx'
import { Timeline } from '../timeline.tsx'
import { toast } from '../toast.tsx'
import { inMinutes, samples, story, type Sample } from './sample.ts'

const load = (): Promise<() => ReactNode> => Promise.resolve(() => null)
const page = (path: string, zh: string, en: string, group: PageDef['group'], counter?: string): PageDef => ({ path, title: { zh, en }, group, counter, load })
const pages: PageDef[] = [
  page('/pieces', '今日', 'Today', 'today'), page('/inbox', '会话', 'Inbox', 'before', 'inbox'), page('/list', '咨询登记', 'Inquiries', 'before'), page('/board', '预约板', 'Board', 'before'), page('/callbacks', '回拨', 'Call-backs', 'before'),
  page('/queue', '候诊', 'Queue', 'during'), page('/followups', '回访', 'Follow-ups', 'after'), page('/customer', '顾客', 'Customers', 'members'), page('/team', '排班', 'Rota', 'team'), page('/house', '设置', 'Settings', 'house'), page('/rulebook', '制度', 'Rulebook', 'rulebook'),
]

function Framed({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const [isOn, setOn] = useState(true)
  const [customer, setCustomer] = useState<string | null>(null)
  const zh = language === 'zh'
  const asked = new URLSearchParams(location.search)
  return (
    <CustomerDrawerContext value={setCustomer}>
      <Frame hospital={asked.has('long') ? '澄和国际医疗集团滨海新区妇女儿童医院' : '澄和医院'} site={{ current: 'd', all: [{ id: 'd', name: '东湖院区' }, { id: 'x', name: '西城院区' }], onChange: () => undefined }}
        groups={navFor({ pages, language, pathname: location.pathname, may: () => true, counts: { inbox: 4 } })} onFind={() => toast('⌘K')}
        duty={{ isOn, onChange: setOn, note: zh ? '在接 3 / 5' : '3 of 5' }} connection={asked.has('offline') ? { state: 'offline', since: '10:41' } : { state: 'online' }}
        notices={{ count: 2, allHref: '/notices', onAllRead: () => undefined, items: [{ id: '1', title: '许文涛回复了孙丽的问题', detail: '可以做，先查血', at: inMinutes(-11), isNew: true, href: '/list' }, { id: '2', title: '何雪梅写了表扬', at: inMinutes(-6), isNew: true, href: '/list' }, { id: '3', title: '周三排班改了', at: inMinutes(-1500), isNew: false, href: '/list' }] }}
        me={{ name: asked.has('long') ? 'Christopher Montgomery-Fitzgerald' : '林晓雯', role: asked.has('long') ? 'Online and telephone consultant' : '网电咨询', profileHref: '/me', onPassword: () => undefined, onSignOut: () => undefined }}
        strip={{ title: zh ? '我的承诺' : 'My promises', count: 7, allHref: '/promises', empty: zh ? '现在不欠谁' : 'Nothing owed', kept: zh ? '今日守约 23 / 24' : 'Kept 23 of 24',
          items: [{ id: '1', dueAt: inMinutes(3.8), startedAt: inMinutes(-26.2), verb: '回复', to: '张秀兰 · 祛斑后坐飞机', href: '/list', act: { label: '回复', onPress: () => undefined } }, { id: '2', dueAt: inMinutes(11.33), startedAt: inMinutes(-19), verb: '回电', to: '未接 186****5521', href: '/list' }, { id: '3', dueAt: inMinutes(18.08), startedAt: inMinutes(-12), verb: '回复', to: '吴先生 · 种植牙价格', href: '/list' }, { id: '4', dueAt: inMinutes(78.3), startedAt: inMinutes(-20), verb: '答复', to: '孙丽 · 等许主任', href: '/list' }] }}
        over={<Drawer open={customer !== null} onClose={() => setCustomer(null)} title="张秀兰" head={<><Avatar name="张秀兰" /><div><b className="t14">张秀兰</b> <span className="k2">女 58 岁</span> <Tag>金卡</Tag><br /><span className="t12">138****2046</span></div></>}><Band tone="danger" title="利多卡因过敏">2026年3月 皮肤科记录</Band><SectionHead title="答应过她的" /><Row flat><CountdownChip dueAt={inMinutes(3.8)} startedAt={inMinutes(-26)} /><span className="sp">回复乘机问题</span></Row></Drawer>}>
        {children}
      </Frame>
    </CustomerDrawerContext>
  )
}

/** The list page with as many rows as ?rows= says. */
export function FramedList() {
  const asked = new URLSearchParams(location.search)
  const count = Number(asked.get('rows') ?? 61)
  const f = useFormats()
  const [state, setState] = useListState()
  const all = useMemo(() => samples(count), [count])
  const [loaded, setLoaded] = useState(200)
  const found = useMemo(() => all.filter((r) => r.name.includes(state.query) && (!state.filters['dept'] || state.filters['dept'].includes(r.department))), [all, state])
  const rows = useMemo(() => found.slice(0, asked.has('all') ? undefined : loaded), [found, loaded])
  return (
    <Framed>
      <ListPage<Sample> id="lookbook" title="咨询登记" note={`今天 ${count} 条`} rows={rows} total={found.length} hasMore={rows.length < found.length} onMore={() => setLoaded((n) => n + 200)} status={asked.has('loading') ? 'loading' : asked.has('broken') ? 'error' : 'ready'} error={{ title: '没有读出来', requestId: '0192-7f3a' }} onRetry={() => undefined}
        state={state} onState={setState} rowId={(r) => r.id} rowLabel={(r) => r.name} searchable orderNote="按时间，新的在上"
        actions={<><Button icon="document">导入</Button><Button kind="p" icon="plus" hint="N">登记咨询</Button></>}
        views={[{ id: 'mine', title: '等我回', count: 4, mine: true }, { id: 'today', title: '今天全部', count: 61 }, { id: 'part', title: '登记不全', count: 3 }, { id: 'call', title: '要回电', count: 2 }, { id: 'lost', title: '没约成，可再联系', count: 38 }, { id: 'month', title: '我的本月', count: 412 }]} onSaveView={() => undefined}
        filters={[{ id: 'when', title: '时间', kind: 'dates', presets: [{ label: '今天', value: 'today' }, { label: '近 7 天', value: 'week' }] }, { id: 'dept', title: '科室', kind: 'several', options: ['口腔科', '皮肤科', '体检中心'].map((d) => ({ value: d, label: d })) }, { id: 'new', title: '新顾客', kind: 'yes-no' }, { id: 'who', title: '首问', kind: 'one', options: [{ value: 'l', label: '林晓雯' }, { value: 'm', label: '孟凡' }] }]}
        onOpen={(r) => toast(`打开 ${r.name}`)} onEdit={() => undefined} onCreate={() => undefined} onExport={() => undefined} empty={{ title: '还没有咨询', body: '接第一个电话时按 N 登记。', action: <Button kind="p">登记咨询</Button> }}
        bulk={[{ id: 'sms', label: '发提醒短信', act: (_, clear) => clear() }, { id: 'pass', label: '转给别人', act: () => undefined }, { id: 'tag', label: '加标签', act: () => undefined }]}
        columns={[
          { id: 'at', title: '时间', width: 68, cell: (r) => f.time(r.at), tone: 'quiet', sortable: true },
          { id: 'channel', title: '渠道', width: 86, tone: 'quiet', cell: (r) => <span className="row g1"><Icon name={r.channel} />{{ phone: '电话', wechat: '微信', globe: '网页', mail: '邮件' }[r.channel]}</span> },
          { id: 'name', title: '顾客', width: 176, tone: 'bold', fixed: true, cell: (r) => <CustomerName id={r.id}>{r.name}</CustomerName>, phone: 'main', sortable: true },
          { id: 'phone', title: '电话', width: 136, tone: 'quiet', cell: (r) => r.phone, phone: 'sub' },
          { id: 'source', title: '怎么知道', width: 112, tone: 'quiet', cell: (r) => r.source },
          { id: 'dept', title: '科室', width: 94, cell: (r) => r.department, phone: 'sub', sortable: true },
          { id: 'about', title: '问什么', cell: (r) => r.about, phone: 'sub', minWidth: 160 },
          { id: 'owner', title: '首问', width: 78, tone: 'quiet', cell: (r) => r.owner },
          { id: 'state', title: '状态', width: 116, cell: (r) => <State mark={r.mark}>{r.state}</State> },
          { id: 'due', title: '到期 / 结果', width: 188, phone: 'side', cell: (r) => r.dueAt ? <span className="row g2"><CountdownChip dueAt={r.dueAt} startedAt={r.startedAt} />{r.mark === 'attention' && <span className="ka">缺 2 项</span>}</span> : <span className="k2">{r.result}</span> },
          { id: 'note', title: '备注', width: 120, hidden: true, cell: () => '—' },
        ]} />
    </Framed>
  )
}

/** A page in the manner of Today. */
export function FramedPieces() {
  return (
    <Framed>
      <div className="split"><div>
        <PageHead title="上午好，晓雯。先回张秀兰，她等了 26 分钟。" below="11月22日 星期日　早班 08:00–16:30　今天回复 31 人，17 人定了时间"><Button icon="phone">拨号</Button><Button kind="p" icon="plus" hint="N">登记咨询</Button></PageHead>
        <SectionHead title="我欠的" note="7 件，按到期先后"><TextLink small href="/list">全部承诺</TextLink></SectionHead>
        <Sheet>{[3.8, 11.3, 18, 26.7, 78].map((m, i) => <Row key={m} tone={i === 0 ? 'hot' : undefined}><CountdownChip column dueAt={inMinutes(m)} startedAt={inMinutes(-30)} /><span className="k2">回复</span><b>张秀兰</b><span className="txt">祛斑做完第五天，能不能坐飞机去海口</span><span className="k3 t12 nw desk">30 分钟必复</span><Button size="s" kind="text">回复</Button></Row>)}</Sheet>
        <SectionHead title="我约的人，今天到" note="6 人，已到 3" />
        <Sheet><Table label="今天到" rowId={(r) => r[0] ?? ''} rows={[['09:00', '何雪梅', '皮肤镜复诊', '许文涛 主任'], ['10:15', '郑国强', '口腔全景片', '梁启航 主任']]} columns={[{ id: 't', title: '时间', width: 64, cell: (r) => r[0] }, { id: 'n', title: '顾客', tone: 'bold', cell: (r) => <CustomerName id="1">{r[1]}</CustomerName> }, { id: 'p', title: '项目', cell: (r) => r[2] }, { id: 'd', title: '专家', tone: 'quiet', cell: (r) => r[3] }, { id: 's', title: '到哪一步', cell: () => <State mark="arrived">已到，候诊 9 分钟</State> }]} /></Sheet>
      </div><aside>
        <SectionHead title="我的数字" note="今天，线是近 14 天"><TextLink small href="/">口径</TextLink></SectionHead>
        <FigureLine name="首次回复" value="41" unit="秒" values={[9, 7, 8, 6, 10, 5, 4, 6, 3, 5, 2, 4, 1, 0]} goal={7} note="要求 60 秒内" href="/list" />
        <FigureLine name="到诊率" value="68" unit="%" values={[9, 7, 8, 6, 10, 5, 4, 6, 3, 5, 2, 4, 1, 0]} goal={6} tone="amber" note="低于目标 72%" href="/list" />
      </aside></div>
    </Framed>
  )
}

/** A customer in the manner of the picture. */
export function FramedCustomer() {
  const asked = new URLSearchParams(location.search)
  const many = useMemo(() => Array.from({ length: Number(asked.get('events') ?? 0) }, (_, i) => ({ id: `m${i}`, at: inMinutes(-600_000 - i * 700), icon: 'message' as const, title: `第 ${i + 1} 条`, detail: '旧记录', by: '林晓雯' })), [])
  return (
    <Framed>
      <TwoPanes label="全程" sideLabel="顾客"
        head={<EntityHead face={<Avatar name="张秀兰" size="x" />} name="张秀兰" tags={<><span className="k2">女 58 岁</span><Tag>金卡</Tag><Tag>忠实顾客</Tag></>}
          below={<><span className="row g1"><Icon name="phone" />138****2046 <TextLink onPress={() => undefined} label="显示电话">显示</TextLink></span><span className="row g1"><Icon name="wechat" />已关注</span><span className="row g1"><Icon name="lock" />身份证 3301**********4526 <TextLink onPress={() => undefined} label="显示身份证">显示</TextLink></span><span className="k3">负责人 林晓雯，自 7 月 14 日</span></>}
          alerts={<Band tone="danger" title="利多卡因过敏" aside={<TextLink href="/list">看投诉</TextLink>}>局部麻醉前必须告知，皮肤科 2026年3月</Band>}>
          <Button icon="phone">拨号</Button><Button icon="message">发消息</Button><Button icon="flag">记意见</Button><Button kind="p" icon="calendar" hint="B">预约</Button>
        </EntityHead>}
        side={<>
          <SectionHead title="答应过她的" note="4 件" />
          <Row flat><CountdownChip column dueAt={inMinutes(3.8)} startedAt={inMinutes(-26)} /><span className="sp cut">回复乘机问题</span><span className="k3 t12">林晓雯</span></Row><Row flat><CountdownChip column dueAt={inMinutes(3000)} /><span className="sp cut">术后一周回访</span><span className="k3 t12">林晓雯</span></Row>
          <SectionHead title="她是谁"><TextLink small onPress={() => undefined}>改资料</TextLink></SectionHead>
          <Facts items={[{ name: '称呼', value: '张阿姨，宁波口音，说话慢一些' }, { name: '联系习惯', value: <>上午微信，<b>中午 12–14 点不打电话</b></> }, { name: '家人', value: '女儿 李静（付款、陪同），139****7710' }]} />
        </>}>
        <SectionHead title="全程" note="146 条" />
        <Timeline label="时间线" items={[...story, ...many].map((e) => (e.id === '3' ? { ...e, aside: <CountdownChip dueAt={inMinutes(3.8)} startedAt={inMinutes(-26)} /> } : e))} />
      </TwoPanes>
    </Framed>
  )
}
