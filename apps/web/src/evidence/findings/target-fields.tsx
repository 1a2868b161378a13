import { useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import classes from './findings.module.css';
import { useFindingForm } from './form-context';
import { codingMessages } from './messages';
import { TermField } from './term-field';
import type { AxisField } from './use-finding-terms';

export const AXES: readonly AxisField[] = ['conditions', 'lifeSituations', 'incomeSupport'];

/** Condition, life situation and income support apart. A group that belongs on another axis is put there, and said so. */
export function TargetFields() {
  const t = useMessages(codingMessages);
  const { values, change, terms, nameOf, disabled } = useFindingForm();
  const [placed, setPlaced] = useState('');
  const add = (field: AxisField) => (id: string) => {
    const axis = terms.axisOf(id);
    if (!values[axis].includes(id)) change({ [axis]: [...values[axis], id] });
    setPlaced(axis === field ? '' : t.placedUnder(nameOf(id), t.axes[axis]));
  };
  const move = (from: AxisField, id: string) => {
    const axis = terms.axisOf(id);
    const others = values[axis].filter((one) => one !== id);
    change({ [from]: values[from].filter((one) => one !== id), [axis]: [...others, id] });
  };
  const misplaced = (field: AxisField) =>
    terms.loaded ? values[field].filter((id) => terms.axisOf(id) !== field) : [];
  return (
    <fieldset className={classes.group}>
      <legend>{t.targetTitle}</legend>
      <p className={classes.small}>{t.targetHint}</p>
      <div className={classes.three}>
        {AXES.map((field) => (
          <div key={field} className={classes.termField}>
            <TermField
              field={field}
              label={t.axes[field]}
              onAdd={add(field)}
              remarkOn={(id) => (terms.axisOf(id) === field ? undefined : t.belongsUnder(t.axes[terms.axisOf(id)]))}
            />
            {!disabled &&
              misplaced(field).map((id) => (
                <Button key={id} variant="default" onClick={() => move(field, id)}>
                  {t.moveTo(nameOf(id), t.axes[terms.axisOf(id)])}
                </Button>
              ))}
          </div>
        ))}
      </div>
      <p role="status" className={classes.small}>
        {placed}
      </p>
    </fieldset>
  );
}
