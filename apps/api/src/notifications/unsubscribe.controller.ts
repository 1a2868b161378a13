import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { Public } from '../shared/auth/index.js';
import { PreferencesService } from './preferences.service.js';

/**
 * What the mail reader's own button for unsubscribing posts to (RFC 8058): the same address as the page of the link, no
 * session, no questions. Opening the address only shows the page: programs that look at links in mails change nothing.
 */
@Controller('afmeld')
export class UnsubscribeController {
  constructor(private readonly preferences: PreferencesService) {}

  @Public()
  @Post()
  @HttpCode(200)
  async unsubscribe(@Query('t') token?: unknown): Promise<void> {
    await this.preferences.setWantsDigest(typeof token === 'string' ? token : '', false);
  }
}
