import {
  IconBook2,
  IconChecklist,
  IconHome,
  IconLayoutGrid,
  IconMessageQuestion,
  IconSearch,
  IconTags,
  IconUpload,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { useViewer } from '../../shared/viewer';
import { shellMessages } from './shell-messages';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
  readonly icon: typeof IconHome;
}

/** Where the reader can go: for everyone, and for the roles that do the work. */
export function useNavigationItems(): Record<'open' | 'working', readonly NavigationItem[]> {
  const t = useMessages(shellMessages);
  const { hasRole } = useViewer();
  const open = [
    { to: '/', label: t.home, icon: IconHome },
    { to: '/viden', label: t.knowledge, icon: IconSearch },
    { to: '/hvad-virker', label: t.whatWorks, icon: IconMessageQuestion },
    { to: '/evidenskort', label: t.evidenceMap, icon: IconLayoutGrid },
    { to: '/ordliste', label: t.glossary, icon: IconBook2 },
    { to: '/netvaerk', label: t.network, icon: IconUsersGroup },
  ];
  const working = [
    { to: '/kurater', label: t.curate, icon: IconChecklist },
    { to: '/import', label: t.imports, icon: IconUpload },
    { to: '/emner', label: t.topics, icon: IconTags },
    { to: '/medlemmer', label: t.members, icon: IconUsers },
  ];
  return { open, working: hasRole('coordinator', 'administrator') ? working : [] };
}
