import { useQuery } from '@apollo/client/react';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { ConflictNotice } from '../../shared/sending/conflict-notice';
import { ButtonLink, DemoBadge, NoAccessState, Page, StatusBadge } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { conceptAddress } from '../concept-address';
import shared from '../concepts.module.css';
import { conceptMessages } from '../messages';
import { NotShown } from '../not-shown';
import { ConceptForm } from './concept-form';
import { writingMessages } from './messages';
import { PublishPanel } from './publish-panel';
import { useConceptDraft } from './use-concept-draft';
import classes from './writing.module.css';
import { WORKING_CONCEPT_QUERY, type WorkingConcept } from './writing-queries';

/** A concept as it is being written, saved as one types; readers see nothing of it before it is published. */
export function EditConceptPage() {
  const { slug = '' } = useParams();
  const { signedIn, loading } = useViewer();
  const [opening, setOpening] = useState(0);
  // Another text of the concept than the one that readers see, so it stays out of the cache.
  const { data, error, refetch } = useQuery(WORKING_CONCEPT_QUERY, {
    variables: { slug },
    fetchPolicy: 'no-cache',
    skip: !signedIn,
  });
  const concept = data?.concept;
  if (concept?.viewerCan.edit) {
    return (
      <Editing
        key={`${concept.id}:${opening}`}
        concept={concept}
        onReload={() => void refetch().then(() => setOpening(opening + 1))}
      />
    );
  }
  return (
    <Outside>
      {concept ? (
        <NoAccessState signedIn />
      ) : (
        <NotShown state={{ loading, signedIn, error }} onRetry={() => void refetch()} />
      )}
    </Outside>
  );
}

function Outside({ children }: { children: React.ReactNode }) {
  const t = useMessages(writingMessages);
  const { title } = useMessages(conceptMessages);
  return (
    <Page title={t.editTitle} breadcrumbs={[{ label: title, to: '/koncepter' }]}>
      {children}
    </Page>
  );
}

function Editing({ concept, onReload }: { concept: WorkingConcept; onReload: () => void }) {
  const t = useMessages(writingMessages);
  const { title, states } = useMessages(conceptMessages);
  const draft = useConceptDraft(concept);
  const [asksToPublish, setAsks] = useState(false);
  const takeTheirs = () => {
    draft.discard();
    onReload();
  };
  return (
    <Page
      title={t.editOf(concept.title)}
      breadcrumbs={[{ label: title, to: '/koncepter' }]}
      eyebrow={
        <span className={shared.badges}>
          <StatusBadge>{states[concept.state]}</StatusBadge>
          {concept.isDemonstration && <DemoBadge />}
        </span>
      }
      actions={
        <ButtonLink to={conceptAddress(concept)} variant="default" icon={<IconEye size={18} aria-hidden />}>
          {t.toConcept}
        </ButtonLink>
      }
    >
      <p role="status" aria-live="polite" className={classes.saveStatus} data-status={draft.status}>
        {t.saveStatus[draft.status]}
      </p>
      {draft.conflict && (
        <div className={classes.conflict}>
          <ConflictNotice
            fields={draft.conflict.fields.map((field) => t.fieldNames[field] ?? field)}
            onSaveOnTop={draft.saveOnTop}
            onTakeTheirs={takeTheirs}
          />
        </div>
      )}
      <ConceptForm concept={concept} draft={draft} forPublishing={asksToPublish} />
      <PublishPanel concept={concept} draft={draft} onAsk={() => setAsks(true)} onReload={onReload} />
    </Page>
  );
}
