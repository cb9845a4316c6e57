import { useState } from 'react'
import { SetupWizard } from '../../staff/frame/setup.tsx'
import { SignInPage } from '../../staff/frame/sign-in.tsx'
import { Button, TextLink } from '../button.tsx'
import { RadioCards } from '../field.tsx'
import { SectionHead } from '../layout.tsx'
import { Table } from '../table.tsx'

/** The door and the wizard beside it, as in the picture. */
export function SignInLook() {
  const [rule, setRule] = useState<string | null>('b')
  const wizard = (
    <SetupWizard now="3" title="按哪套制度做事" why="选最像你们的一套。里面的数字都能改，每改一次都记下从哪天起算。" minutesLeft={12} saved onGo={() => undefined} onLater={() => undefined}
      steps={[{ id: '1', title: '医院与时区', note: '澄和医院，东湖院区' }, { id: '2', title: '科室', note: '9 个科室，26 间诊室' }, { id: '3', title: '按哪套制度做事', note: '选一套，再逐项改' }, { id: '4', title: '员工', note: '从表格导入' }, { id: '5', title: '上班时间与节假日', note: '含调休' }, { id: '6', title: '渠道', note: '电话、微信、网页、短信' }, { id: '7', title: '试发一条', note: '发给自己看看' }]}
      back={<Button size="l" icon="left">上一步</Button>} next={<Button size="l" kind="p">用这套，下一步</Button>}>
      <RadioCards label="制度" labelHidden value={rule} onChange={setRule} options={[{ value: 'a', label: '健康机构', description: '接待、答复、推荐、预约、意见，按季考核五项指标' }, { value: 'b', label: '客服中心与导医', description: '三天内回访、全程陪同、投诉时限、会员、代办出院' }, { value: 'c', label: '医美咨询，宽松', description: '积分一分一元，按到诊人数提成' }, { value: 'd', label: '医美咨询，严格', description: '积分一分十元，分档奖金，月扣满 50 分停绩效' }, { value: 'e', label: '护理会所', description: '护理项目、房间与护理师、满意度改进' }]} />
      <div className="m4"><SectionHead title="选了之后会变的" note="共 41 项，先看常改的"><TextLink small href="/">全部 41 项</TextLink></SectionHead>
        <Table flat label="会变的" rowId={(r) => r.name} rows={[{ name: '等待中的顾客必须回复', now: '未设', then: '30 分钟' }, { name: '来电接起', now: '5 声', then: '3 声' }]} columns={[{ id: 'n', title: '约定', cell: (r) => r.name }, { id: 'w', title: '现在', cell: (r) => r.now, tone: 'quiet' }, { id: 't', title: '选了之后', cell: (r) => r.then, tone: 'bold' }]} /></div>
    </SetupWizard>
  )
  return <SignInPage title="澄和医院客服中心" isPending={false} error="密码不对，还可以再试 3 次，之后锁 15 分钟。" onSignIn={() => undefined} onPasskey={() => undefined} hotline="客服热线 24 小时有人值守" beside={new URLSearchParams(location.search).has('alone') ? undefined : wizard} />
}
