import { IconPuzzle } from '@tabler/icons-react';
import { useSearchAddress } from '../../search';
import { useMessages } from '../../shared/i18n';
import { ButtonLink, EmptyState, FailureState, LoadingState, ShowMore } from '../../shared/ui';
import { conceptMessages } from '../messages';
import classes from './catalogue.module.css';
import { ConceptEntries } from './concept-entry';
import { useConcepts } from './use-concepts';

/** What the viewer may edit, drafts and withdrawn ones too; latest changed first. */
export function OwnConcepts() {
  const t = useMessages(conceptMessages);
  const { search } = useSearchAddress();
  const { found, error, refetch, showMore } = useConcepts(search, true);
  if (error && !found) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!found) return <LoadingState lines={6} height={24} />;
  if (found.edges.length === 0) {
    const begin = <ButtonLink to="/koncepter/nyt">{t.begin}</ButtonLink>;
    return (
      <EmptyState icon={IconPuzzle} title={t.noneYetTitle} action={begin}>
        {t.noneYet}
      </EmptyState>
    );
  }
  return (
    <section aria-label={t.listNames.own}>
      <p className={classes.listLead}>{t.listLeads.own}</p>
      <ConceptEntries concepts={found.edges.map(({ node }) => node)} />
      {found.pageInfo.hasNextPage && <ShowMore onMore={showMore} />}
    </section>
  );
}
