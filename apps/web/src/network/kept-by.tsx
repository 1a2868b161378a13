import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { networkMessages } from './messages';
import classes from './network.module.css';
import type { OrganisationNetwork, ShownOrganisation } from './organisation-queries';

interface KeptByProps {
  organisation: Pick<ShownOrganisation, 'homeId'>;
  networks: readonly OrganisationNetwork[];
}

/** Who writes what stands of an organisation, for those who may not. */
export function KeptBy({ organisation: { homeId }, networks }: KeptByProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const home = networks.find(({ id }) => id === homeId);
  if (home === undefined) return null;
  return (
    <p className={classes.purpose}>
      {t.form.keptBy} <Link to={`/netvaerk/program/${home.id}`}>{format.text(home.name)}</Link>.
    </p>
  );
}
