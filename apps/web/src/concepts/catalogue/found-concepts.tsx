import { IconPuzzle, IconZoomQuestion } from '@tabler/icons-react';
import { countFilters, useSearchAddress, type SearchAddress } from '../../search';
import { InterpretationPanel } from '../../search/understood';
import { useFormat, useMessages } from '../../shared/i18n';
import { BesideFilters, FilterSheet, ListToolbar } from '../../shared/lists';
import { Button, ButtonLink, EmptyState, FailureState, LoadingState, ShowMore } from '../../shared/ui';
import type { FoundConcepts } from '../concept-queries';
import { conceptMessages } from '../messages';
import classes from './catalogue.module.css';
import { ConceptEntries } from './concept-entry';
import { ConceptFilters } from './concept-filters';
import { useConcepts } from './use-concepts';

/** How the question was understood, the concepts found, and how to narrow them. */
export function FoundConceptsList({ mayWrite }: { mayWrite: boolean }) {
  const { search, change } = useSearchAddress();
  const { found, loading, error, refetch, showMore } = useConcepts(search, false);
  if (error && !found) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!found) return <LoadingState lines={9} height={24} />;
  const nothing = <NothingFound search={search} mayWrite={mayWrite} onChange={change} />;
  return (
    <div className={classes.answer} aria-busy={loading}>
      {search.question !== '' && (
        <InterpretationPanel search={search} interpretation={found.interpretation} onChange={change} />
      )}
      <Count found={found} search={search} onChange={change} />
      <BesideFilters panel={<ConceptFilters search={search} facets={found.facets} onChange={change} />}>
        <div className={classes.results}>
          {found.edges.length > 0 ? <ConceptEntries concepts={found.edges.map(({ node }) => node)} /> : nothing}
          {found.pageInfo.hasNextPage && <ShowMore onMore={showMore} />}
        </div>
      </BesideFilters>
    </div>
  );
}

interface ChangingProps {
  search: SearchAddress;
  onChange: (next: SearchAddress) => void;
}

function Count({ found, search, onChange }: ChangingProps & { found: FoundConcepts }) {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  const total = found.total ?? found.edges.length;
  const written = format.number(total);
  return (
    <ListToolbar total={found.approximate ? t.about(written) : t.found(total, written)} approximate={found.approximate}>
      {(total > 0 || countFilters(search) > 0) && (
        <FilterSheet filters={search.filters} done={t.showFound(total, written)}>
          <ConceptFilters search={search} facets={found.facets} onChange={onChange} />
        </FilterSheet>
      )}
    </ListToolbar>
  );
}

/** Says that nothing was found, never that nobody has tried it, and offers one thing to do. */
function NothingFound({ search, mayWrite, onChange }: ChangingProps & { mayWrite: boolean }) {
  const t = useMessages(conceptMessages);
  if (countFilters(search) > 0) {
    const clear = <Button onClick={() => onChange({ ...search, filters: {} })}>{t.clearFilters}</Button>;
    return (
      <EmptyState icon={IconZoomQuestion} title={t.nothingTitle} action={clear}>
        {t.nothingForFilters}
      </EmptyState>
    );
  }
  if (search.question !== '') {
    return (
      <EmptyState
        icon={IconZoomQuestion}
        title={t.nothingTitle}
        action={<ButtonLink to="/koncepter">{t.seeAll}</ButtonLink>}
      >
        {t.nothingForQuestion}
      </EmptyState>
    );
  }
  const begin = mayWrite ? (
    <ButtonLink to="/koncepter/nyt">{t.begin}</ButtonLink>
  ) : (
    <ButtonLink to="/aktiviteter">{t.seeActivities}</ButtonLink>
  );
  return (
    <EmptyState icon={IconPuzzle} title={t.noneYetTitle} action={begin}>
      {t.noneYet}
    </EmptyState>
  );
}
