import { Global, Module } from '@nestjs/common';
import { PageHeads } from './page-heads.js';

@Global()
@Module({ providers: [PageHeads], exports: [PageHeads] })
export class PagesModule {}
