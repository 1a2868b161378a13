import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { NotFoundError } from '../shared/errors/index.js';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { NetworkService } from './network.service.js';

const NETWORKS: Readonly<Record<InterfaceLanguage, string>> = { da: 'Netværket', en: 'The network' };

/** What the pages of the network and its organisations say about themselves before any script runs. */
@Injectable()
export class OrganisationPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly addresses: PublicAddresses,
    private readonly network: NetworkService,
  ) {}

  onModuleInit(): void {
    this.addresses.registerList(async () => {
      const organisations = await this.network.allOrganisations();
      return organisations.map(({ id, changedAt }) => ({ path: `/netvaerk/${id}`, changedAt: new Date(changedAt) }));
    });
    this.heads.register(/^\/netvaerk\/?$/u, (_match, _viewer, language) => this.headOfNetworks(language));
    this.heads.register(/^\/netvaerk\/([^/]+)\/?$/u, ([, id], _viewer, language) => this.headOf(id ?? '', language));
  }

  private async headOfNetworks(language: InterfaceLanguage): Promise<PageHead> {
    const [only, second] = await this.network.networks();
    const canonical = '/netvaerk';
    if (only === undefined || second !== undefined) return { title: `${NETWORKS[language]} · Samspil`, canonical };
    const [name, purpose] = language === 'da' ? [only.name.da, only.purpose.da] : [only.name.en, only.purpose.en];
    return { title: `${name} · Samspil`, ...(purpose && { description: purpose }), canonical };
  }

  private async headOf(id: string, language: InterfaceLanguage): Promise<PageHead | null> {
    try {
      const { name, note } = await this.network.organisation(id);
      return {
        title: `${name[language]} · Samspil`,
        ...(note[language] && { description: note[language] }),
        canonical: `/netvaerk/${id}`,
      };
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
