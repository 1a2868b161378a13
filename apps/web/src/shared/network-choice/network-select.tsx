import { NativeSelect } from '@mantine/core';
import { defineMessages, useMessages } from '../i18n';
import classes from './network-select.module.css';
import type { NetworkChoice } from './use-network-choice';
import { useNetworkOptions } from './use-network-options';

const messages = defineMessages({ network: 'Netværk' }, { network: 'Network' });

/** Which network the screen is about; there only when there is something to choose. */
export function NetworkSelect({ networkId, offered, choose }: Omit<NetworkChoice, 'linkTo'>) {
  const t = useMessages(messages);
  const options = useNetworkOptions(offered);
  if (networkId === null || offered.length < 2) return null;
  return (
    <NativeSelect
      className={classes.select}
      label={t.network}
      data={options}
      value={networkId}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
