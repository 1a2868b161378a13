import { canLogSomething } from '@samspil/domain/activities';
import { IconHome, IconMessageQuestion, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { useViewer } from '../../shared/viewer';
import { shellMessages, type ShellMessages } from './shell-messages';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
  /** What waits for the reader there is told beside it. */
  readonly waits?: true;
}

/** A place that is always in sight; the icons of the others are fetched after the page. */
export interface BarItem extends NavigationItem {
  readonly icon: typeof IconHome;
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
  readonly bar: readonly BarItem[];
  /** Where one logs an activity; for those who may. */
  readonly log: BarItem | null;
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
      { to: '/evidenskort', label: t.evidenceMap },
      { to: '/aktiviteter', label: t.activities },
      { to: '/koncepter', label: t.concepts },
    ],
    more: [
      { to: '/netvaerk', label: t.network },
      { to: '/moeder', label: t.meetings },
      { to: '/grupper', label: t.bodies },
      { to: '/personer', label: t.people },
      { to: '/forum', label: t.forum },
      { to: '/anbefalinger', label: t.recommendations },
      { to: '/ordliste', label: t.glossary },
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
    { to: '/opgaver', label: t.actions },
    { to: '/beslutninger', label: t.decisions },
    { to: '/spoergsmaal', label: t.requests },
    { to: '/udveksling', label: t.exchange, waits: true as const },
    { to: '/modydelser', label: t.giveBacks },
  ];
  if (!isCaretaker) return shared;
  return [
    { to: '/kurater', label: t.curate },
    ...shared,
    { to: '/fund', label: t.findings },
    { to: '/import', label: t.imports },
    { to: '/emner', label: t.topics },
    { to: '/medlemmer', label: t.members },
  ];
}
