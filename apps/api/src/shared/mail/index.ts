export { Mail } from './mail.js';
export { MailModule } from './mail.module.js';
export type { WrittenMail } from './mail-html.js';
export { Smtp, type MailMessage } from './smtp.js';
