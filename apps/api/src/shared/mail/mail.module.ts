import { Global, Module } from '@nestjs/common';
import { Mail } from './mail.js';
import { Smtp } from './smtp.js';

@Global()
@Module({ providers: [Mail, Smtp], exports: [Mail, Smtp] })
export class MailModule {}
