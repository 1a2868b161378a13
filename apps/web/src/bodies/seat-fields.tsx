import { useQuery } from '@apollo/client/react';
import type { SeatContent } from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { CheckField, FoundList, SelectField, TextField, useQuestion } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import { useErrorsAt } from '../shared/sending';
import { Button } from '../shared/ui';
import { BODY_CHOICES_QUERY, BODY_NAMES_QUERY, FIND_PEOPLE_QUERY } from './body-choices';
import type { ShownBody, ShownSeat } from './body-queries';
import { SEAT_ROLE_NAMES } from './body-values';
import classes from './bodies.module.css';
import { bodyMessages } from './messages';

interface FieldsProps {
  body: ShownBody;
  values: SeatContent;
  problems: readonly Problem[];
  onChange: (changes: Partial<SeatContent>) => void;
}

/** Somebody with a role in the network, or nobody yet. */
export function PersonField({ body, values, problems, known, onChange }: FieldsProps & { known: ShownSeat | null }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const errorAt = useErrorsAt(problems);
  const { text, setText, question, isSearching } = useQuestion();
  const [name, setName] = useState(known?.person?.name ?? null);
  const variables = { networkId: body.networkId, text: question };
  const { data, error } = useQuery(FIND_PEOPLE_QUERY, { variables, skip: !isSearching });
  const found = data?.directoryPositions.edges.map(({ node }) => node).filter(({ person }) => person?.name);
  const choose = (id: string) => {
    const position = found?.find((one) => one.id === id);
    if (!position?.person) return;
    setName(position.person.name);
    setText('');
    const { organisation, sector, person } = position;
    onChange({ personId: person.id, organisationId: organisation.id, sector: sector?.id ?? values.sector });
  };
  return (
    <div role="group" aria-label={t.seatPerson} className={classes.person}>
      <p>
        <strong>{t.seatPerson}</strong> {values.personId === null ? t.vacant : (name ?? t.nameHidden)}{' '}
        {values.personId !== null && (
          <Button variant="default" onClick={() => onChange({ personId: null, isProjectOwner: false })}>
            {t.makeVacant}
          </Button>
        )}
      </p>
      <TextField
        label={t.findPerson}
        hint={t.findPersonHint}
        type="search"
        value={text}
        error={errorAt('personId')}
        onChange={setText}
      />
      {isSearching && (
        <FoundList
          offered={found?.map(({ id, person, organisation }) => ({
            id,
            title: person?.name ?? '',
            detail: format.text(organisation.name),
          }))}
          failed={error !== undefined}
          onChoose={choose}
        />
      )}
    </div>
  );
}

/** What the seat is, and for how long. */
export function SeatFields({ body, values, problems, onChange }: FieldsProps) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const errorAt = useErrorsAt(problems);
  const { data } = useQuery(BODY_CHOICES_QUERY, { variables: { networkId: body.networkId } });
  const organisations = data?.organisations.edges.map(({ node }) => ({
    value: node.id,
    label: format.text(node.name),
  }));
  return (
    <>
      <div className={classes.pair}>
        <SelectField
          label={t.role}
          value={values.role}
          options={SEAT_ROLE_NAMES.map(([value, name]) => ({ value, label: t.roles[name] }))}
          onChange={(role) => onChange({ role: role as SeatContent['role'] })}
        />
        <SelectField
          label={t.organisation}
          value={values.organisationId ?? ''}
          options={[{ value: '', label: t.noOrganisation }, ...(organisations ?? [])]}
          error={errorAt('organisationId')}
          onChange={(id) => onChange({ organisationId: id || null })}
        />
        <SelectField
          label={t.field}
          value={values.sector ?? ''}
          options={[
            { value: '', label: t.noField },
            ...(data?.terms ?? []).map(({ id, label }) => ({ value: id, label: format.text(label) })),
          ]}
          error={errorAt('sector')}
          onChange={(id) => onChange({ sector: id || null })}
        />
      </div>
      <Offices body={body} values={values} problems={problems} onChange={onChange} />
      <Days body={body} values={values} problems={problems} onChange={onChange} />
    </>
  );
}

function Offices({ body, values, problems, onChange }: FieldsProps) {
  const t = useMessages(bodyMessages);
  return (
    <>
      {values.personId !== null && (
        <CheckField
          label={t.isProjectOwner}
          checked={values.isProjectOwner}
          onChange={(isProjectOwner) => onChange({ isProjectOwner })}
        />
      )}
      <CheckField
        label={t.isExOfficio}
        checked={values.isExOfficio}
        onChange={(isExOfficio) => onChange({ isExOfficio })}
      />
      {values.isExOfficio && <OfficeField body={body} values={values} problems={problems} onChange={onChange} />}
    </>
  );
}

function Days({ values, problems, onChange }: FieldsProps) {
  const t = useMessages(bodyMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <div className={classes.pair}>
      <TextField
        label={t.startsOn}
        type="date"
        value={values.startsOn}
        error={errorAt('startsOn')}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <TextField
        label={t.endsOn}
        type="date"
        value={values.endsOn ?? ''}
        error={errorAt('endsOn')}
        onChange={(endsOn) => onChange({ endsOn: endsOn || null })}
      />
    </div>
  );
}

/** The other body whose chair the seat is for. */
function OfficeField({ body, values, problems, onChange }: FieldsProps) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const errorAt = useErrorsAt(problems);
  const { data } = useQuery(BODY_NAMES_QUERY, { variables: { networkId: body.networkId } });
  const others = data?.bodies.edges.flatMap(({ node }) => {
    return node.id === body.id ? [] : [{ value: node.id, label: format.text(node.name) }];
  });
  return (
    <SelectField
      label={t.becauseOf}
      value={values.becauseOfBodyId ?? ''}
      options={[{ value: '', label: t.becauseOfNone }, ...(others ?? [])]}
      error={errorAt('becauseOfBodyId')}
      onChange={(id) => onChange({ becauseOfBodyId: id || null })}
    />
  );
}
