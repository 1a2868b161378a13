import { BODY_KINDS, type BodyContent, type BodyKind, type CompositionRule } from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import { CheckField, ListEditor, SelectField, TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { useErrorsAtPath } from '../shared/sending';
import { Button } from '../shared/ui';
import { kindName, NEW_RULES } from './body-values';
import classes from './bodies.module.css';
import { bodyMessages } from './messages';
import { RuleFields } from './rule-fields';
import { useUsualRules } from './use-usual-rules';

/** Those that show their own problems. */
export const BODY_FIELDS = ['kind', 'name', 'purpose', 'rules'];

interface BodyFieldsProps {
  networkId: string;
  /** The body itself, which no rule of its own speaks of. */
  bodyId?: string;
  values: BodyContent;
  problems: readonly Problem[];
  onChange: (changes: Partial<BodyContent>) => void;
}

/** What a body is, what it is for, and how it is put together. */
export function BodyFields(props: BodyFieldsProps) {
  const { networkId, bodyId, values, problems, onChange } = props;
  const t = useMessages(bodyMessages);
  const { others, usual } = useUsualRules(networkId, bodyId);
  const choose = (kind: BodyKind) => onChange({ kind, ...(isUntouched() ? { rules: usual(kind) } : {}) });
  // What somebody agreed on is not replaced by what is usual.
  const isUntouched = () =>
    bodyId === undefined &&
    (values.rules.length === 0 || JSON.stringify(values.rules) === JSON.stringify(usual(values.kind)));
  return (
    <>
      <Texts {...props} onKind={choose} />
      <CheckField label={t.isClosed} checked={values.isClosed} onChange={(isClosed) => onChange({ isClosed })} />
      <ListEditor<CompositionRule>
        title={t.rulesField}
        hint={t.rulesHint}
        entryName={t.rule}
        addLabel={t.addRule}
        unordered
        entries={values.rules}
        fresh={NEW_RULES.chair}
        onChange={(rules) => onChange({ rules })}
      >
        {(rule, place, change) => (
          <RuleFields
            networkId={networkId}
            rule={rule}
            place={place}
            problems={problems}
            others={others}
            onChange={change}
          />
        )}
      </ListEditor>
      <div>
        <Button variant="default" onClick={() => onChange({ rules: usual(values.kind) })}>
          {t.useTemplate}
        </Button>
      </div>
    </>
  );
}

function Texts({ values, problems, onChange, onKind }: BodyFieldsProps & { onKind: (kind: BodyKind) => void }) {
  const t = useMessages(bodyMessages);
  const errorAt = useErrorsAtPath(problems);
  const { kind, name, purpose } = values;
  return (
    <>
      <SelectField
        label={t.kind}
        value={kind}
        options={BODY_KINDS.map((value) => ({ value, label: t.kinds[kindName(value)] }))}
        error={errorAt('kind')}
        onChange={(value) => onKind(value as BodyKind)}
      />
      <div className={classes.pair}>
        <TextField
          label={t.nameDa}
          required
          lang="da"
          value={name.da}
          error={errorAt('name.da')}
          onChange={(da) => onChange({ name: { ...name, da } })}
        />
        <TextField
          label={t.nameEn}
          required
          value={name.en}
          error={errorAt('name.en')}
          onChange={(en) => onChange({ name: { ...name, en } })}
        />
      </div>
      <div className={classes.pair}>
        <TextField
          label={t.purposeDa}
          rows={4}
          lang="da"
          value={purpose.da}
          error={errorAt('purpose.da')}
          onChange={(da) => onChange({ purpose: { ...purpose, da } })}
        />
        <TextField
          label={t.purposeEn}
          rows={4}
          value={purpose.en}
          error={errorAt('purpose.en')}
          onChange={(en) => onChange({ purpose: { ...purpose, en } })}
        />
      </div>
    </>
  );
}
