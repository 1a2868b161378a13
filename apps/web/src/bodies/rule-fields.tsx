import { useQuery } from '@apollo/client/react';
import {
  COMPOSITION_RULE_KINDS,
  type CompositionRule,
  type CompositionRuleKind,
  type SeatsOfRule,
} from '@samspil/domain/bodies';
import { ORGANISATION_KINDS, type OrganisationKind } from '@samspil/domain/network';
import type { InBothLanguages, Problem } from '@samspil/domain/shared';
import { CheckField, SelectField, TermChoice, TextField } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import { useErrorsAtPath } from '../shared/sending';
import { BODY_CHOICES_QUERY } from './body-choices';
import { NEW_RULES } from './body-values';
import classes from './bodies.module.css';
import { bodyMessages } from './messages';

interface RuleFieldsProps {
  networkId: string;
  rule: CompositionRule;
  place: number;
  problems: readonly Problem[];
  others: readonly { readonly id: string; readonly name: InBothLanguages }[];
  onChange: (rule: CompositionRule) => void;
}

/** One rule: what it is about, and its numbers, fields or body. */
export function RuleFields(props: RuleFieldsProps) {
  const t = useMessages(bodyMessages);
  const { rule, onChange } = props;
  const { at, numberOf } = useRuleField(props);
  return (
    <>
      <SelectField
        label={t.ruleKind}
        value={rule.kind}
        options={COMPOSITION_RULE_KINDS.map((kind) => ({ value: kind, label: t.ruleKinds[kind] }))}
        error={at('kind')}
        onChange={(kind) => onChange(NEW_RULES[kind as CompositionRuleKind])}
      />
      {rule.kind === 'seats-of' && <SeatsOf {...props} rule={rule} />}
      {rule.kind === 'size' && (
        <div className={classes.pair}>
          {numberOf('min', t.ruleMin, rule.min, (min) => onChange({ ...rule, min }))}
          {numberOf('max', t.ruleMax, rule.max, (max) => onChange({ ...rule, max }))}
        </div>
      )}
      {'countsExOfficio' in rule && (
        <CheckField
          label={t.ruleExOfficio}
          checked={rule.countsExOfficio}
          onChange={(countsExOfficio) => onChange({ ...rule, countsExOfficio })}
        />
      )}
      {rule.kind === 'cover' && (
        <Sectors
          {...props}
          chosen={rule.sectors}
          error={at('sectors')}
          onChoose={(sectors) => onChange({ ...rule, sectors })}
        />
      )}
      {'bodyId' in rule && <OtherBody {...props} rule={rule} />}
      {rule.kind === 'longest-service' &&
        numberOf('years', t.ruleYears, rule.years, (years) => onChange({ ...rule, years }))}
    </>
  );
}

function SeatsOf(props: Omit<RuleFieldsProps, 'rule'> & { rule: SeatsOfRule }) {
  const t = useMessages(bodyMessages);
  const { rule, onChange } = props;
  const { at, numberOf } = useRuleField(props);
  return (
    <>
      <div className={classes.pair}>
        {numberOf('count', t.ruleCount, rule.count, (count) => onChange({ ...rule, count }))}
        <SelectField
          label={t.ruleOrganisation}
          value={rule.organisationKind}
          options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t.organisationKinds[kind] ?? kind }))}
          error={at('organisationKind')}
          onChange={(kind) => onChange({ ...rule, organisationKind: kind as OrganisationKind })}
        />
      </div>
      <Sectors
        {...props}
        chosen={rule.coverSectors}
        error={at('coverSectors')}
        onChoose={(coverSectors) => onChange({ ...rule, coverSectors })}
      />
    </>
  );
}

function useRuleField({ place, problems }: RuleFieldsProps) {
  const errorAt = useErrorsAtPath(problems);
  const at = (field: string) => errorAt(`rules.${place}.${field}`);
  const numberOf = (field: string, label: string, value: number, set: (value: number) => void) => (
    <TextField
      label={label}
      inputMode="numeric"
      value={value === 0 ? '' : String(value)}
      error={at(field)}
      onChange={(text) => set(Number(text.replace(/\D/gu, '').slice(0, 4)))}
    />
  );
  return { at, numberOf };
}

interface SectorsProps extends RuleFieldsProps {
  chosen: readonly string[];
  error: string | undefined;
  onChoose: (chosen: readonly string[]) => void;
}

function Sectors({ networkId, chosen, error, onChoose }: SectorsProps) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const { data } = useQuery(BODY_CHOICES_QUERY, { variables: { networkId } });
  const terms = data?.terms ?? [];
  const offered = terms.map(({ id, label, alternatives }) => ({
    id,
    label,
    vocabulary: 'sectors',
    names: [label.da, label.en, ...alternatives.da, ...alternatives.en].map((name) => name.toLowerCase()),
  }));
  const labelOf = (id: string) => {
    const term = terms.find((one) => one.id === id);
    return term ? format.text(term.label) : id;
  };
  return (
    <TermChoice
      label={t.ruleFields}
      offered={offered}
      chosen={chosen}
      labelOf={labelOf}
      error={error}
      onChange={onChoose}
    />
  );
}

type RuleOfBody = Extract<CompositionRule, { readonly bodyId: string }>;

function OtherBody({ rule, others, onChange, ...props }: Omit<RuleFieldsProps, 'rule'> & { rule: RuleOfBody }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const { at } = useRuleField({ ...props, rule, others, onChange });
  return (
    <SelectField
      label={t.ruleBody}
      value={rule.bodyId}
      options={[
        { value: '', label: t.chooseBody },
        ...others.map(({ id, name }) => ({ value: id, label: format.text(name) })),
      ]}
      error={at('bodyId')}
      onChange={(bodyId) => onChange({ ...rule, bodyId })}
    />
  );
}
