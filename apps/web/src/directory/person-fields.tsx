import { INTERFACE_LANGUAGES, type Problem } from '@samspil/domain/shared';
import { CheckField, ChoiceField, ListEditor, TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { useErrorsAt, useErrorsAtPath } from '../shared/sending';
import { Button } from '../shared/ui';
import classes from './directory.module.css';
import { directoryMessages } from './messages';
import { freshPosition, type PersonValues } from './person-values';
import { PositionFields } from './position-fields';
import { useKeptChoices } from './use-kept-choices';

interface PersonFieldsProps {
  values: PersonValues;
  problems: readonly Problem[];
  /** Where the writer keeps roles, the first for new ones; none for who only changes what is known of him- or herself. */
  networkIds: readonly string[];
  onChange: (changes: Partial<PersonValues>) => void;
}

export function PersonFields(props: PersonFieldsProps) {
  return (
    <>
      <Who {...props} />
      <ContactFields {...props} />
      {props.networkIds.length > 0 && <Roles {...props} />}
    </>
  );
}

function Who({ values, problems, onChange }: PersonFieldsProps) {
  const t = useMessages(directoryMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <fieldset className={classes.part}>
      <legend>{t.who}</legend>
      <TextField
        label={t.name}
        required
        value={values.name}
        error={errorAt('name')}
        onChange={(name) => onChange({ name })}
      />
      <CheckField
        label={t.isNamePublic}
        checked={values.isNamePublic}
        onChange={(isNamePublic) => onChange({ isNamePublic })}
      />
    </fieldset>
  );
}

function ContactFields(props: PersonFieldsProps) {
  const { values, problems, onChange } = props;
  const t = useMessages(directoryMessages);
  const errorAt = useErrorsAt(problems);
  const hasContact = Boolean(values.email) || Boolean(values.phone);
  return (
    <fieldset className={classes.part}>
      <legend>{t.contact}</legend>
      <p className={classes.soft}>{t.contactHint}</p>
      <div className={classes.pair}>
        <TextField
          label={t.email}
          value={values.email ?? ''}
          error={errorAt('email')}
          onChange={(email) => onChange({ email: email || null })}
        />
        <TextField
          label={t.phone}
          value={values.phone ?? ''}
          error={errorAt('phone')}
          onChange={(phone) => onChange({ phone: phone || null })}
        />
      </div>
      {hasContact && <Keeping {...props} />}
      {hasContact && (
        <div>
          <Button variant="default" onClick={() => onChange({ email: null, phone: null })}>
            {t.forgetContact}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** What mail and phone are kept for, since when with consent, and until when. */
function Keeping({ values, problems, onChange }: PersonFieldsProps) {
  const t = useMessages(directoryMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <>
      <TextField
        label={t.contactPurpose}
        hint={t.purposeHint}
        required
        lang="da"
        value={values.contactPurpose}
        error={errorAt('contactPurpose')}
        onChange={(contactPurpose) => onChange({ contactPurpose })}
      />
      <div className={classes.pair}>
        <TextField
          label={t.consentOn}
          hint={t.consentHint}
          type="date"
          required
          value={values.consentOn ?? ''}
          error={errorAt('consentOn')}
          onChange={(consentOn) => onChange({ consentOn: consentOn || null })}
        />
        <TextField
          label={t.deleteOn}
          hint={t.deleteHint}
          type="date"
          required
          value={values.deleteOn ?? ''}
          error={errorAt('deleteOn')}
          onChange={(deleteOn) => onChange({ deleteOn: deleteOn || null })}
        />
      </div>
      <ChoiceField
        label={t.language}
        value={values.language}
        options={INTERFACE_LANGUAGES.map((value) => ({ value, label: t.languages[value] }))}
        onChange={(language) => onChange({ language })}
      />
    </>
  );
}

function Roles({ values, problems, networkIds, onChange }: PersonFieldsProps) {
  const t = useMessages(directoryMessages);
  const errorAt = useErrorsAtPath(problems);
  const [networkId = ''] = networkIds;
  const { organisations } = useKeptChoices(networkId);
  const [only, second] = organisations;
  const organisationId = second === undefined ? (only?.value ?? '') : '';
  return (
    <ListEditor
      title={t.rolesTitle}
      hint={t.rolesHint}
      entryName={t.roleEntry}
      addLabel={t.addRole}
      entries={values.positions}
      unordered
      fresh={freshPosition(networkId, { organisationId })}
      error={errorAt('positions')}
      onChange={(positions) => onChange({ positions })}
    >
      {(position, place, change) => (
        <PositionFields
          position={position}
          errorAt={(field) => errorAt(`positions.${String(place)}.${field}`)}
          networkIds={networkIds}
          onChange={(changes) => change({ ...position, ...changes })}
        />
      )}
    </ListEditor>
  );
}
