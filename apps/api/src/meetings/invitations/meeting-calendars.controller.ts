import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Viewers } from '../../shared/auth/index.js';
import { NotFoundError } from '../../shared/errors/index.js';
import { pageLanguage } from '../../shared/pages/index.js';
import { CalendarFeedService } from './calendar-feed.service.js';

const CALENDAR = 'text/calendar; charset=utf-8';
const FILE = /^([\w-]{1,100})\.ics$/u;

/** Meetings for calendars: `/kalender/<secret>.ics` to subscribe to, `/kalender/moede/<id>.ics` to take one away. */
@Controller('kalender')
export class MeetingCalendarsController {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly viewers: Viewers,
  ) {}

  @Public()
  @Get('moede/:file')
  async single(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.viewers.of(request);
    const body = await this.feeds.single(viewer, nameOf(file), pageLanguage(request));
    // Not awaited: a reply is waited for until it has been sent.
    void reply.header('content-disposition', 'attachment; filename="moede.ics"');
    await this.give(body, request, reply);
  }

  @Public()
  @Get(':file')
  async feed(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.give(await this.feeds.bySecret(nameOf(file)), request, reply);
  }

  /** Calendars ask often: nothing is sent where nothing has changed. */
  private async give(body: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    const headed = reply.headers({
      etag,
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//u, '')) ?? [];
    if (known.includes(etag)) await headed.code(304).send();
    else await headed.header('content-type', CALENDAR).send(body);
  }
}

function nameOf(file: string): string {
  const [, name] = FILE.exec(file) ?? [];
  if (name === undefined) throw new NotFoundError();
  return name;
}
