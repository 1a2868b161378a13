import { useQuery } from '@apollo/client/react';
import { countFilters, NO_FILTERS } from '@samspil/domain/evidence';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button, ButtonLink, EmptyState, FailureState, LoadingState, Page } from '../../shared/ui';
import { CellSheet } from './cell-sheet';
import { useMapAddress, type CellAddress, type MapAddress } from './map-address';
import { FiltersInForce, MapFilters } from './map-filters';
import { MapGrid } from './map-grid';
import { MapLegend } from './map-legend';
import { MapList } from './map-list';
import { foldableIds, foldedIn, useMapModel, useUnfolded } from './map-model';
import { mapInput, MAP_QUERY, type MapAnswer } from './map-queries';
import { AxesChoice, LayerChoice, MapToolbar } from './map-toolbar';
import toolbar from './map-toolbar.module.css';
import { mapMessages, useMapWords } from './messages';
import { useNarrow } from '../../shared/use-narrow';

type Change = ReturnType<typeof useMapAddress>['change'];

/** Where there is knowledge, how strong it is, and where the gaps are. */
export function MapPage() {
  const t = useMessages(mapMessages);
  const words = useMapWords();
  const { map, change } = useMapAddress();
  return (
    <Page title={`${t.title}: ${words.axes[map.axes]}`} heading={t.title} lead={t.lead}>
      <div className={toolbar.top}>
        <AxesChoice axes={map.axes} onChange={(axes) => change({ axes, folded: null, cell: null })} />
        <LayerChoice layer={map.layer} onChange={(layer) => change({ layer, cell: null })} />
      </div>
      <Answer map={map} change={change} />
    </Page>
  );
}

function Answer({ map, change }: { map: MapAddress; change: Change }) {
  const { data, previousData, loading, error, refetch } = useQuery(MAP_QUERY, {
    variables: { input: mapInput(map) },
    fetchPolicy: 'cache-and-network',
  });
  const answer = (data ?? previousData)?.evidenceMap;
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!answer) return <LoadingState lines={12} height={32} />;
  return (
    <div aria-busy={loading}>
      <DrawnMap map={map} answer={answer} change={change} />
    </div>
  );
}

function DrawnMap({ map, answer, change }: { map: MapAddress; answer: MapAnswer; change: Change }) {
  const model = useMapModel(answer, map.layer, countFilters(map.filters) > 0);
  const folded = useMemo(() => foldedIn(model, map.folded), [model, map.folded]);
  const setFilters = (filters: MapAddress['filters']) => change({ filters, cell: null });
  return (
    <>
      <MapToolbar
        map={map}
        answer={answer}
        foldable={foldableIds(model)}
        folded={folded}
        filters={<MapFilters map={map} onChange={setFilters} />}
        onUnused={(withUnused) => change({ withUnused })}
        onFold={(ids) => change({ folded: ids }, { replace: true })}
      />
      <FiltersInForce map={map} onChange={setFilters} />
      <Layer map={map} model={model} folded={folded} change={change} />
      <CellSheet
        map={map}
        model={model}
        onWiden={() => change({ filters: NO_FILTERS })}
        onClose={() => change({ cell: null }, { replace: true })}
      />
    </>
  );
}

interface LayerProps {
  map: MapAddress;
  model: ReturnType<typeof useMapModel>;
  folded: readonly string[];
  change: Change;
}

function Layer({ map, model, folded, change }: LayerProps) {
  const t = useMessages(mapMessages);
  const narrow = useNarrow();
  const { rows, columns } = useUnfolded(model, folded);
  const { open, fold } = useStable(folded, change);
  if (map.layer === 'practice' && model.largest === 0) {
    return (
      <EmptyState title={t.practice} action={<ButtonLink to="/aktiviteter">{t.seeActivities}</ButtonLink>}>
        {t.practiceEmpty}
      </EmptyState>
    );
  }
  if (rows.length === 0 || columns.length === 0) return <NothingOnTheMap map={map} change={change} />;
  return (
    <>
      {narrow ? (
        <MapList model={model} rows={rows} onOpen={open} />
      ) : (
        <MapGrid
          axes={map.axes}
          model={model}
          rows={rows}
          columns={columns}
          folded={folded}
          onOpen={open}
          onFold={fold}
        />
      )}
      <MapLegend />
    </>
  );
}

/** The same two functions for as long as the page stands: the grid is not drawn anew because the address changed. */
function useStable(folded: readonly string[], change: Change) {
  const latest = useRef({ folded, change });
  useEffect(() => {
    latest.current = { folded, change };
  });
  const open = useCallback((cell: CellAddress) => void latest.current.change({ cell }), []);
  const fold = useCallback((id: string) => {
    const before = latest.current.folded;
    const next = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
    latest.current.change({ folded: next }, { replace: true });
  }, []);
  return { open, fold };
}

function NothingOnTheMap({ map, change }: { map: MapAddress; change: Change }) {
  const t = useMessages(mapMessages);
  if (countFilters(map.filters) > 0) {
    const clear = <Button onClick={() => change({ filters: NO_FILTERS })}>{t.clearFilters}</Button>;
    return (
      <EmptyState title={t.emptyTitle} action={clear}>
        {t.emptyFilters}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t.emptyTitle} action={<ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>}>
      {t.emptyText}
    </EmptyState>
  );
}
