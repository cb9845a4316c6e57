import { definePhrases } from '../i18n.ts'

/** Words of triggers, outcomes and states, also read by other pages. */
export const phrases = definePhrases({
  zh: {
    title: '回访', today: '今天', tomorrow: '明天', overdue: '逾期', open: '全部未做', mine: '我的', noPlan: '没有安排', unreached: '没联系上', done: '已完成',
    customer: '顾客', phone: '电话', about: '做了什么', trigger: '缘由', owner: '谁来打', due: '应在', attempts: '打过', state: '进展', times: '{count} 次', none: '这里没有要回访的人', noneWhy: '就诊、治疗、爽约和没约成的咨询，会按方案自动排进来。', newest: '先到期的在上', search: '在结果里找',
    plan: '安排回访', plans: '回访方案', coverage: '覆盖',
    triggers: { first_visit: '初诊', treatment: '治疗', no_show: '爽约', inquiry_not_booked: '咨询未约', manual: '手工' },
    outcomes: { reached: '接通', no_answer: '无人接听', busy: '约时再打', switched_off: '关机', wrong_number: '号码不对', refused: '不愿接受' },
    states: { due: '待回访', reached: '已回访', unreached: '没联系上', refused: '不愿接受', cancelled: '已取消' },
    ways: { call: '电话', sms: '短信', wechat: '微信', email: '邮件' },
    ask: '要问什么', lastTime: '上次说的', lastNone: '还没有打通过。', result: '这次的结果', note: '怎么说的', noteWhy: '身体感觉、用药、护理；只有有权限的同事看得到。', callAgain: '约好再打的时间', opinion: '顺便说了意见', opinionKind: '类别', opinionText: '意见内容', opinionNone: '没有', praise: '表扬', suggestion: '建议', complaint: '投诉',
    symptom: '有不舒服，转给医生', symptomNone: '没有', watch: '留意', urgent: '马上', todayAnswer: '今天答复', next: '再排一次回访', nextAbout: '为了什么', nextAt: '哪一天', save: '记下结果', saved: '已记下。', savedNext: '已记下，下一位是 {name}。', history: '打过的电话', notAllowed: '这位顾客不希望被联系，请不要拨打。', quiet: '现在是免打扰时间，{time} 以后再打。', endedTitle: '这次回访已结束：{state}', reopen: '重新打开', cancel: '取消这次回访', cancelWhy: '为什么取消', assign: '交给别人', back: '回到名单', nextOne: '下一位', fromVisit: '{date} 的{trigger}', contactTitle: '联系方式', nobody: '没人负责',
    owed: '应回访', inTime: '按时', late: '晚了', stillOpen: '还没到期', overdueCount: '逾期', fellAway: '不再需要', coverageWhy: '按应回访的人算，不按已经排了的算。', thisMonth: '近 30 天',
    planTitle: '{trigger}后第 {days} 天', planToday: '{trigger}当天', active: '启用', scriptZh: '中文要点，一行一条', scriptEn: '英文要点，一行一条', savePlan: '保存方案', offset: '几天后', way: '方式', addPlan: '加一个方案',
  },
  en: {
    title: 'Follow-ups', today: 'Today', tomorrow: 'Tomorrow', overdue: 'Overdue', open: 'All open', mine: 'Mine', noPlan: 'No plan made', unreached: 'Not reached', done: 'Done',
    customer: 'Customer', phone: 'Phone', about: 'What was done', trigger: 'After', owner: 'Caller', due: 'Due', attempts: 'Tried', state: 'Progress', times: { one: '{count} time', other: '{count} times' }, none: 'Nobody to follow up here', noneWhy: 'Visits, treatments, missed appointments and inquiries that were not booked arrive here by plan.', newest: 'Due first on top', search: 'Search these results',
    plan: 'Plan a follow-up', plans: 'Plans', coverage: 'Coverage',
    triggers: { first_visit: 'First visit', treatment: 'Treatment', no_show: 'No-show', inquiry_not_booked: 'Inquiry not booked', manual: 'By hand' },
    outcomes: { reached: 'Reached', no_answer: 'No answer', busy: 'Call later', switched_off: 'Switched off', wrong_number: 'Wrong number', refused: 'Refused' },
    states: { due: 'To be called', reached: 'Done', unreached: 'Not reached', refused: 'Refused', cancelled: 'Cancelled' },
    ways: { call: 'Call', sms: 'SMS', wechat: 'WeChat', email: 'E-mail' },
    ask: 'What to ask', lastTime: 'What was said last time', lastNone: 'Nobody has got through yet.', result: 'What came of it', note: 'What they said', noteWhy: 'How they feel, medicines, care; only entitled colleagues see it.', callAgain: 'Agreed time to call again', opinion: 'They also gave an opinion', opinionKind: 'Kind', opinionText: 'Opinion', opinionNone: 'None', praise: 'Praise', suggestion: 'Suggestion', complaint: 'Complaint',
    symptom: 'Unwell: pass to the doctor', symptomNone: 'No', watch: 'Keep an eye', urgent: 'At once', todayAnswer: 'Answer today', next: 'Plan another follow-up', nextAbout: 'What for', nextAt: 'Which day', save: 'Save the result', saved: 'Saved.', savedNext: 'Saved. Next is {name}.', history: 'Calls made', notAllowed: 'This customer does not wish to be contacted; please do not call.', quiet: 'These are quiet hours; please call after {time}.', endedTitle: 'This follow-up has ended: {state}', reopen: 'Take it up again', cancel: 'Cancel this follow-up', cancelWhy: 'Why', assign: 'Give to somebody else', back: 'Back to the list', nextOne: 'Next', fromVisit: '{trigger} of {date}', contactTitle: 'Contact', nobody: 'Nobody yet',
    owed: 'Owed', inTime: 'In time', late: 'Late', stillOpen: 'Not due yet', overdueCount: 'Overdue', fellAway: 'Not needed', coverageWhy: 'Counted from everybody who is owed a call, not from the calls that were planned.', thisMonth: 'Last 30 days',
    planTitle: 'Day {days} after: {trigger}', planToday: 'Same day: {trigger}', active: 'In use', scriptZh: 'Points in Chinese, one a line', scriptEn: 'Points in English, one a line', savePlan: 'Save the plan', offset: 'Days after', way: 'How', addPlan: 'Add a plan',
  },
})
