import { useQuery } from '@apollo/client/react';
import { FoundList, PickedList, SelectField, TextField, useQuestion } from '../shared/forms';
import fieldClasses from '../shared/forms/fields.module.css';
import { useFormat, useMessages } from '../shared/i18n';
import { useViewer } from '../shared/viewer';
import { FIND_SUBJECTS_QUERY, THEMES_QUERY, type SubjectKind } from './forum-queries';
import { forumMessages } from './messages';
import { kindInQueries } from './subject-kinds';

/** Something to talk about, with its name. */
export interface PickedSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly title: string;
}

interface SubjectPickerProps {
  networkId: string;
  label: string;
  chosen: PickedSubject | null;
  error: string | undefined;
  onChange: (subject: PickedSubject | null) => void;
}

const FINDABLE = ['activity', 'concept', 'knowledge', 'meeting', 'body'] as const;

/** What a thread is about: the whole programme, one of its themes, or something that is found by its words. */
export function SubjectPicker({ networkId, label, chosen, error, onChange }: SubjectPickerProps) {
  const programme = useProgramme(networkId);
  if (chosen !== null) {
    return (
      <div className={fieldClasses.group} role="group" aria-label={label}>
        <p className={fieldClasses.label}>{label}</p>
        <PickedList label={label} chosen={[chosen.id]} nameOf={() => chosen.title} onChange={() => onChange(null)} />
        {error && <p className={fieldClasses.error}>{error}</p>}
      </div>
    );
  }
  return (
    <div className={fieldClasses.group} role="group" aria-label={label}>
      <Themes networkId={networkId} label={label} programme={programme} onChange={onChange} />
      <Finder error={error} onChange={onChange} />
    </div>
  );
}

interface ThemesProps {
  networkId: string;
  label: string;
  programme: PickedSubject;
  onChange: (subject: PickedSubject) => void;
}

function Themes({ networkId, label, programme, onChange }: ThemesProps) {
  const t = useMessages(forumMessages);
  const format = useFormat();
  const { data } = useQuery(THEMES_QUERY, { variables: { networkId } });
  const themes = (data?.networkGoals ?? []).map(({ id, label: texts }) => ({ id, title: format.text(texts) }));
  const choose = (value: string) => {
    const theme = themes.find(({ id }) => id === value);
    if (theme) onChange({ kind: 'GOAL', ...theme });
    else if (value === programme.id) onChange(programme);
  };
  return (
    <SelectField
      label={label}
      value=""
      options={[
        { value: '', label: t.chooseTheme },
        { value: programme.id, label: t.wholeProgram },
        ...themes.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={choose}
    />
  );
}

function Finder({ error, onChange }: Pick<SubjectPickerProps, 'error' | 'onChange'>) {
  const t = useMessages(forumMessages);
  const { text, setText, question, isSearching } = useQuestion();
  const found = useQuery(FIND_SUBJECTS_QUERY, {
    variables: { input: { question, kinds: [...FINDABLE], typing: true } },
    skip: !isSearching,
  });
  const hits = isSearching ? (found.data ?? found.previousData)?.search.edges.map(({ node }) => node) : undefined;
  const choose = (id: string) => {
    const hit = hits?.find((one) => one.id === id);
    const kind = FINDABLE.find((one) => one === hit?.kind);
    if (hit && kind) onChange({ kind: kindInQueries(kind), id, title: hit.title });
  };
  return (
    <>
      <TextField
        label={t.findSubject}
        hint={t.findSubjectHint}
        type="search"
        value={text}
        error={error}
        onChange={setText}
      />
      {isSearching && (
        <FoundList
          offered={hits?.map(({ id, kind, title, language }) => ({ id, title, language, detail: detailOf(kind, t) }))}
          failed={found.error !== undefined}
          onChoose={choose}
        />
      )}
    </>
  );
}

function detailOf(kind: string, t: (typeof forumMessages)['da']): string {
  const known = FINDABLE.find((one) => one === kind);
  return known === undefined ? '' : t.kind[kindInQueries(known)];
}

/** The network itself as a subject, by its name. */
export function useProgramme(networkId: string): PickedSubject {
  const t = useMessages(forumMessages);
  const format = useFormat();
  const { networkNames } = useViewer();
  const name = networkNames.get(networkId);
  return { kind: 'NETWORK', id: networkId, title: name ? `${t.wholeProgram}: ${format.text(name)}` : t.wholeProgram };
}
