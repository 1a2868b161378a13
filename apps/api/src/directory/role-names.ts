import type { AdministrationSector, PositionRole } from '@samspil/domain/directory';
import type { InBothLanguages } from '@samspil/domain/shared';

/** What the roles are called, for files, the search and answers. */
export const ROLE_NAMES: Readonly<Record<PositionRole, InBothLanguages>> = {
  liaison: { da: 'Tovholder', en: 'Liaison' },
  substitute: { da: 'Stedfortræder', en: 'Substitute' },
  administration: { da: 'Forvaltning', en: 'Administration' },
  coordinator: { da: 'Koordinator', en: 'Coordinator' },
  'project-manager': { da: 'Projektleder', en: 'Project manager' },
  researcher: { da: 'Forsker', en: 'Researcher' },
  other: { da: 'Anden rolle', en: 'Other role' },
};

/** Who speaks for one of the three administrations. */
export const SECTOR_ROLE_NAMES: Readonly<Record<AdministrationSector, InBothLanguages>> = {
  'se-culture': { da: 'Person fra kulturforvaltningen', en: 'Person from the culture administration' },
  'se-health': { da: 'Person fra sundhedsforvaltningen', en: 'Person from the health administration' },
  'se-employment': { da: 'Person fra beskæftigelsesforvaltningen', en: 'Person from the employment administration' },
};
