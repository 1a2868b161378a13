import { Body, Controller, Post, Query, Req, Res, type OnModuleInit } from '@nestjs/common';
import { WISHES } from '@samspil/domain/meetings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../shared/auth/index.js';
import { Database } from '../../shared/database/index.js';
import { NotFoundError, RuleViolation } from '../../shared/errors/index.js';
import { PageHeads, pageLanguage } from '../../shared/pages/index.js';
import { answerForm, CHOOSE } from './answer-form.js';
import { AnswersService } from './answers.service.js';

/** The page of the link in an invitation as far as it works without scripts: shown by GET, answered by POST. */
@Controller('moeder/svar')
export class AnswerPagesController implements OnModuleInit {
  constructor(
    private readonly answers: AnswersService,
    private readonly heads: PageHeads,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/moeder\/svar\/?$/iu, async (_match, _viewer, language, query) => {
      const token = query.get('t') ?? '';
      const page = await this.answers.byLink(token);
      const withoutScript = answerForm(page, { token, language, problem: query.get('fejl') ?? '' });
      return { title: 'Samspil', meta: [['robots', 'noindex']], withoutScript };
    });
  }

  /** Takes the answer and leads back to the page, which says what stands, or what was wrong (`fejl`). */
  @Public()
  @Post()
  async answer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
    @Query('t') token?: unknown,
  ): Promise<void> {
    const written = typeof token === 'string' ? token : '';
    const problem = await this.take(written, (body ?? {}) as Readonly<Record<string, unknown>>);
    const language = pageLanguage(request);
    const query = new URLSearchParams({
      t: written,
      ...(language === 'da' ? {} : { lang: language }),
      ...(problem === '' ? {} : { fejl: problem }),
    });
    await reply.redirect(`/moeder/svar?${query}`, 303);
  }

  /** The code of what is wrong with it; empty where it was taken. */
  private async take(token: string, { answer, remark }: Readonly<Record<string, unknown>>): Promise<string> {
    const wish = WISHES.find((one) => one === answer);
    if (wish === undefined) return CHOOSE;
    try {
      // Forms send each line break as two characters; the field on the page counts it as one.
      const written = { wish, remark: typeof remark === 'string' ? remark.replaceAll('\r\n', '\n') : '' };
      await this.database.inTransaction(() => this.answers.answerByLink(token, written));
      return '';
    } catch (error) {
      if (error instanceof RuleViolation) return error.problems[0]?.code ?? '';
      if (error instanceof NotFoundError) return 'meetings.participant-unknown';
      throw error;
    }
  }
}
