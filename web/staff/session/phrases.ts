import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '客服中心', titleOf: '{hospital} 客服中心', failed: '没有登录成功，请再试一次。', offline: '连不上服务器，请检查网络后再试。', again: '登录已过期，请再输入一次密码', againWhy: '填写的内容都还在，登录后接着做。',
    password: '密码', enter: '登录', leave: '换人登录', present: '现在的密码', change: '修改密码', changed: '密码已修改，其他设备上的登录已退出。', next: '新密码', again2: '再输一次新密码', differs: '两次输入不一样', save: '保存', cancel: '取消', loading: '正在打开…', weak: '至少 10 位，不要包含工号。',
    confirm: '请再输入一次密码确认', confirmWhy: '导出等重要操作要确认是您本人；确认后 10 分钟内不再问。', confirmDo: '确认',
    unreachable: '暂时连不上', unreachableWhy: '系统会自己再试，您不用刷新。', example: '示例医院：不会真的给任何人发消息。',
  },
  en: {
    title: 'Customer service', titleOf: '{hospital} · Customer service', failed: 'That did not work; please try again.', offline: 'The server cannot be reached; check the network and try again.', again: 'Your session has ended; please enter your password again', againWhy: 'Everything you typed is still here; go on once you are signed in.',
    password: 'Password', enter: 'Sign in', leave: 'Someone else', present: 'Present password', change: 'Change password', changed: 'Password changed; your other devices were signed out.', next: 'New password', again2: 'New password once more', differs: 'The two do not match', save: 'Save', cancel: 'Cancel', loading: 'Opening…', weak: 'At least 10 characters, without your staff number.',
    confirm: 'Please confirm with your password', confirmWhy: 'Exporting and the like make sure that it is you; for ten minutes it is not asked again.', confirmDo: 'Confirm',
    unreachable: 'Out of reach for the moment', unreachableWhy: 'This page tries again by itself; no need to reload.', example: 'Example hospital: nothing is really sent to anyone.',
  },
})
