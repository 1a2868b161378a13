import {
  IconBook2,
  IconChecklist,
  IconHome,
  IconLayoutGrid,
  IconListSearch,
  IconMessageQuestion,
  IconMessages,
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
  const { hasRole, viewer } = useViewer();
  const open = [
    { to: '/', label: t.home, icon: IconHome },
    { to: '/viden', label: t.knowledge, icon: IconSearch },
    { to: '/hvad-virker', label: t.whatWorks, icon: IconMessageQuestion },
    { to: '/evidenskort', label: t.evidenceMap, icon: IconLayoutGrid },
    { to: '/ordliste', label: t.glossary, icon: IconBook2 },
    { to: '/netvaerk', label: t.network, icon: IconUsersGroup },
  ];
  const requests = { to: '/spoergsmaal', label: t.requests, icon: IconMessages };
  const working = [
    { to: '/kurater', label: t.curate, icon: IconChecklist },
    requests,
    { to: '/fund', label: t.findings, icon: IconListSearch },
    { to: '/import', label: t.imports, icon: IconUpload },
    { to: '/emner', label: t.topics, icon: IconTags },
    { to: '/medlemmer', label: t.members, icon: IconUsers },
  ];
  if (hasRole('coordinator', 'administrator')) return { open, working };
  return { open, working: viewer.networks.length > 0 ? [requests] : [] };
}
