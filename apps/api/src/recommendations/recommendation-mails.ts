import { Inject, Injectable } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { PeopleService } from '../identity/people.service.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { Mail } from '../shared/mail/index.js';
import type { RecommendationRecord } from './recommendations.repository.js';

interface MailFacts {
  readonly name: string;
  readonly title: string;
  readonly url: string;
}

/** Title and link, nothing else: what is proposed is read behind the login. */
const PROPOSED: Readonly<Record<InterfaceLanguage, (facts: MailFacts) => { subject: string; text: string }>> = {
  da: ({ name, title, url }) => ({
    subject: `Anbefaling til godkendelse: ${title}`,
    text: `Hej ${name}

En anbefaling venter på styregruppens godkendelse:

${title}

Læs den, og tag stilling her:

${url}

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, title, url }) => ({
    subject: `Recommendation to approve: ${title}`,
    text: `Hello ${name}

A recommendation awaits the steering group’s approval:

${title}

Read it and decide here:

${url}

Kind regards
Samspil
`,
  }),
};

/** Mail about recommendations: to those who decide, when something is proposed. */
@Injectable()
export class RecommendationMails {
  constructor(
    private readonly people: PeopleService,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To the steering group; where there is none, to the administrators. Who wrote in it does not decide. */
  async tellApprovers(
    { id, title, lock, networkId, writerIds }: RecommendationRecord,
    byId: string | null,
  ): Promise<void> {
    const steering = await this.people.addresseesWith('steering', networkId);
    const approvers = steering.length > 0 ? steering : await this.people.addresseesWith('administrator', networkId);
    const url = `${this.config.publicUrl}/anbefalinger#${id}`;
    for (const person of approvers) {
      if (person.id === byId || writerIds.includes(person.id)) continue;
      const { subject, text } = PROPOSED[person.language]({ name: person.name, title, url });
      await this.mail.send(`recommendation-proposed:${id}:${lock}:${person.id}`, {
        to: person.email,
        subject,
        text,
        language: person.language,
      });
    }
  }
}
