import { definePhrases } from '../i18n.ts'

/** Words that several pages of the house share. */
export const common = definePhrases({
  zh: {
    failed: '没有存上，请再试一次。', offline: '连不上服务器，请看看网络。', save: '保存', cancel: '取消', edit: '修改', close: '关闭', none: '不属于', nobody: '没有', code: '编号', codeWhy: '字母、数字和短横，不超过 20 位',
    nameZh: '中文名', nameEn: '英文名', need: '这一项要填', needEn: '英文名要填，英文界面上用', site: '院区', department: '科室', group: '小组', saved: '已保存', reason: '原因', needReason: '请写一句原因', badCode: '只能用字母、数字和短横，不超过 20 位',
    done: '知道了', loadFailed: '没有读出来',
  },
  en: {
    failed: 'That was not saved; please try again.', offline: 'The server cannot be reached; check the network.', save: 'Save', cancel: 'Cancel', edit: 'Change', close: 'Close', none: 'None', nobody: 'Nobody', code: 'Code', codeWhy: 'Letters, digits and hyphens, at most 20',
    nameZh: 'Chinese name', nameEn: 'English name', need: 'This is needed', needEn: 'An English name is needed for the English screens', site: 'Site', department: 'Department', group: 'Group', saved: 'Saved', reason: 'Reason', needReason: 'Please give a reason in a sentence', badCode: 'Only letters, digits and hyphens, at most 20',
    done: 'Got it', loadFailed: 'This could not be read',
  },
})
