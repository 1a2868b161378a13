import { useFormat, useLanguage, useMessages } from '../shared/i18n';
import type { ResultOf } from '../shared/graphql';
import { DataTable, type Column } from '../shared/ui';
import classes from './item-page.module.css';
import type { HISTORY_QUERY } from './item-query';
import { knowledgeMessages } from './messages';
import { useSourceDate } from './use-source-date';

export type Version = ResultOf<typeof HISTORY_QUERY>['knowledgeItem']['versions'][number];
type Content = Version['content'];
type Reading = (content: Content) => string | null;

interface Row {
  field: string;
  before: string | null;
  after: string | null;
}

/** What each version changed, in full; the first shows all it held. Versions come newest first. */
export function VersionContents({ versions }: { versions: readonly Version[] }) {
  const t = useMessages(knowledgeMessages);
  return versions.map((version, index) => (
    <details key={version.id} className={classes.version}>
      <summary>{t.versionChanges(version.number)}</summary>
      <Changes version={version} before={versions[index + 1]} />
    </details>
  ));
}

function Changes({ version, before }: { version: Version; before: Version | undefined }) {
  const t = useMessages(knowledgeMessages);
  const readings = useReadings();
  const rows = Object.entries(readings)
    .map(([field, read]): Row => ({
      field,
      before: before ? read(before.content) : null,
      after: read(version.content),
    }))
    .filter((row) => (before ? version.changedFields.includes(row.field) : Boolean(row.after)));
  if (rows.length === 0) return <p className={classes.small}>{t.nothingChanged}</p>;
  const value = (text: string | null) => <span className={classes.versionText}>{text || t.emptyField}</span>;
  const field: Column<Row> = { key: 'field', header: t.field, cell: (row) => t.fieldNames[row.field] ?? row.field };
  const columns: Column<Row>[] = before
    ? [
        field,
        { key: 'before', header: t.before, cell: (row) => value(row.before) },
        { key: 'after', header: t.after, cell: (row) => value(row.after) },
      ]
    : [field, { key: 'after', header: t.content, cell: (row) => value(row.after) }];
  return (
    <DataTable caption={t.versionChanges(version.number)} columns={columns} rows={rows} rowKey={(row) => row.field} />
  );
}

/** How each field that can change is read as text, in the order of a form. */
function useReadings(): Record<string, Reading> {
  const t = useMessages(knowledgeMessages);
  const format = useFormat();
  const { language } = useLanguage();
  const sourceDate = useSourceDate();
  const nameOf = (type: 'language' | 'region', code: string | null): string | null =>
    code ? (new Intl.DisplayNames(language, { type, fallback: 'code' }).of(code) ?? code) : null;
  return {
    ...BIBLIOGRAPHY,
    'bibliography.type': ({ bibliography }) => t.publicationKinds[bibliography.type] ?? bibliography.type,
    'brief.inShort': ({ brief }) => brief.inShort,
    'brief.inPractice': ({ brief }) => brief.inPractice,
    'brief.toTranslate': ({ brief }) => brief.toTranslate,
    type: ({ type }) => t.types[type] ?? type,
    abstract: ({ abstract }) => abstract,
    language: (content) => nameOf('language', content.language),
    country: ({ country }) => nameOf('region', country),
    codes: ({ codes }) => codes.map(({ labelDa, labelEn }) => format.text({ da: labelDa, en: labelEn })).join('\n'),
    facts: ({ facts }) =>
      facts.map((fact) => `${fact.statement} (${t.factSource(fact.source, sourceDate(fact.sourceDate))})`).join('\n'),
    unconfirmed: ({ unconfirmed }) =>
      unconfirmed.map(({ field, note }) => [t.confirmable[field] ?? field, note].filter(Boolean).join(': ')).join('\n'),
  };
}

const BIBLIOGRAPHY: Record<string, Reading> = {
  'bibliography.title': ({ bibliography }) => bibliography.title,
  'bibliography.author': ({ bibliography }) => namesOf(bibliography.authors),
  'bibliography.editor': ({ bibliography }) => namesOf(bibliography.editors),
  'bibliography.issued': ({ bibliography }) => bibliography.issued,
  'bibliography.container-title': ({ bibliography }) => bibliography.container,
  'bibliography.volume': ({ bibliography }) => bibliography.volume,
  'bibliography.issue': ({ bibliography }) => bibliography.issue,
  'bibliography.page': ({ bibliography }) => bibliography.pages,
  'bibliography.number': ({ bibliography }) => bibliography.number,
  'bibliography.publisher': ({ bibliography }) => bibliography.publisher,
  'bibliography.publisher-place': ({ bibliography }) => bibliography.place,
  'bibliography.DOI': ({ bibliography }) => bibliography.doi,
  'bibliography.URL': ({ bibliography }) => bibliography.url,
  'bibliography.ISBN': ({ bibliography }) => bibliography.isbn,
  'bibliography.ISSN': ({ bibliography }) => bibliography.issn,
};

function namesOf(people: Content['bibliography']['authors']): string {
  return people.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' ')).join('\n');
}
