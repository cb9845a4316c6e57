/** The widget's words in English. A phrase missing here does not compile. */
import type { Words } from './shapes.ts'

export const words: Words = {
  center: '{house} Customer Service', chat: 'Online chat', ready: '{n} consultants on duty', none: 'No consultant online now', number: 'No. {number}, with you to the end', close: 'Close', other: '中文', busy: 'Consultants are with other visitors', ended: 'This chat has ended', loading: 'Opening…',
  before: 'Three things before we begin', offline: 'Nobody is online just now', offlineCall: 'Nobody is online just now,\nbut the phone is answered', promise: 'Leave your question: you are answered by {time}.',
  fact1: 'Only those who attend to you and check our service read what you write; you may ask us to delete it at any time.', fact2: 'Please do not write identity or bank card numbers.', fact3: 'Chest pain, heavy bleeding, no breath: call 120 at once; do not wait for a reply.',
  name: 'Your name (optional)', nameEg: 'e.g. Ms Chen', phone: 'Mobile number (optional, only to answer this)', matter: 'Your question', matterEg: 'e.g. My knee has hurt for two months; which doctor should I see?', agree: 'Agree and ask', agreeLeave: 'Agree and leave this question', call: 'Disagree, call instead', hotline: 'Phone', needMatter: 'Please write your question.', badPhone: 'This number cannot be right; please check its digits.',
  ahead: '{n} before you, about', next: 'You are next, in about', minutes: '{n} min', latest: 'You are answered by {time} at the latest.', writeOn: 'Write it down now: whoever comes sees it, and you need not repeat it.',
  notWait: 'Rather not wait?', leavePhone: 'Leave your number for the answer', leave: 'Leave it', save: 'Save',
  writing: '{name} is writing…', assigned: '{name} is with you', transferred: '{name} goes on with you', closedEvent: 'This chat has ended', nobody: 'No consultant online now; we answer by {time}', left: 'You left the chat', contact: 'Phone number noted',
  sending: 'Sending…', waits: 'Not connected; will be sent', refused: 'Not sent: {why}', again: 'Send again', drop: 'Do not send', got: 'Received', seen: 'Read', mine: 'You', staff: 'Consultant',
  photo: 'Photo', say: 'Write to {name}…', sayOn: 'Write on…', send: 'Send', left2: '{n} characters left', file: 'Choose a picture or PDF', picture: 'Picture {name}', open: 'Open',
  cut: 'Not connected. What you write is kept and will be sent.', back: 'The network was away; back at {time}, nothing lost.', blocked: 'Online chat is not available to you; please call us.',
  fileType: 'Only pictures (JPG, PNG, GIF, WebP) and PDF can be sent.', fileSize: 'This file is larger than 10 MB; please choose a smaller one.', fileEmpty: 'This file is empty.', lapsed: 'This chat has expired; please start again. What you wrote is still here.',
  rate: 'How were you attended to?', rateOf: 'How did {name} attend to you?', r1: 'Very poor', r2: 'Poor', r3: 'Fair', r4: 'Good', r5: 'Very good', rated: 'Noted, thank you. Press another to change it.', more: 'Ask something else', transcript: 'Save the conversation', forget: 'End and clear from this device', earlier: 'The chat before ends here',
}
