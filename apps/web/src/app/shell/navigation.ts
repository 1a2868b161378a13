import { canLogSomething } from '@samspil/domain/activities';
import {
  IconAddressBook,
  IconArrowsExchange,
  IconBook2,
  IconBulb,
  IconCalendarEvent,
  IconChecklist,
  IconGavel,
  IconGift,
  IconHome,
  IconLayoutGrid,
  IconListSearch,
  IconMessage2,
  IconMessageQuestion,
  IconMessages,
  IconPalette,
  IconPlus,
  IconPuzzle,
  IconSearch,
  IconSitemap,
  IconSquareCheck,
  IconTags,
  IconUpload,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { useViewer } from '../../shared/viewer';
import { shellMessages, type ShellMessages } from './shell-messages';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
  readonly icon: typeof IconHome;
  /** What waits for the reader there is told beside it. */
  readonly waits?: true;
}

/** The menu in its parts. */
export interface Navigation {
  /** For everyone, on one line. */
  readonly open: readonly NavigationItem[];
  /** For everyone, too, behind one word. */
  readonly more: readonly NavigationItem[];
  /** For those who take part in a network; `workingLabel` is what the work is called for them. */
  readonly working: readonly NavigationItem[];
  readonly workingLabel: string;
  /** Within reach of a thumb. */
  readonly bar: readonly NavigationItem[];
  /** Where one logs an activity; for those who may. */
  readonly log: NavigationItem | null;
}

export function useNavigation(): Navigation {
  const t = useMessages(shellMessages);
  const { hasRole, viewer } = useViewer();
  const home = { to: '/', label: t.home, icon: IconHome };
  const knowledge = { to: '/viden', label: t.knowledge, icon: IconSearch };
  const whatWorks = { to: '/hvad-virker', label: t.whatWorks, icon: IconMessageQuestion };
  const log = viewer.networks.some(({ networkId }) => canLogSomething(viewer, networkId))
    ? { to: '/aktiviteter/ny', label: t.log, icon: IconPlus }
    : null;
  const isCaretaker = hasRole('coordinator', 'administrator');
  return {
    open: [
      home,
      knowledge,
      whatWorks,
      { to: '/evidenskort', label: t.evidenceMap, icon: IconLayoutGrid },
      { to: '/aktiviteter', label: t.activities, icon: IconPalette },
      { to: '/koncepter', label: t.concepts, icon: IconPuzzle },
    ],
    more: [
      { to: '/netvaerk', label: t.network, icon: IconUsersGroup },
      { to: '/moeder', label: t.meetings, icon: IconCalendarEvent },
      { to: '/grupper', label: t.bodies, icon: IconSitemap },
      { to: '/personer', label: t.people, icon: IconAddressBook },
      { to: '/forum', label: t.forum, icon: IconMessage2 },
      { to: '/anbefalinger', label: t.recommendations, icon: IconBulb },
      { to: '/ordliste', label: t.glossary, icon: IconBook2 },
    ],
    working: workingItems(t, viewer.networks.length > 0, isCaretaker),
    workingLabel: isCaretaker ? t.coordination : t.working,
    bar: log === null ? [home, knowledge, whatWorks] : [home, knowledge, log],
    log,
  };
}

function workingItems(t: ShellMessages, takesPart: boolean, isCaretaker: boolean): NavigationItem[] {
  if (!takesPart) return [];
  const shared = [
    { to: '/opgaver', label: t.actions, icon: IconSquareCheck },
    { to: '/beslutninger', label: t.decisions, icon: IconGavel },
    { to: '/spoergsmaal', label: t.requests, icon: IconMessages },
    { to: '/udveksling', label: t.exchange, icon: IconArrowsExchange, waits: true as const },
    { to: '/modydelser', label: t.giveBacks, icon: IconGift },
  ];
  if (!isCaretaker) return shared;
  return [
    { to: '/kurater', label: t.curate, icon: IconChecklist },
    ...shared,
    { to: '/fund', label: t.findings, icon: IconListSearch },
    { to: '/import', label: t.imports, icon: IconUpload },
    { to: '/emner', label: t.topics, icon: IconTags },
    { to: '/medlemmer', label: t.members, icon: IconUsers },
  ];
}
