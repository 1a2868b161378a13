import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { NetworkService } from './network.service.js';

const NETWORKS: Readonly<Record<InterfaceLanguage, string>> = {
  da: 'Netværk og programmer',
  en: 'Networks and programmes',
};

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
      const networks = await this.network.networks();
      return [
        ...organisations.map(({ id, changedAt }) => ({ path: `/netvaerk/${id}`, changedAt: new Date(changedAt) })),
        ...networks.map(({ id, changedAt }) => ({ path: `/netvaerk/program/${id}`, changedAt: new Date(changedAt) })),
      ];
    });
    this.heads.register(/^\/netvaerk\/?$/u, (_match, _viewer, language) => {
      return Promise.resolve({ title: `${NETWORKS[language]} · Samspil`, canonical: '/netvaerk' });
    });
    this.heads.register(
      /^\/netvaerk\/program\/(?!nyt\/?$)([^/]+)(?:\/rediger|\/nyt-medlem)?\/?$/u,
      ([, id], _viewer, language) => this.headOfNetwork(id ?? '', language),
    );
    this.heads.register(/^\/netvaerk\/([^/]+)(?:\/rediger)?\/?$/u, ([, id], _viewer, language) =>
      this.headOf(id ?? '', language),
    );
  }

  private async headOfNetwork(id: string, language: InterfaceLanguage): Promise<PageHead | null> {
    const network = (await this.network.networks()).find((one) => one.id === id);
    if (network === undefined) return null;
    const [name, purpose] = [network.name[language], network.purpose[language]];
    const canonical = `/netvaerk/program/${id}`;
    return { title: `${name} · Samspil`, ...(purpose && { description: purpose }), canonical };
  }

  private async headOf(id: string, language: InterfaceLanguage): Promise<PageHead> {
    const { name, note } = await this.network.organisation(id);
    return {
      title: `${name[language]} · Samspil`,
      ...(note[language] && { description: note[language] }),
      canonical: `/netvaerk/${id}`,
    };
  }
}
