import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '我的导出', newest: '新的在上', none: '还没有导出过', noneWhy: '在顾客、咨询、预约、意见等列表右上角点「导出」，做好的文件会在这里保留 24 小时。', failed: '没有导出成功，请再试一次。',
    column: { file: '文件', state: '进度', rows: '行数', size: '大小', at: '时间', until: '保留到', taken: '下载' },
    states: { waiting: '排队中', running: '正在导出', done: '可以下载', failed: '没有导成', expired: '已删除' },
    download: '下载', taken: '{count} 次', running: '已 {count} 行', revealed: '完整号码',
    dialog: {
      title: '导出「{list}」', all: '按现在的筛选，全部导出', chosen: '只导出选中的 {count} 行', format: '格式', xlsx: 'Excel 表格（.xlsx）', csv: 'CSV 文本（.csv）', columns: '列', reveal: '电话导出完整号码', revealWhy: '会记入操作留痕。', reason: '用途', start: '开始导出', cancel: '取消',
      started: '已开始导出，做好会在「我的导出」里。', see: '去看',
    },
  },
  en: {
    title: 'My exports', newest: 'newest first', none: 'Nothing exported yet', noneWhy: 'Press “Export” at the top of a list of customers, inquiries, appointments, feedback and others; the files stay here for 24 hours.', failed: 'The export did not work; please try again.',
    column: { file: 'File', state: 'Progress', rows: 'Rows', size: 'Size', at: 'When', until: 'Kept until', taken: 'Downloads' },
    states: { waiting: 'Waiting', running: 'Exporting', done: 'Ready', failed: 'Failed', expired: 'Gone' },
    download: 'Download', taken: { one: 'once', other: '{count} times' }, running: { one: '{count} row so far', other: '{count} rows so far' }, revealed: 'full numbers',
    dialog: {
      title: 'Export “{list}”', all: 'Everything the present filters show', chosen: { one: 'Only the chosen row', other: 'Only the {count} chosen rows' }, format: 'Format', xlsx: 'Excel workbook (.xlsx)', csv: 'CSV text (.csv)', columns: 'Columns', reveal: 'Phone numbers in full', revealWhy: 'This goes into the audit trail.', reason: 'What for', start: 'Export', cancel: 'Cancel',
      started: 'The export has begun; you will find it in “My exports”.', see: 'Go there',
    },
  },
})
