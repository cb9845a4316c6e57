import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '制度参数', below: '改了从生效时间起算；以前的事仍按当时的规定算。', empty: '还没有参数', find: '找参数', changedOnly: '只看改过的', noneFound: '没有这样的参数', noneFoundWhy: '换个词，或者看全部。',
    column: { what: '参数', value: '现在', shipped: '出厂', source: '依据', coming: '将要', act: '操作' }, since: '{time} 起', sinceWhy: '{time} 起：{reason}', shipped: '出厂值', change: '改', changeOf: '改「{name}」', coming: '{time} 起改为 {value}', comingWhy: '{reason}',
    unit: { count: '{count} 次', days: '{count} 天', hours: '{count} 小时', months: '{count} 个月', working_days: '{count} 个工作日', working_hours: '{count} 小时（工作时间）', working_minutes: '{time}（工作时间）' }, suffix: { minutes: '分钟', working_minutes: '工作分钟', hours: '小时', working_hours: '工作小时', days: '天', working_days: '工作日', months: '个月', count: '次' },
    yes: '是', no: '否', nothing: '无', value: '新的值', bounds: '{min} 到 {max}', from: '从什么时候起', now: '现在', later: '以后某个时间', at: '生效时间', why: '为什么改', whyWhat: '会记在操作留痕里', needValue: '请填一个值', needAt: '请选将来的时间', needWhy: '请写一句原因', save: '保存', saved: '「{name}」已改', savedLater: '「{name}」到 {time} 改', lines: '一行一个', backTo: '回到出厂值 {value}', same: '和现在的值一样',
    first: {
      title: '第一次使用', why: '做完一项勾一项，随时可以先放下，下次接着做。', again: '第一次使用的步骤', hide: '先收起来', go: '去做', done: '做好了', undo: '还没做好', all: '都做好了，可以开始接待。', state: { done: '做好了', todo: '还没做' },
      steps: { hours: { title: '开放时间和节假日', why: '能约的时间、工作时间的时限都按这里算。' }, places: { title: '科室、小组和服务点', why: '预约要有科室和诊室，承诺逾期要找得到组长。' }, staff: { title: '第一批同事', why: '录入后把初始密码当面告诉他们。' }, lists: { title: '各种选项', why: '来源、事项、未约成原因，换成本院的说法。' }, settings: { title: '时限', why: '多久要回复、多久算未到，看一遍下面的参数。' }, messages: { title: '发给顾客的消息', why: '看一眼会发什么，发出去之前先留在这里。' } },
    },
  },
  en: {
    title: 'Policy settings', below: 'A change counts from when it takes effect; what is past stays judged by the rule of its time.', empty: 'No settings yet', find: 'Find a setting', changedOnly: 'Only what was changed', noneFound: 'No such setting', noneFoundWhy: 'Try another word, or see all.',
    column: { what: 'Setting', value: 'Now', shipped: 'As shipped', source: 'Source', coming: 'Coming', act: 'Act' }, since: 'since {time}', sinceWhy: 'since {time}: {reason}', shipped: 'as shipped', change: 'Change', changeOf: 'Change “{name}”', coming: '{value} from {time}', comingWhy: '{reason}',
    unit: { count: '{count}', days: { one: '{count} day', other: '{count} days' }, hours: { one: '{count} hour', other: '{count} hours' }, months: { one: '{count} month', other: '{count} months' }, working_days: { one: '{count} working day', other: '{count} working days' }, working_hours: { one: '{count} opening hour', other: '{count} opening hours' }, working_minutes: '{time} (opening hours)' }, suffix: { minutes: 'min', working_minutes: 'working min', hours: 'h', working_hours: 'working h', days: 'days', working_days: 'working days', months: 'months', count: 'times' },
    yes: 'Yes', no: 'No', nothing: 'None', value: 'New value', bounds: '{min} to {max}', from: 'From when', now: 'Now', later: 'Later', at: 'Takes effect', why: 'Why', whyWhat: 'Kept in the audit trail', needValue: 'Please give a value', needAt: 'Choose a time to come', needWhy: 'Please give a reason in a sentence', save: 'Save', saved: '“{name}” changed', savedLater: '“{name}” changes {time}', lines: 'One a line', backTo: 'Back to {value} as shipped', same: 'The same as now',
    first: {
      title: 'First use', why: 'Tick off what is done; stop at any time and go on later.', again: 'Steps of first use', hide: 'Put away for now', go: 'Go there', done: 'Done', undo: 'Not yet', all: 'All done; you can begin.', state: { done: 'Done', todo: 'To do' },
      steps: { hours: { title: 'Opening hours and holidays', why: 'Bookable times and limits in working time are reckoned by them.' }, places: { title: 'Departments, groups, service points', why: 'Bookings need a department and a room; an overdue promise needs a leader.' }, staff: { title: 'The first colleagues', why: 'Enter them and tell each the initial password in person.' }, lists: { title: 'Choices', why: 'Sources, matters, reasons: put them in your hospital’s own words.' }, settings: { title: 'Time limits', why: 'How soon to reply, when somebody counts as missed: read the settings below.' }, messages: { title: 'Messages to customers', why: 'See what would be sent; it waits here before it leaves.' } },
    },
  },
})
