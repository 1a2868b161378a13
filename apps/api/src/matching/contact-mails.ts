import { Inject, Injectable } from '@nestjs/common';
import { contactAddress } from '@samspil/domain/matching';
import { PeopleService, type Addressee } from '../identity/people.service.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { Mail } from '../shared/mail/index.js';
import { CONTACT_MAILS } from './contact-mail-texts.js';
import type { ContactRecord } from './contact-record.js';

/** Mail about contact. `messageId` makes that each message is told of once. */
@Injectable()
export class ContactMails {
  constructor(
    private readonly people: PeopleService,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To those who speak for the organisation, its liaisons first; where nobody does, to the network's caretakers. */
  async tellReceivers(request: ContactRecord, messageId: string, kind: 'asked' | 'written'): Promise<void> {
    for (const person of await this.receivers(request)) {
      if (person.id !== request.sentById) await this.send(kind, request, messageId, person);
    }
  }

  async tellSender(request: ContactRecord, messageId: string): Promise<void> {
    const sender = request.sentById === null ? null : await this.people.addressee(request.sentById);
    if (sender !== null) await this.send('written', request, messageId, sender);
  }

  private async receivers({ networkId, organisationId, isSpokenFor }: ContactRecord): Promise<Addressee[]> {
    if (isSpokenFor) return this.people.addresseesOf(organisationId, networkId);
    const coordinators = await this.people.addresseesWith('coordinator', networkId);
    return coordinators.length > 0 ? coordinators : this.people.addresseesWith('administrator', networkId);
  }

  private async send(
    kind: 'asked' | 'written',
    { id }: ContactRecord,
    messageId: string,
    person: Addressee,
  ): Promise<void> {
    const url = `${this.config.publicUrl}${contactAddress(id)}`;
    const { subject, text } = CONTACT_MAILS[kind][person.language]({ name: person.name, url });
    await this.mail.send(`contact-${kind}:${messageId}:${person.id}`, {
      to: person.email,
      subject,
      text,
      language: person.language,
    });
  }
}
