import type { PositionRole } from '@samspil/domain/directory';
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
