import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { activityJsonLd, activityPath, activitySummary } from '@samspil/domain/activities';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { NotFoundError } from '../shared/errors/index.js';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { ActivitiesService } from './activities.service.js';
import type { ActivityRecord } from './activity-record.js';

const LIST: Readonly<Record<InterfaceLanguage, string>> = { da: 'Aktiviteter', en: 'Activities' };

/** What an activity's page says about itself to programs, and where the public ones are. */
@Injectable()
export class ActivityPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly addresses: PublicAddresses,
    private readonly activities: ActivitiesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/aktiviteter\/?$/u, async (_match, _viewer, language) => ({
      title: `${LIST[language]} · Samspil`,
      canonical: '/aktiviteter',
    }));
    this.heads.register(/^\/aktiviteter\/([0-9a-f-]{36})(?:\/rediger)?\/?$/u, ([path, id], viewer) =>
      this.headOf(id ?? '', viewer, path?.includes('/rediger') === true),
    );
    this.addresses.register({
      count: () => this.activities.publicCount(),
      some: async (offset, most) => {
        const found = await this.activities.publicAddresses(offset, most);
        return found.map(({ id, changedAt }) => ({ path: activityPath(id), changedAt }));
      },
    });
  }

  /** Null where the viewer may not know of it. */
  private async headOf(id: string, viewer: Viewer, isForm: boolean): Promise<PageHead | null> {
    const record = validate(id) ? await this.seen(viewer, id) : null;
    if (record === null) return null;
    const title = `${record.title} · Samspil`;
    if (isForm || record.sharing !== 'public' || record.isDeleted) return { title, meta: [['robots', 'noindex']] };
    const ownerName = record.owner.name.da;
    const places = record.municipalities.map(({ name }) => name);
    return {
      title,
      description: activitySummary(record) || [record.title, ownerName].join(', '),
      canonical: activityPath(id),
      jsonLd: activityJsonLd({ ...record, ownerName, places }, this.config.publicUrl),
    };
  }

  private async seen(viewer: Viewer, id: string): Promise<ActivityRecord | null> {
    try {
      return await this.activities.byId(viewer, id);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
