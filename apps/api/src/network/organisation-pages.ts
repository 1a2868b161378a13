import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotFoundError } from '../shared/errors/index.js';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { NetworkService } from './network.service.js';

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
    this.heads.register(/^\/netvaerk\/?$/u, () => this.headOfNetworks());
    this.heads.register(/^\/netvaerk\/([^/]+)\/?$/u, ([, id]) => this.headOf(id ?? ''));
  }

  private async headOfNetworks(): Promise<PageHead> {
    const [only, second] = await this.network.networks();
    const canonical = '/netvaerk';
    if (only === undefined || second !== undefined) return { title: 'Netværket · Samspil', canonical };
    return { title: `${only.nameDa} · Samspil`, description: only.purposeDa, canonical };
  }

  private async headOf(id: string): Promise<PageHead | null> {
    try {
      const { name, note } = await this.network.organisation(id);
      return {
        title: `${name.da} · Samspil`,
        ...(note.da && { description: note.da }),
        canonical: `/netvaerk/${id}`,
      };
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
