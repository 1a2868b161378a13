import {
  IconBook2,
  IconChecklist,
  IconHome,
  IconSearch,
  IconTags,
  IconUpload,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { useViewer } from '../../shared/viewer';
import { shellMessages } from './shell-messages';

/** Where the reader can go: for everyone, and for the roles that do the work. */
export function useNavigationItems() {
  const t = useMessages(shellMessages);
  const { hasRole } = useViewer();
  const curator = hasRole('coordinator', 'administrator');
  const open = [
    { to: '/', label: t.home, icon: IconHome },
    { to: '/viden', label: t.knowledge, icon: IconSearch },
    { to: '/ordliste', label: t.glossary, icon: IconBook2 },
    { to: '/netvaerk', label: t.network, icon: IconUsersGroup },
  ];
  const working = [
    { to: '/kurater', label: t.curate, icon: IconChecklist, shown: curator },
    { to: '/import', label: t.imports, icon: IconUpload, shown: curator },
    { to: '/emner', label: t.topics, icon: IconTags, shown: curator },
    { to: '/medlemmer', label: t.members, icon: IconUsers, shown: curator },
  ].filter((item) => item.shown);
  return { open, working };
}
