/** What the voucher pages say, in both languages. A phrase missing in one does not compile. */

export interface Phrases {
  title: string; lang: string; elder: string; plain: string
  today: string; tomorrow: string; dayAfter: string; see: (day: string, part: string) => string
  morning: string; afternoon: string; todayLead: (now: string, isInTime: boolean) => string
  arriveBy: (time: string) => string; code: string; who: string; four: string; qr: string
  confirmedAlready: string; early: (minutes: number) => string; price: (yuan: string) => string; late: string
  bring: string; way: string; confirm: string; confirmNote: string; move: string; cancel: string; call: string; calendar: string; share: string; picture: string; pictureHint: string; print: string; print80: string
  untilWhen: (when: string) => string; tooLate: string; tooManyMoves: string
  done: Record<'confirmed' | 'moved' | 'cancelled', string>
  cancelled: string; cancelledNote: string; missed: string; missedNote: string; arrived: string; arrivedNote: string; completed: string; completedNote: string
  moveTitle: string; moveNote: (until: string) => string; moveTo: string; noneFree: string; earlier: string; later: string; back: string; choose: string; taken: (time: string) => string; takenNote: string
  cancelTitle: (when: string) => string; cancelNote: string; cancelWhy: string; reasons: readonly { value: string; label: string }[]; moveInstead: string; cancelThis: string
  gone: string; goneNote: string; codeLabel: string; fourLabel: string; hospitalLabel: string; open: string; wrongCode: string; tooMany: string; unknown: string; unknownNote: string; again: string; failed: string; failedNote: string
  paper: { head: string; what: string; expert: string; where: string; change: (phone: string) => string; scan: string; cutOut: string; printed: (at: string) => string; phone: string; withFour: string }
}

const zh: Phrases = {
  title: '预约凭证', lang: 'English', elder: '大字', plain: '标准字',
  today: '今天', tomorrow: '明天', dayAfter: '后天', see: (day, part) => `${day}${part}见`,
  morning: '上午', afternoon: '下午', todayLead: (now, isInTime) => isInTime ? `现在 ${now}，来得及，不用赶。` : `现在 ${now}，已经过了约好的时间，来不了请打电话。`,
  arriveBy: time => `请 ${time} 前到院`, code: '取号码', who: '就诊人', four: '手机尾号', qr: '二维码',
  confirmedAlready: '您已确认会来，谢谢。', early: minutes => `提前 ${minutes} 分钟到，先在前台登记。`, price: yuan => `费用 ${yuan}，到院付。`, late: '路上堵？点下面“打电话”，我们尽量往后挪。',
  bring: '带上', way: '怎么走', confirm: '我会按时来', confirmNote: '点一下，我们就给您留好。', move: '改时间', cancel: '取消', call: '打电话', calendar: '加到日历', share: '发给家人', picture: '存成图片', pictureHint: '长按图片保存。点一下关闭。', print: '打印', print80: '打印小票',
  untilWhen: when => `${when} 前都可以改或取消，不收费用。`, tooLate: '离预约太近了，改期或取消请打电话，我们马上办。', tooManyMoves: '已经改过几次了，再改请打电话，我们帮您安排。',
  done: { confirmed: '收到，等您来。', moved: '已改好，下面是新的时间。', cancelled: '已经取消，不收费。' },
  cancelled: '这个预约已取消', cancelledNote: '没有收费。想再约，打电话就行。', missed: '这次没等到您', missedNote: '没关系。想再约，打电话就行。', arrived: '您已登记到院', arrivedNote: '请在候诊区等候，会叫到您。', completed: '这次就诊已完成', completedNote: '有不舒服或想问的，打电话给我们。',
  moveTitle: '改到什么时候？', moveNote: until => `原来是 ${until}，选好新的才会放掉原来的。`, moveTo: '改到选好的时间', noneFree: '这几天约满了，往后看看，或打电话。', earlier: '前 7 天', later: '后 7 天', back: '不改了', choose: '请先选一个时间。', taken: time => `${time} 刚被别人约走了，差一步`, takenNote: '原来的时间还给您留着，换一个接着来。',
  cancelTitle: when => `要取消 ${when} 吗？`, cancelNote: '取消后这个时间马上给下一位，不收费。', cancelWhy: '愿意的话，告诉我们为什么', moveInstead: '换个时间，不取消', cancelThis: '取消这个预约',
  reasons: [{ value: '时间不方便', label: '时间不方便' }, { value: '已经好些了', label: '已经好些了' }, { value: '顾客未说明', label: '其他原因，不想说' }],
  gone: '这个链接打不开了，预约还在', goneNote: '为了不让别人看到，凭证链接看完病 30 天就关，改过的链接也不能再用。用取号码和手机尾号可以再打开。', codeLabel: '取号码（6 位）', fourLabel: '约号时留的手机尾号（4 位）', hospitalLabel: '医院代码', open: '打开凭证', wrongCode: '没有找到，请核对取号码和手机尾号。', tooMany: '试得太多了，请过一会儿再试，或打电话。', unknown: '打开预约凭证', unknownNote: '取号码在短信里，是 6 位字母和数字。', again: '再试一次', failed: '刚才没有办成', failedNote: '您的预约没有变动。请过一会儿再试，或打电话。不用重复预约。',
  paper: { head: '预约凭证 · 请带来，或记住取号码', what: '看什么', expert: '哪一位', where: '在哪里', change: phone => phone ? `手机扫上面的码，或打 ${phone}。` : '手机扫上面的码。', scan: '改时间或取消', cutOut: '✂ 沿线剪下，贴在看得见的地方', printed: at => `打印于 ${at}`, phone: '电话', withFour: '配合手机尾号使用' },
}

