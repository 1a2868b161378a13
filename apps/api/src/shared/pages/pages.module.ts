import { Global, Module } from '@nestjs/common';
import { CrawlersController } from './crawlers.controller.js';
import { PageHeads } from './page-heads.js';
import { PublicAddresses } from './public-addresses.js';

@Global()
@Module({
  controllers: [CrawlersController],
  providers: [PageHeads, PublicAddresses],
  exports: [PageHeads, PublicAddresses],
})
export class PagesModule {}
