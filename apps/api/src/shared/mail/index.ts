export { Mail } from './mail.js';
export { MailModule } from './mail.module.js';
export { Smtp, type MailMessage } from './smtp.js';
