import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '导入', start: '导入表格', newest: '新的在上', none: '还没有导入过', noneWhy: '从别的系统或表格把以前的咨询搬进来：选文件、对好列、看一眼预览，就能导入；导错了可以整批撤销。',
    column: { file: '文件', kind: '内容', state: '进度', rows: '行数', created: '新增', bad: '有问题', by: '谁导入', at: '时间' },
    states: { reading: '正在读取', checking: '正在核对', ready: '待导入', running: '正在导入', stopped: '中途停下', done: '已完成', undoing: '正在撤销', undone: '已撤销', failed: '读不了', discarded: '已放弃' },
    steps: { label: '导入的步骤', file: '选文件', columns: '对应列', preview: '预览', run: '导入' },
    file: {
      title: '导入表格', kind: '导入什么', label: '文件', hint: '可以是 .xlsx，也可以是 .csv（UTF-8、UTF-16 或 GB18030 都认得）。最多 32 MB、20 万行。', why: '先读进来给您看，确认以后才会写进系统。',
      sending: '正在上传…', sheet: '工作表', failed: '没有上传成功，请再试一次。',
    },
    about: { rows: '{count} 行', encoding: '编码 {name}', declaredWrong: '文件自称的编码不对，已按 {name} 读', sheet: '工作表「{name}」' },
    moving: { reading: '正在读取，已读 {count} 行', checking: '正在核对 {done} / {all} 行', running: '正在导入 {done} / {all} 行', undoing: '正在撤销…' },
    columns: {
      title: '每一列是什么', why: '已经按表头猜好，请看一眼对不对。', name: '文件里的列', sample: '前几行的内容', means: '对应', ignore: '不导入', unnamed: '第 {number} 列', needed: '还没选：{names}', twice: '「{name}」对应了两列', empty: '（空）',
      lacks: '文件里没有的', lacksWhy: '这些对整个文件都一样，请选好。', choose: '请选择', day: '日期', dayKnown: '是同一天', next: '下一步：预览', names: '文件里的{what}', namesWhy: '找到的直接用，没有的可以新建，也可以改成已有的。', inFile: '文件里的名称', rows: '行数', becomes: '作为', create: '新建「{name}」', found: '已有', undecided: '请选择', more: '另有 {count} 个都已对应',
    },
    preview: {
      title: '导入前看一眼', all: '共 {count} 行', good: '可以导入', known: '以前导入过', bad: '有问题', rowNumber: '行号', state: '结果', ok: '可以', knownRow: '已有', first: '前 {count} 行', back: '上一步',
      badTitle: '有问题的行', badNote: '{count} 行', download: '下载有问题的行', what: '问题', mode: '有问题的行怎么办', skip: '跳过有问题的行', skipWhy: '导入其余 {count} 行；有问题的可以下载、改好再导一次，已导入的不会重复。', nothing: '有一行有问题就都不导入', nothingWhy: '改好文件再来。',
      run: '导入 {count} 行', none: '没有可以导入的行', discard: '放弃', discardTitle: '放弃这次导入？', discardWhy: '读进来的内容会删除，什么都不会写进系统。', discarded: '已放弃', more: '还有 {count} 行，请下载来看',
    },
    result: {
      title: '导入完成', created: '新增 {count} 条', known: '{count} 行以前已有', bad: '{count} 行有问题，没有导入', made: '还新建了需要的科室。', see: '看导入的咨询', undo: '撤销这次导入', undoTitle: '撤销这次导入？', undoWhy: '由它新增的 {count} 条会移走，它新建、没有别人用到的科室也会移走。导入之后有人处理过的留下。', undoReason: '为什么撤销', undoDo: '撤销导入', undone: '已撤销：移走 {count} 条', kept: '{count} 条有人处理过，留下了。', reason: '原因：{reason}', stopped: '导入中途停下', stoppedWhy: '已写入 {count} 行。可以接着导入，也可以全部撤销。', goOn: '接着导入', again: '再导入一个文件', failed: '这个文件导不进来', running: '可以离开这一页，导入会继续。', discarded: '这次导入已放弃',
    },
  },
  en: {
    title: 'Imports', start: 'Import a table', newest: 'newest first', none: 'Nothing imported yet', noneWhy: 'Bring in past inquiries from another system or a spreadsheet: choose the file, match its columns, look at the preview, import; what was imported wrongly can be undone as a whole.',
    column: { file: 'File', kind: 'What', state: 'Progress', rows: 'Rows', created: 'Created', bad: 'Faulty', by: 'By', at: 'When' },
    states: { reading: 'Reading', checking: 'Checking', ready: 'Ready to import', running: 'Importing', stopped: 'Stopped on its way', done: 'Done', undoing: 'Undoing', undone: 'Undone', failed: 'Not readable', discarded: 'Given up' },
    steps: { label: 'Steps of the import', file: 'File', columns: 'Columns', preview: 'Preview', run: 'Import' },
    file: {
      title: 'Import a table', kind: 'What to import', label: 'File', hint: '.xlsx, or .csv in UTF-8, UTF-16 or GB18030. At most 32 MB and 200,000 rows.', why: 'It is read and shown to you first; nothing is written before you say so.',
      sending: 'Sending…', sheet: 'Sheet', failed: 'That did not work; please try again.',
    },
    about: { rows: { one: '{count} row', other: '{count} rows' }, encoding: 'encoded {name}', declaredWrong: 'not in the encoding it claims; read as {name}', sheet: 'sheet “{name}”' },
    moving: { reading: { one: 'Reading, {count} row so far', other: 'Reading, {count} rows so far' }, checking: 'Checking row {done} of {all}', running: 'Importing row {done} of {all}', undoing: 'Undoing…' },
    columns: {
      title: 'What each column means', why: 'Guessed by the header; please see that it is right.', name: 'Column of the file', sample: 'In the first rows', means: 'Means', ignore: 'Not imported', unnamed: 'Column {number}', needed: 'Not chosen yet: {names}', twice: 'Two columns mean “{name}”', empty: '(empty)',
      lacks: 'What the file does not say', lacksWhy: 'The same for the whole file; please choose.', choose: 'Please choose', day: 'Day', dayKnown: 'All on one day', next: 'Next: preview', names: 'Names in the file: {what}', namesWhy: 'What exists is used; what does not can be made, or meant as one that exists.', inFile: 'Name in the file', rows: 'Rows', becomes: 'Becomes', create: 'New: {name}', found: 'exists', undecided: 'Please choose', more: { one: '{count} more is matched', other: '{count} more are matched' },
    },
    preview: {
      title: 'A look before importing', all: { one: '{count} row in all', other: '{count} rows in all' }, good: 'can be imported', known: 'imported before', bad: 'faulty', rowNumber: 'Row', state: 'Result', ok: 'good', knownRow: 'known', first: { one: 'The first row', other: 'The first {count} rows' }, back: 'Back',
      badTitle: 'Faulty rows', badNote: { one: '{count} row', other: '{count} rows' }, download: 'Download the faulty rows', what: 'What is wrong', mode: 'What about the faulty rows', skip: 'Skip the faulty rows', skipWhy: { one: 'Imports the other row; the faulty ones can be downloaded, mended and imported again, nothing comes twice.', other: 'Imports the other {count} rows; the faulty ones can be downloaded, mended and imported again, nothing comes twice.' }, nothing: 'Import nothing while a row is faulty', nothingWhy: 'Mend the file and come back.',
      run: { one: 'Import {count} row', other: 'Import {count} rows' }, none: 'No row can be imported', discard: 'Give up', discardTitle: 'Give this import up?', discardWhy: 'What was read is removed; nothing is written.', discarded: 'Given up', more: { one: '{count} more row; download to see it', other: '{count} more rows; download to see them' },
    },
    result: {
      title: 'Imported', created: { one: '{count} record created', other: '{count} records created' }, known: { one: '{count} row was known', other: '{count} rows were known' }, bad: { one: '{count} row is faulty and was not imported', other: '{count} rows are faulty and were not imported' }, made: 'The departments needed were made as well.', see: 'See the inquiries', undo: 'Undo this import', undoTitle: 'Undo this import?', undoWhy: { one: 'The record it created goes, and so do departments it made that nobody uses. What somebody has worked on since stays.', other: 'The {count} records it created go, and so do departments it made that nobody uses. What somebody has worked on since stays.' }, undoReason: 'Why undo it', undoDo: 'Undo the import', undone: { one: 'Undone: {count} record went', other: 'Undone: {count} records went' }, kept: { one: '{count} record was worked on since and stays.', other: '{count} records were worked on since and stay.' }, reason: 'Reason: {reason}', stopped: 'The import stopped on its way', stoppedWhy: { one: '{count} row is written. It can go on, or be undone as a whole.', other: '{count} rows are written. It can go on, or be undone as a whole.' }, goOn: 'Go on', again: 'Import another file', failed: 'This file cannot be imported', running: 'You may leave this page; the import goes on.', discarded: 'This import was given up',
    },
  },
})
