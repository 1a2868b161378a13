import { Inject, Injectable } from '@nestjs/common';
import { PeopleService, type Addressee } from '../identity/people.service.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { Mail } from '../shared/mail/index.js';
import { REQUEST_MAILS } from './request-mail-texts.js';
import type { RequestRecord } from './request-record.js';

/** Mail about requests: to those who answer when something is asked, to who asked when it is settled. */
@Injectable()
export class RequestMails {
  constructor(
    private readonly people: PeopleService,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To the network's coordinators; where there is none, to its administrators. Who asked knows already. */
  async tellAnswerers(request: RequestRecord): Promise<void> {
    const coordinators = await this.people.addresseesWith('coordinator', request.networkId);
    const answerers =
      coordinators.length > 0 ? coordinators : await this.people.addresseesWith('administrator', request.networkId);
    for (const person of answerers) {
      if (person.id !== request.askedById) await this.send('asked', request, person);
    }
  }

  /** To who asked, unless it is the one who settled it. */
  async tellAsker(request: RequestRecord, settled: 'answered' | 'closed'): Promise<void> {
    const { askedById, settledById } = request;
    if (askedById === null || askedById === settledById) return;
    const person = await this.people.addressee(askedById);
    if (person !== null) await this.send(settled, request, person);
  }

  private async send(kind: keyof typeof REQUEST_MAILS, request: RequestRecord, person: Addressee): Promise<void> {
    const { id, question, lock } = request;
    const url = `${this.config.publicUrl}/spoergsmaal/${id}`;
    const { subject, text } = REQUEST_MAILS[kind][person.language]({ name: person.name, question, url });
    await this.mail.send(`request-${kind}:${id}:${lock}:${person.id}`, {
      to: person.email,
      subject,
      text,
      language: person.language,
    });
  }
}
