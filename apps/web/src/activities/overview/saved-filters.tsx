import { useMutation, useQuery } from '@apollo/client/react';
import { IconBookmark, IconBookmarkPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { useNetworkOptions, type NetworkOptions } from '../../shared/network-choice/use-network-options';
import { Disclosure, useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { DELETE_FILTER, FILTERS_QUERY, SAVE_FILTER, type SavedFilter } from './filter-queries';
import { overviewMessages } from './messages';
import type { OverviewAddress } from './overview-address';
import { SaveViewSheet } from './save-view-sheet';
import classes from './saved-filters.module.css';

/** Views that somebody keeps by name: one's own, and those shared in the network. */
export function SavedFilters({ overview }: { overview: OverviewAddress }) {
  const t = useMessages(overviewMessages);
  const { viewer } = useViewer();
  const networks = useNetworkOptions(viewer.networks.map(({ networkId }) => networkId));
  const [saving, setSaving] = useState(false);
  if (networks.length === 0) return null;
  return (
    <>
      <Disclosure compact label={t.saved} icon={<IconBookmark size={18} stroke={1.75} aria-hidden />}>
        {(close) => (
          <>
            <Networks networks={networks} onOpen={close} />
            <button
              type="button"
              className={classes.save}
              onClick={() => {
                close();
                setSaving(true);
              }}
            >
              <IconBookmarkPlus size={18} stroke={1.6} aria-hidden />
              {t.save}
            </button>
          </>
        )}
      </Disclosure>
      <SaveViewSheet opened={saving} networks={networks} overview={overview} onClose={() => setSaving(false)} />
    </>
  );
}

interface NetworksProps {
  networks: NetworkOptions;
  onOpen: () => void;
}

/** The views of each network; its name stands above them where there are several. */
function Networks({ networks, onOpen }: NetworksProps) {
  if (networks.length === 1)
    return networks.map(({ value }) => <FilterList key={value} networkId={value} onOpen={onOpen} />);
  return networks.map(({ value, label }) => (
    <section key={value} aria-label={label}>
      <h3 className={classes.network}>{label}</h3>
      <FilterList networkId={value} onOpen={onOpen} />
    </section>
  ));
}

function FilterList({ networkId, onOpen }: { networkId: string; onOpen: () => void }) {
  const t = useMessages(overviewMessages);
  const { data } = useQuery(FILTERS_QUERY, { variables: { networkId }, fetchPolicy: 'cache-and-network' });
  const remove = useRemoval(networkId);
  const filters = data?.activityFilters ?? [];
  if (data && filters.length === 0) return <p className={classes.none}>{t.savedNone}</p>;
  return (
    <ul className={classes.list}>
      {filters.map((filter) => (
        <li key={filter.id}>
          <Link to={filter.address === '' ? '/aktiviteter' : `/aktiviteter?${filter.address}`} onClick={onOpen}>
            <span>
              {filter.name}
              {filter.isShared && <small>{t.savedShared}</small>}
            </span>
          </Link>
          {filter.viewerCan.delete && (
            <button
              type="button"
              className={classes.remove}
              aria-label={t.remove(filter.name)}
              title={t.remove(filter.name)}
              onClick={() => void remove(filter)}
            >
              <IconTrash size={18} stroke={1.6} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Away at once; what is one's own can be brought back as it was. */
function useRemoval(networkId: string): (filter: SavedFilter) => Promise<void> {
  const t = useMessages(overviewMessages);
  const toast = useUndoToast();
  const again = { refetchQueries: [{ query: FILTERS_QUERY, variables: { networkId } }], awaitRefetchQueries: true };
  const [remove] = useMutation(DELETE_FILTER, again);
  const [save] = useMutation(SAVE_FILTER, again);
  return async ({ id, name, address, isShared, isOwn }) => {
    try {
      await remove({ variables: { input: { id } } });
      const putBack = () => save({ variables: { input: { id, networkId, name, address, isShared } } });
      toast({ text: t.removed(name), ...(isOwn ? { onUndo: putBack } : {}) });
    } catch {
      toast({ text: t.removeFailed });
    }
  };
}
