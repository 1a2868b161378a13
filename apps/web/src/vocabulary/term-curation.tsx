import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, ButtonLink, Section } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { FailedChange } from './failed-change';
import { vocabularyMessages } from './messages';
import { useDone, useVocabularyRefresh } from './use-vocabulary-refresh';
import { useTermOptions } from './use-term-options';
import { DEPRECATE_TERM, HIDE_TERM, SHOW_TERM } from './vocabulary-mutations';
import type { TermDetail } from './vocabulary-queries';
import classes from './vocabulary.module.css';

/** What a curator can do to a term. Everything can be undone, so nothing asks first. */
export function TermCuration({ term }: { term: TermDetail }) {
  const t = useMessages(vocabularyMessages);
  const active = term.status === 'ACTIVE';
  return (
    <Section title={t.curate}>
      {term.viewerCan.edit && (
        <div className={classes.actions}>
          <ButtonLink to={`/emner/${term.id}/rediger`}>{t.edit}</ButtonLink>
          <ButtonLink to={`/emner/${term.id}/saml`} variant="outline">
            {t.merge}
          </ButtonLink>
        </div>
      )}
      {term.viewerCan.scopeIn.map((networkId) => (
        <NetworkScope key={networkId} term={term} networkId={networkId} />
      ))}
      {term.viewerCan.edit && active && <Deprecation term={term} />}
    </Section>
  );
}

function Panel({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={classes.panel}>
      <h3>{title}</h3>
      <p className={classes.note}>{text}</p>
      {children}
    </div>
  );
}

function NetworkScope({ term, networkId }: { term: TermDetail; networkId: string }) {
  const t = useMessages(vocabularyMessages);
  const label = useFormat().text(term.label);
  const done = useDone();
  const isHidden = term.hiddenIn.includes(networkId);
  const step = useScopeText(term, networkId, isHidden);
  const [change, { loading, error }] = useMutation(isHidden ? SHOW_TERM : HIDE_TERM);
  const run = async () => {
    const { data } = await change({ variables: { input: { termId: term.id, networkId } } }).catch(() => ({
      data: null,
    }));
    if (data) await done(term.id, isHidden ? t.shown(label) : t.hidden(label));
  };
  return (
    <Panel title={step} text={t.hideText}>
      <Button variant="outline" busy={loading} onClick={() => void run()}>
        {step}
      </Button>
      <FailedChange error={error} />
    </Panel>
  );
}

/** Who decides for several networks is told which one a button is about. */
function useScopeText(term: TermDetail, networkId: string, isHidden: boolean): string {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const name = useViewer().networkNames.get(networkId);
  if (term.viewerCan.scopeIn.length < 2 || !name) return isHidden ? t.show : t.hide;
  return isHidden ? t.showIn(format.text(name)) : t.hideIn(format.text(name));
}

function Deprecation({ term }: { term: TermDetail }) {
  const t = useMessages(vocabularyMessages);
  const label = useFormat().text(term.label);
  const done = useDone();
  const refresh = useVocabularyRefresh();
  const options = useTermOptions(term.vocabulary, t.noReplacement, term.id);
  const [replacedById, setReplacedById] = useState('');
  const [deprecate, { loading, error }] = useMutation(DEPRECATE_TERM);
  const run = async () => {
    const input = { id: term.id, version: term.version, replacedById: replacedById || null };
    const { data } = await deprecate({ variables: { input } }).catch(() => ({ data: null }));
    if (data) await done(term.id, t.deprecatedNow(label));
  };
  return (
    <Panel title={t.deprecate} text={t.deprecateText}>
      <NativeSelect
        label={t.replacement}
        data={options}
        value={replacedById}
        onChange={(event) => setReplacedById(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button variant="danger" busy={loading} onClick={() => void run()}>
          {t.deprecateNow}
        </Button>
      </div>
      <FailedChange error={error} onLoadNewest={refresh} />
    </Panel>
  );
}
