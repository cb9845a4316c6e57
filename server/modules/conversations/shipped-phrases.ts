/** Phrases a new hospital begins with, in our own words; it words them as it likes (CON-6). */
import type { Channel, PhraseMoment } from './can.ts'

export interface ShippedPhrase { moment: PhraseMoment; channels: readonly Channel[]; shortcut: string; zh: string; en: string }

const written: readonly Channel[] = ['web_chat', 'wechat', 'wecom', 'qq', 'email', 'message_board', 'forum', 'sms']
const voice: readonly Channel[] = ['phone']

export const shippedPhrases: readonly ShippedPhrase[] = [
  { moment: 'opening', channels: written, shortcut: 'nh', zh: '{customer}您好，我是{hospital}的{me}，这次由我来为您服务。您想先了解哪一方面？', en: 'Hello {customer}, this is {me} from {hospital}; I will be looking after you. What would you like to know first?' },
  { moment: 'opening', channels: written, shortcut: 'jd', zh: '{customer}您好，您的留言我已经看到了，正在为您核对，马上回复您。', en: 'Hello {customer}, I have read your message and am checking it now; I will reply in a moment.' },
  { moment: 'opening', channels: [], shortcut: 'hl', zh: '{customer}您好，谢谢您再次联系我们。上次说的事有新的情况吗？', en: 'Hello {customer}, thank you for coming back to us. Is there anything new since we last spoke?' },
  { moment: 'process', channels: [], shortcut: 'qk', zh: '请您说说主要哪里不舒服、从什么时候开始、看过或用过什么药，我好为您找合适的科室。', en: 'Please tell me what troubles you most, since when, and what you have tried so far, so that I can find the right department for you.' },
  { moment: 'process', channels: [], shortcut: 'dd', zh: '请您稍等两三分钟，我向{department}核实以后准确地告诉您。', en: 'Please give me two or three minutes; I will check with {department} and give you a reliable answer.' },
  { moment: 'process', channels: [], shortcut: 'jd2', zh: '让您久等了，谢谢您的耐心。核实的结果是：', en: 'Thank you for your patience. This is what I found out:' },
  { moment: 'process', channels: [], shortcut: 'yy', zh: '{department}这几天还有号。您哪天、上午还是下午方便？我帮您留好时间。', en: '{department} still has openings over the next few days. Which day suits you, morning or afternoon? I will hold a time for you.' },
  { moment: 'process', channels: [], shortcut: 'dz', zh: '我们的地址是{address}，到了如果找不到，请打{phone}，会有同事来接您。', en: 'You will find us at {address}. If you cannot find the way, please ring {phone} and a colleague will come and meet you.' },
  { moment: 'process', channels: written, shortcut: 'ms', zh: '这个情况要由医生当面看过才能判断，文字里说不准，怕耽误您。我先帮您约一位合适的医生，好吗？', en: 'A doctor needs to see you in person to judge this; in writing I could mislead you. May I find you a suitable doctor first?' },
  { moment: 'process', channels: [], shortcut: 'bq', zh: '这件事给您添麻烦了，真对不起。我先记下来，请您告诉我经过，我负责跟到有结果。', en: 'I am sorry for the trouble this has caused you. Please tell me what happened; I will write it down and follow it until it is settled.' },
  { moment: 'closing', channels: written, shortcut: 'zj', zh: '您还有别的想了解的吗？没有的话，祝您一切顺利，需要时随时给我们留言。再见。', en: 'Is there anything else you would like to know? If not, I wish you well; write to us whenever you need. Goodbye.' },
  { moment: 'closing', channels: [], shortcut: 'yh', zh: '已经为您约好了，提醒短信会发到您手机上。请您带好身份证，提前一刻钟到，我们等您来。', en: 'Your appointment is made, and a reminder will come to your phone. Please bring your identity card and arrive a quarter of an hour early; we look forward to seeing you.' },
  { moment: 'closing', channels: written, shortcut: 'wh', zh: '一会儿没有收到您的回复，想必您在忙。这次先到这里，您方便时接着说就行，记录都在。', en: 'I have not heard from you for a while; you may be busy. Let us pause here: whenever it suits you, just go on, everything is kept.' },
  { moment: 'outside_line', channels: voice, shortcut: 'wx', zh: '您好，{hospital}，我是{me}，请讲。', en: 'Good day, {hospital}, {me} speaking. Please go ahead.' },
  { moment: 'outside_line', channels: voice, shortcut: 'tb', zh: '对不起，刚才线路里的声音断断续续，请您再说一遍好吗？', en: 'I am sorry, the line was breaking up just now. Could you please say that once more?' },
  { moment: 'inside_line', channels: voice, shortcut: 'nx', zh: '您好，客服中心{me}，您请说。', en: 'Hello, service centre, {me} here. Please go ahead.' },
  { moment: 'inside_line', channels: voice, shortcut: 'nb', zh: '您好，我是客服中心{me}。有位顾客想请教{department}，麻烦您看看现在谁方便？', en: 'Hello, this is {me} from the service centre. A customer has a question for {department}; who would have a moment, please?' },
  { moment: 'transfer', channels: [], shortcut: 'zz', zh: '这个问题{department}的同事更清楚，我请他们直接答复您，您不用再说一遍。请稍等。', en: 'Our colleagues in {department} know this best. I will ask them to answer you directly, and you need not explain again. One moment, please.' },
  { moment: 'transfer', channels: voice, shortcut: 'zb', zh: '请您别挂机，我把电话接过去；万一断了，请拨{phone}，我们马上回您。', en: 'Please stay on the line while I put you through; should we be cut off, ring {phone} and we will call you straight back.' },
  { moment: 'calling_out', channels: voice, shortcut: 'qd', zh: '{customer}您好，我是{hospital}的{me}，您现在说话方便吗？', en: 'Hello {customer}, this is {me} from {hospital}. Is this a good time to talk?' },
  { moment: 'calling_out', channels: voice, shortcut: 'gr', zh: '好的，那先不打扰您。您看今天什么时间合适？我到时候再打给您。', en: 'Of course, I will not keep you now. What time today would suit you? I will ring you again then.' },
]
