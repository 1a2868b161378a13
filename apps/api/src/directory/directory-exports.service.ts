import { Injectable } from '@nestjs/common';
import { canExportDirectory } from '@samspil/domain/directory';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { csvTable } from '../shared/csv.js';
import { NotFoundError } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import type { DirectoryHolder } from './directory.graphql.js';
import { positionView } from './directory-views.js';
import { DirectoryRepository } from './directory.repository.js';
import { ROLE_NAMES } from './role-names.js';

const HEADINGS: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  da: ['Organisation', 'Rolle', 'Fagområde', 'Stilling', 'Navn', 'Mail', 'Telefon', 'Fra', 'Til og med'],
  en: ['Organisation', 'Role', 'Field', 'Position', 'Name', 'Mail', 'Phone', 'From', 'To'],
};

/** Today’s roles of a network as a table. */
@Injectable()
export class DirectoryExportsService {
  constructor(
    private readonly repository: DirectoryRepository,
    private readonly vocabularies: VocabularyService,
  ) {}

  /** With mail and phone as the viewer may see them; for those who look after the network. */
  async csv(viewer: Viewer, networkId: string, language: InterfaceLanguage): Promise<string> {
    if (!canExportDirectory(viewer, networkId)) throw new NotFoundError();
    const positions = await this.repository.positionsOn([networkId], { day: today() }, 'held');
    const sectors = positions.flatMap(({ sector }) => sector ?? []);
    const terms = await this.vocabularies.termsById(viewer, [...new Set(sectors)]);
    const lines = positions.map((record) => {
      const { organisation, role, title, person, validFrom, validTo } = positionView(viewer, record);
      const sector = terms.get(record.sector ?? '')?.label[language] ?? '';
      const what = [organisation.name[language], ROLE_NAMES[role][language], sector, title];
      return [...what, ...holderCells(person), validFrom, validTo ?? ''];
    });
    return csvTable([HEADINGS[language], ...lines], language);
  }
}

function holderCells(person: DirectoryHolder | null): string[] {
  return [person?.name, person?.email, person?.phone].map((value) => value ?? '');
}
