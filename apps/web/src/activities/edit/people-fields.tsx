import {
  ACCESS_WAYS,
  DEVELOPMENT_STAGES,
  FIELDS,
  PARTNER_ROLES,
  SENDERS,
  type Field,
  type Partner,
} from '@samspil/domain/activities';
import { CheckField, ListEditor, SelectField, TermChoice, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FieldIcon } from '../../shared/ui';
import { fieldNames } from '../field-names';
import { activityMessages } from '../messages';
import classes from './edit.module.css';
import type { FieldsProps } from './fields-props';
import { editMessages } from './messages';
import { optionalOptions, optionsOf } from './options';

/** Who takes part from each of the three fields. */
export function ThreeFieldsFields({ values, change, errorAt }: FieldsProps) {
  const t = useMessages(editMessages);
  const { fields: names } = useMessages(activityMessages);
  const write = (field: Field, who: string | null) => {
    const others = values.fields.filter((part) => part.field !== field);
    const all = who === null ? others : [...others, { field, who }];
    change({ fields: FIELDS.flatMap((one) => all.filter((part) => part.field === one)) });
  };
  return (
    <>
      <p className={classes.hint}>{t.fieldsHint}</p>
      {FIELDS.map((field) => {
        const place = values.fields.findIndex((part) => part.field === field);
        const part = values.fields[place];
        return (
          <div key={field} className={classes.fieldRow}>
            <CheckField
              label={
                <span className={classes.fieldName}>
                  <FieldIcon field={field} /> {t.takesPart(names[field])}
                </span>
              }
              checked={part !== undefined}
              onChange={(takesPart) => write(field, takesPart ? '' : null)}
            />
            {part && (
              <TextField
                label={t.who(names[field])}
                hint={t.whoHint}
                lang="da"
                value={part.who}
                error={errorAt(`fields.${place}.who`)}
                onChange={(who) => write(field, who)}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

const NEW_PARTNER: Partner = { organisationId: null, name: '', role: 'other' };

/** Other organisations, how they co-operate, and how far the work has come. */
export function PartnersFields({ values, change, errorAt, lists }: FieldsProps) {
  const t = useMessages(editMessages);
  const words = useMessages(activityMessages);
  const names = useMessages(fieldNames);
  return (
    <>
      <ListEditor
        title={t.partners}
        hint={t.partnersHint}
        entryName={t.partner}
        addLabel={t.addPartner}
        unordered
        entries={values.partners}
        fresh={NEW_PARTNER}
        error={errorAt('partners')}
        onChange={(partners) => change({ partners })}
      >
        {(partner, place, onChange) => <PartnerRow {...{ partner, place, onChange, errorAt, lists }} />}
      </ListEditor>
      <TermChoice
        label={names['orgForms'] ?? ''}
        offered={lists.terms.orgForms}
        chosen={values.orgForms}
        labelOf={lists.labelOf}
        error={errorAt('orgForms')}
        onChange={(orgForms) => change({ orgForms })}
      />
      <SelectField
        label={names['stage'] ?? ''}
        value={values.stage ?? ''}
        options={optionalOptions(DEVELOPMENT_STAGES, words.stages, t.none)}
        onChange={(stage) => change({ stage: DEVELOPMENT_STAGES.find((one) => one === stage) ?? null })}
      />
    </>
  );
}

interface PartnerRowProps extends Pick<FieldsProps, 'errorAt' | 'lists'> {
  partner: Partner;
  place: number;
  onChange: (partner: Partner) => void;
}

function PartnerRow({ partner, place, onChange, errorAt, lists }: PartnerRowProps) {
  const t = useMessages(editMessages);
  const { partnerRoles } = useMessages(activityMessages);
  const format = useFormat();
  const organisations = lists.organisations.map(({ id, name }) => ({ value: id, label: format.text(name) }));
  const choose = (id: string) => onChange({ ...partner, organisationId: id === '' ? null : id, name: '' });
  return (
    <div className={classes.pair}>
      <SelectField
        label={t.organisation}
        value={partner.organisationId ?? ''}
        options={[{ value: '', label: t.otherOrganisation }, ...organisations]}
        error={errorAt(`partners.${place}`) ?? errorAt(`partners.${place}.organisationId`)}
        onChange={choose}
      />
      {partner.organisationId === null && (
        <TextField
          label={t.organisationName}
          lang="da"
          value={partner.name}
          error={errorAt(`partners.${place}.name`)}
          onChange={(name) => onChange({ ...partner, name })}
        />
      )}
      <SelectField
        label={t.role}
        value={partner.role}
        options={optionsOf(PARTNER_ROLES, partnerRoles)}
        onChange={(role) => onChange({ ...partner, role: PARTNER_ROLES.find((one) => one === role) ?? 'other' })}
      />
    </div>
  );
}

/** Who invites, whether one can just come, and how citizens hear of it. */
export function WayInFields({ values, change, errorAt }: FieldsProps) {
  const t = useMessages(editMessages);
  const words = useMessages(activityMessages);
  const names = useMessages(fieldNames);
  return (
    <>
      <div className={classes.pair}>
        <SelectField
          label={names['sender'] ?? ''}
          value={values.sender ?? ''}
          options={optionalOptions(SENDERS, words.senders, t.none)}
          onChange={(sender) => change({ sender: SENDERS.find((one) => one === sender) ?? null })}
        />
        <SelectField
          label={names['access'] ?? ''}
          value={values.access ?? ''}
          options={optionalOptions(ACCESS_WAYS, words.access, t.none)}
          onChange={(access) => change({ access: ACCESS_WAYS.find((one) => one === access) ?? null })}
        />
      </div>
      <TextField
        label={names['recruitment'] ?? ''}
        rows={3}
        lang="da"
        value={values.recruitment}
        error={errorAt('recruitment')}
        onChange={(recruitment) => change({ recruitment })}
      />
    </>
  );
}
