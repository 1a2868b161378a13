import { Module } from '@nestjs/common';
import { AboutResolver } from './about.resolver.js';

@Module({ providers: [AboutResolver] })
export class AboutModule {}
