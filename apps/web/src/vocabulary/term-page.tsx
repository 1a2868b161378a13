import { useQuery } from '@apollo/client/react';
import { Link, Navigate, useParams } from 'react-router';
import { searchLink } from '../search';
import { useFormat, useLanguage, useMessages } from '../shared/i18n';
import {
  ButtonLink,
  FailureState,
  FieldBadge,
  FIELDS,
  KeyValues,
  LoadingState,
  Page,
  Section,
  StatusBadge,
} from '../shared/ui';
import { ChangeList } from './change-list';
import { vocabularyMessages } from './messages';
import { TermCuration } from './term-curation';
import { TERM_QUERY, VOCABULARIES_QUERY, type TermDetail } from './vocabulary-queries';
import classes from './vocabulary.module.css';

/** One term: what it is called, where it stands, what there is about it. An id that was merged leads on. */
export function TermPage() {
  const t = useMessages(vocabularyMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(TERM_QUERY, { variables: { id } });
  if (data && data.term.id !== id) return <Navigate to={`/emner/${data.term.id}`} replace />;
  if (data) return <TermView term={data.term} />;
  return (
    <Page title={t.title}>
      {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
    </Page>
  );
}

function TermView({ term }: { term: TermDetail }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { data } = useQuery(VOCABULARIES_QUERY, { fetchPolicy: 'cache-first' });
  const list = data?.vocabularies.find(({ id }) => id === term.vocabulary);
  const listName = list ? format.text(list.title) : t.title;
  const items = searchLink({ filters: { [term.vocabulary]: [term.id] } });
  return (
    <Page
      title={format.text(term.label)}
      breadcrumbs={[
        { label: t.title, to: '/emner' },
        { label: listName, to: `/emner?liste=${term.vocabulary}` },
      ]}
      eyebrow={<TermStatus term={term} />}
      actions={term.itemCount > 0 && <ButtonLink to={items}>{t.seeItems(term.itemCount)}</ButtonLink>}
    >
      <TermFacts term={term} />
      {term.itemCount === 0 && <p className={classes.note}>{t.noItems}</p>}
      {term.fieldVariants.length > 0 && <FieldWords term={term} />}
      {(term.viewerCan.edit || term.viewerCan.scopeIn.length > 0) && <TermCuration term={term} />}
      {term.viewerCan.edit && (
        <Section title={t.changes}>
          <ChangeList subjectId={term.id} />
        </Section>
      )}
    </Page>
  );
}

function TermStatus({ term }: { term: TermDetail }) {
  const t = useMessages(vocabularyMessages);
  return (
    <>
      {term.status === 'DEPRECATED' && <StatusBadge tone="warning">{t.deprecated}</StatusBadge>}
      {term.hiddenIn.length > 0 && <StatusBadge>{t.hiddenHere}</StatusBadge>}
      {term.networkId && <StatusBadge>{t.ownTerm}</StatusBadge>}
    </>
  );
}

function TermFacts({ term }: { term: TermDetail }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { language } = useLanguage();
  const other = language === 'da' ? 'en' : 'da';
  const link = (linked: TermDetail['broader']) =>
    linked && <Link to={`/emner/${linked.id}`}>{format.text(linked.label)}</Link>;
  const { alternatives, narrower, source, dimension } = term;
  const below = [...narrower].sort((a, b) => format.compare(format.text(a.label), format.text(b.label)));
  return (
    <KeyValues
      rows={[
        [t.otherLanguage, <span lang={other}>{term.label[other]}</span>],
        [t.useInstead, link(term.replacedBy)],
        [t.alsoCalled, [...alternatives[language], ...alternatives[other]].join(' · ')],
        [t.note, format.text(term.note)],
        [t.dimension, dimension && (t.dimensions[dimension] ?? dimension)],
        [t.broader, link(term.broader)],
        [t.narrower, below.length > 0 ? <LinkedTerms terms={below} /> : null],
        [t.source, source && [source.title, source.publisher, source.year].filter(Boolean).join(', ')],
        [t.mergedIds, term.mergedIds.join(', ')],
      ]}
    />
  );
}

function LinkedTerms({ terms }: { terms: TermDetail['narrower'] }) {
  const format = useFormat();
  return (
    <ul className={classes.tree}>
      {terms.map(({ id, label }) => (
        <li key={id}>
          <Link to={`/emner/${id}`}>{format.text(label)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What culture, health and employment each say. */
function FieldWords({ term }: { term: TermDetail }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  return (
    <Section title={t.inThreeFields} actions={<Link to="/ordliste">{t.toGlossary}</Link>}>
      {term.fieldVariants.map(({ id, concept, variants }) => (
        <div key={id} className={classes.panel}>
          <h3>{format.text(concept)}</h3>
          <dl>
            {FIELDS.map((field) => (
              <div key={field} className={classes.row}>
                <dt>
                  <FieldBadge field={field} />
                </dt>
                <dd>{format.text(variants[field]) || t.noWord}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Section>
  );
}
