import { Link } from 'react-router';
import { useMessages } from '../shared/i18n';
import { DemoBadge } from '../shared/ui';
import classes from './hit.module.css';
import { Marked } from './marked';
import { searchMessages } from './messages';
import type { Hit } from './search-queries';
import { useFacetLabels } from './use-facet-labels';

const CODES_SHOWN = 4;

/** One thing found: what it is, its name, where the words stand, and for whom it is. */
export function HitEntry({ hit }: { hit: Hit }) {
  const t = useMessages(searchMessages);
  const { valueLabel } = useFacetLabels();
  const valuesOf = (facet: string) => hit.facets.filter((one) => one.facet === facet).map(({ value }) => value);
  const type = valuesOf('itemType').map((value) => valueLabel('itemType', value));
  const design = valuesOf('design').map((value) => valueLabel('design', value));
  const facts = [
    ...(type.length > 0 ? type : [t.kinds[hit.kind]]),
    ...new Set(design),
    hit.year,
    languageOf(hit, valueLabel),
  ];
  const groups = valuesOf('targetGroups').slice(0, CODES_SHOWN);
  return (
    <article className={classes.hit}>
      <p className={classes.facts}>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact} className={classes.fact}>
            {fact}
          </span>
        ))}
        {hit.isDemonstration && <DemoBadge />}
      </p>
      <h3 className={classes.title}>
        <Link to={hit.url} lang={langAttribute(hit.language)}>
          {hit.title}
        </Link>
      </h3>
      <HitText hit={hit} />
      {groups.length > 0 && (
        <p className={classes.groups}>
          <span>{t.vocabularies['targetGroups']}: </span>
          {groups.map((value) => valueLabel('targetGroups', value)).join(' · ')}
        </p>
      )}
    </article>
  );
}

function HitText({ hit }: { hit: Hit }) {
  const t = useMessages(searchMessages);
  const sentences = hit.snippets.filter(({ text, ranges }) => ranges.length > 0 && !isListOfTerms(text));
  if (sentences.length === 0) return hit.summary === '' ? null : <p className={classes.text}>{hit.summary}</p>;
  return sentences.map((snippet) => (
    <p key={`${snippet.page}:${snippet.text}`} className={classes.text}>
      <Marked text={snippet.text} ranges={snippet.ranges} />
      {snippet.page !== null && <span className={classes.page}> {t.page(snippet.page)}</span>}
    </p>
  ));
}

/** Subject terms are indexed one to a line; they stand below the text as what they are. */
function isListOfTerms(text: string): boolean {
  return text.includes('\n');
}

/** Said only when it is not Danish: most readers want to know before they open it. */
function languageOf(hit: Hit, valueLabel: (facet: string, value: string) => string): string | null {
  return hit.language === 'da' || hit.language === 'und' ? null : valueLabel('language', hit.language);
}

function langAttribute(language: string): string | undefined {
  return language === 'und' ? undefined : language;
}
