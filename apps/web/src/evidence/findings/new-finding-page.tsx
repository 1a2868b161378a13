import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { DraftKeeper, changedValues } from '../../shared/drafts';
import { useLanguage, useMessages } from '../../shared/i18n';
import { ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { FindingDesk } from './finding-desk';
import type { CodedTerm, FindingContentNode } from './finding-fragments';
import { findingInput } from './finding-input';
import { CREATE_FINDING } from './finding-mutations';
import { MODEL_QUERY, SOURCE_QUERY, type CodedSource } from './finding-queries';
import { SaveButton } from './finding-steps';
import { EMPTY_VALUES, findingValues, type FindingField, type FindingValues } from './finding-values';
import classes from './findings.module.css';
import { forgetAnswers } from './forget-answers';
import { codingMessages } from './messages';
import { useCodingNetwork } from './use-coding-network';
import { useFindingDraft } from './use-finding-draft';
import { codesForField, useFindingTerms, type FindingTerms } from './use-finding-terms';
import { useNewId } from './use-new-id';

/** A finding that is not there yet: `?kilde=` its source, `?som=` another one of the same source to begin from. */
export function NewFindingPage() {
  const t = useMessages(codingMessages);
  const [parameters] = useSearchParams();
  const { signedIn, loading } = useViewer();
  const { networkId, linkTo } = useCodingNetwork();
  const slug = parameters.get('kilde') ?? '';
  const mayCode = signedIn && networkId !== null;
  return (
    <Page title={t.newTitle} breadcrumbs={[{ label: t.title, to: linkTo('/fund') }]}>
      {!loading && !mayCode && <NoAccessState signedIn={signedIn} />}
      {mayCode && slug === '' && (
        <EmptyState title={t.noSource} action={<ButtonLink to={linkTo('/kurater')}>{t.toCurating}</ButtonLink>}>
          {t.noSourceText}
        </EmptyState>
      )}
      {mayCode && slug !== '' && <Opened key={parameters.toString()} slug={slug} model={parameters.get('som')} />}
    </Page>
  );
}

/** Waits for the source, its terms and the finding to begin from. */
function Opened({ slug, model }: { slug: string; model: string | null }) {
  const source = useQuery(SOURCE_QUERY, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const item = source.data?.knowledgeItem;
  const terms = useFindingTerms(item?.networkId, []);
  const like = useModel(model);
  if (item && terms.loaded && like.loaded) return <NewFinding source={item} terms={terms} model={like.content} />;
  const error = [item ? undefined : source.error, terms.error, like.error].find(Boolean);
  const retry = () => {
    // Terms are asked for by themselves when it is known whose.
    if (!item) void source.refetch();
    else if (!terms.loaded) terms.retry();
    if (!like.loaded) like.retry();
  };
  if (error) return <FailureState error={error} onRetry={retry} />;
  return <LoadingState lines={12} height={28} />;
}

/** Without a finding to begin from there is nothing to wait for. */
function useModel(id: string | null) {
  const { data, error, refetch } = useQuery(MODEL_QUERY, { variables: { id: id ?? '' }, skip: id === null });
  return {
    loaded: id === null || data !== undefined,
    content: data?.finding.content ?? null,
    error,
    retry: () => void refetch(),
  };
}

interface NewFindingProps {
  source: CodedSource;
  terms: FindingTerms;
  model: FindingContentNode | null;
}

const NO_KEYS = {};
const NO_TERMS: readonly CodedTerm[] = [];

function NewFinding({ source, terms, model }: NewFindingProps) {
  const t = useMessages(codingMessages);
  const { linkTo } = useCodingNetwork();
  const draft = useNewDraft(source, terms, model);
  return (
    <FindingDesk
      {...{ source, draft, terms }}
      finding={null}
      known={NO_TERMS}
      disabled={false}
      showsMissing={false}
      keys={NO_KEYS}
      onTakeTheirs={draft.discard}
      steps={
        <div className={classes.buttons}>
          <SaveButton draft={draft} />
          <ButtonLink to={linkTo('/fund/tabel', { kilde: source.slug })} variant="default">
            {t.pasteTable}
          </ButtonLink>
        </div>
      }
    />
  );
}

/** Saved once, the finding has an address of its own; what was typed meanwhile goes with it. */
function useNewDraft(source: CodedSource, terms: FindingTerms, model: FindingContentNode | null) {
  const { language } = useLanguage();
  const { userId } = useViewer().viewer;
  const navigate = useNavigate();
  const { linkTo } = useCodingNetwork();
  const { id, forget } = useNewId(source.slug);
  const name = `new-finding-${source.slug}`;
  const [create] = useMutation(CREATE_FINDING, { update: (cache) => forgetAnswers(cache) });
  const [values] = useState(() => (model === null ? prefilled(source, terms) : copied(findingValues(model, language))));
  return useFindingDraft({
    name,
    lock: 0,
    isPublic: false,
    values,
    rules: terms.rules,
    send: async (_lock, written) => {
      const content = findingInput(written, Object.keys(written) as FindingField[]);
      const { data } = await create({ variables: { input: { id, sourceSlug: source.slug, content } } });
      const lock = data?.createFinding.lock ?? 1;
      const typed = new DraftKeeper<FindingValues>(userId, name).kept()?.values ?? {};
      const later = changedValues(written, { ...written, ...typed });
      if (later.length > 0) {
        new DraftKeeper<FindingValues>(userId, `finding-${id}`).keep(lock, { ...written, ...typed }, later);
      }
      forget();
      await navigate(linkTo(`/fund/${id}`), { replace: true });
      return lock;
    },
  });
}

/** What the source's record tells already: its design and country. Nothing else is chosen by itself. */
function prefilled(source: CodedSource, terms: FindingTerms): FindingValues {
  const content = source.workingContent ?? source.content;
  return {
    ...EMPTY_VALUES,
    design: codesForField(content.codeIds, 'design', terms).slice(0, 1),
    countries: content.country ? [content.country] : [],
  };
}

/** Another finding of the same source: same study, other words and other numbers. */
function copied(values: FindingValues): FindingValues {
  const { effect } = values;
  return {
    ...values,
    ...{ statement: '', quote: '', direction: 'unclear', certainty: '', certaintyReason: '' },
    effect: effect && { ...effect, estimate: '', ciLower: '', ciUpper: '', standardError: '' },
  };
}
