import { useId, useState } from 'react';
import { useMessages } from '../shared/i18n';
import { CopyButton } from '../shared/ui';
import { Emphasised } from './emphasised';
import classes from './item-page.module.css';
import type { Item } from './item-query';
import { knowledgeMessages } from './messages';

const FORMATS = [
  { name: 'RIS', ending: 'ris' },
  { name: 'BibTeX', ending: 'bib' },
  { name: 'CSL-JSON', ending: 'json' },
] as const;
const STYLES = ['APA', 'VANCOUVER'] as const;

/** The reference to copy in the chosen style, and files for reference managers. */
export function ItemCitation({ item }: { item: Item }) {
  const t = useMessages(knowledgeMessages);
  const [style, setStyle] = useState<(typeof STYLES)[number]>('APA');
  const group = useId();
  const citation = style === 'APA' ? item.apa : item.vancouver;
  return (
    <section>
      <h2>{t.cite}</h2>
      <fieldset className={classes.styles} data-print="hide">
        <legend className="visually-hidden">{t.citationStyle}</legend>
        {STYLES.map((name) => (
          <label key={name}>
            <input type="radio" name={group} checked={style === name} onChange={() => setStyle(name)} />
            {t.styles[name]}
          </label>
        ))}
      </fieldset>
      <p className={classes.citation}>
        <Emphasised html={citation.html} />
      </p>
      <CopyButton value={citation.text} label={t.copyCitation} />
      <div data-print="hide">
        <h3 className={classes.small}>{t.references}</h3>
        <ul className={classes.formats}>
          {FORMATS.map(({ name, ending }) => (
            <li key={ending}>
              <a href={`/viden/${item.slug}.${ending}`} download>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
