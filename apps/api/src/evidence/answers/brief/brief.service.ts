import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import type { Config } from '../../../shared/config.js';
import { CONFIG } from '../../../shared/config.module.js';
import { writeTaggedPdf, type WrittenPdf } from '../../../shared/pdf/index.js';
import { AnswersService, type AskedQuestion, type GivenAnswer } from '../answers.service.js';
import { BRIEF_LIMITS, briefContent, type BriefLimits } from './brief-content.js';

export const MOST_PAGES = 2;

/** The answer on two pages, to bring to a meeting. */
@Injectable()
export class BriefService {
  constructor(
    private readonly answers: AnswersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async brief(viewer: Viewer, asked: AskedQuestion): Promise<Buffer> {
    const given = await this.answers.whatWorks(viewer, asked);
    let written = await this.written(given, BRIEF_LIMITS[0]);
    for (const limits of BRIEF_LIMITS.slice(1)) {
      if (written.pages <= MOST_PAGES) break;
      written = await this.written(given, limits);
    }
    return written.bytes;
  }

  private written(given: GivenAnswer, limits: BriefLimits | undefined): Promise<WrittenPdf> {
    const chosen = limits ?? { rows: 1, indirectRows: 1, gaps: 1, sources: 1 };
    return writeTaggedPdf(briefContent(given, chosen, this.config.publicUrl, new Date()));
  }
}