const en: Phrases = {
  title: 'Appointment voucher', lang: '中文', elder: 'Larger', plain: 'Standard',
  today: 'today', tomorrow: 'tomorrow', dayAfter: 'in two days', see: (day, part) => `See you ${/^[A-Z]/.test(day) ? `on ${day}` : day}, in the ${part}`,
  morning: 'morning', afternoon: 'afternoon', todayLead: (now, isInTime) => isInTime ? `It is ${now}; there is time, no need to hurry.` : `It is ${now}, past the time agreed. If you cannot come, please call.`,
  arriveBy: time => `Please arrive by ${time}`, code: 'Code', who: 'For', four: 'Phone ends in', qr: 'QR code',
  confirmedAlready: 'You said you will come. Thank you.', early: minutes => `Come ${minutes} minutes early and register at the desk first.`, price: yuan => `Price ${yuan}, paid at the hospital.`, late: 'Held up on the way? Call us below, and we move it back if we can.',
  bring: 'Please bring', way: 'How to get there', confirm: 'I will be there', confirmNote: 'One touch, and we keep it for you.', move: 'Move', cancel: 'Cancel', call: 'Call', calendar: 'Add to calendar', share: 'Share', picture: 'Save picture', pictureHint: 'Press and hold the picture to save it. Touch to close.', print: 'Print', print80: 'Print slip',
  untilWhen: when => `You can move or cancel free of charge until ${when}.`, tooLate: 'It is too close to the appointment; to move or cancel, please call. We see to it at once.', tooManyMoves: 'It was moved several times already; please call and we arrange it for you.',
  done: { confirmed: 'Thank you, we expect you.', moved: 'Moved. Below is the new time.', cancelled: 'Cancelled, free of charge.' },
  cancelled: 'This appointment was cancelled', cancelledNote: 'Nothing was charged. To book again, just call.', missed: 'We missed you this time', missedNote: 'No harm done. To book again, just call.', arrived: 'You are registered as arrived', arrivedNote: 'Please wait in the waiting area; you will be called.', completed: 'This visit is complete', completedNote: 'If anything bothers you or you have a question, call us.',
  moveTitle: 'Move it to when?', moveNote: until => `It is now ${until}; that is given up only once a new time is chosen.`, moveTo: 'Move to the chosen time', noneFree: 'These days are full; look further on, or call.', earlier: '7 days earlier', later: '7 days later', back: 'Keep as it is', choose: 'Please choose a time first.', taken: time => `${time} was taken a moment ago`, takenNote: 'Your present time is still kept for you; choose another.',
  cancelTitle: when => `Cancel ${when}?`, cancelNote: 'The time goes to the next person at once. Nothing is charged.', cancelWhy: 'If you like, tell us why', moveInstead: 'Move it instead', cancelThis: 'Cancel this appointment',
  reasons: [{ value: '时间不方便', label: 'The time does not suit' }, { value: '已经好些了', label: 'I feel better already' }, { value: '顾客未说明', label: 'Another reason' }],
  gone: 'This link no longer opens; your appointment stands', goneNote: 'So that nobody else reads it, a voucher link closes 30 days after the visit, and a link that was replaced no longer works. Your code and the last four digits of your phone open it again.', codeLabel: 'Code (6 characters)', fourLabel: 'Last four digits of your phone', hospitalLabel: 'Hospital code', open: 'Open the voucher', wrongCode: 'Not found; please check the code and the digits.', tooMany: 'Too many tries; please wait a while, or call.', unknown: 'Open your voucher', unknownNote: 'The code is in your text message: 6 letters and digits.', again: 'Try again', failed: 'That did not go through', failedNote: 'Your appointment is unchanged. Please try again in a while, or call. Do not book again.',
  paper: { head: 'Appointment voucher · bring it, or remember the code', what: 'What', expert: 'With', where: 'Where', change: phone => phone ? `Scan the code above, or call ${phone}.` : 'Scan the code above.', scan: 'To move or cancel', cutOut: '✂ Cut off here and keep in sight', printed: at => `Printed ${at}`, phone: 'Telephone', withFour: 'with the last four digits of your phone' },
}

export type VoucherLanguage = 'zh' | 'en'
export const phrases: Record<VoucherLanguage, Phrases> = { zh, en }
