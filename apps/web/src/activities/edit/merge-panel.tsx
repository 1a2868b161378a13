import { useEffect, useId, useRef, useState } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import { fieldNames } from '../field-names';
import classes from './edit.module.css';
import type { EditField, EditValues } from './edit-values';
import { editMessages } from './messages';
import type { ActivityDraft } from './use-activity-draft';
import type { FormLists } from './use-form-lists';
import { useValueText } from './use-value-text';

interface MergePanelProps {
  draft: ActivityDraft;
  lists: FormLists;
  onMerged: () => void;
}

type Side = 'mine' | 'theirs';

/** Somebody else saved meanwhile: what both changed is chosen field by field, what only they changed is kept. */
export function MergePanel({ draft, lists, onMerged }: MergePanelProps) {
  const t = useMessages(editMessages);
  const names = useMessages(fieldNames);
  const format = useFormat();
  const { both, onlyTheirs, onlyMine } = sidesOf(draft);
  const [chosen, setChosen] = useState<Partial<Record<EditField, Side>>>({});
  const [isMissing, setMissing] = useState(false);
  // The writer is at the button below: this is where to go on.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const merge = () => {
    const open = both.filter((field) => chosen[field] === undefined);
    setMissing(open.length > 0);
    if (open.length > 0) return;
    const mine = [...onlyMine, ...both.filter((field) => chosen[field] === 'mine')];
    draft.goOnFrom(Object.fromEntries(mine.map((field) => [field, draft.values[field]])) as Partial<EditValues>);
    onMerged();
  };
  return (
    <section role="alert" className={classes.merge} aria-labelledby="saml">
      <h2 id="saml" ref={heading} tabIndex={-1}>
        {t.mergeTitle}
      </h2>
      <p>{both.length > 0 ? t.mergeText : t.mergeNone}</p>
      {onlyTheirs.length > 0 && (
        <p>{t.mergeTheirs(format.list(onlyTheirs.map((field) => `„${names[field] ?? field}“`)))}</p>
      )}
      {both.map((field) => (
        <FieldChoice
          key={field}
          field={field}
          draft={draft}
          lists={lists}
          chosen={chosen[field]}
          onChoose={(side) => setChosen({ ...chosen, [field]: side })}
        />
      ))}
      {isMissing && <p className={classes.error}>{t.chooseAll}</p>}
      <div className={classes.buttons}>
        <Button onClick={merge}>{t.merge}</Button>
        <Button variant="default" onClick={() => draft.goOnFrom({})}>
          {t.takeAllTheirs}
        </Button>
      </div>
    </section>
  );
}

interface FieldChoiceProps {
  field: EditField;
  draft: ActivityDraft;
  lists: FormLists;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}

function FieldChoice({ field, draft, lists, chosen, onChoose }: FieldChoiceProps) {
  const t = useMessages(editMessages);
  const names = useMessages(fieldNames);
  const textOf = useValueText(lists);
  const id = useId();
  const sides = { mine: draft.values, theirs: draft.theirs };
  return (
    <fieldset className={classes.sides}>
      <legend>{names[field] ?? field}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={id} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            <strong>{t[side]}</strong>
            <span lang="da">{textOf(field, sides[side]) || <em>{t.empty}</em>}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is known of a conflict: the fields they changed; without, everything that is written here and differs. */
function sidesOf({ conflict, changed, values, theirs }: ActivityDraft) {
  const told = conflict?.fields ?? [];
  const differs = (field: EditField) => JSON.stringify(values[field]) !== JSON.stringify(theirs[field]);
  const mine = changed();
  const both = mine.filter((field) => differs(field) && (told.length === 0 || told.includes(field)));
  return {
    both,
    onlyMine: mine.filter((field) => !both.includes(field) && differs(field)),
    onlyTheirs: told.filter((field) => !mine.includes(field as EditField)),
  };
}
