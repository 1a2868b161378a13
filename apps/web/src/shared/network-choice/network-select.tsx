import { NativeSelect } from '@mantine/core';
import { defineMessages, useFormat, useMessages } from '../i18n';
import { useViewer } from '../viewer';
import classes from './network-select.module.css';
import type { NetworkChoice } from './use-network-choice';

const messages = defineMessages({ network: 'Netværk' }, { network: 'Network' });

/** Which network the screen is about; there only when there is something to choose. */
export function NetworkSelect({ networkId, offered, choose }: Omit<NetworkChoice, 'linkTo'>) {
  const t = useMessages(messages);
  const format = useFormat();
  const { networkNames } = useViewer();
  if (networkId === null || offered.length < 2) return null;
  const nameOf = (id: string) => {
    const name = networkNames.get(id);
    return name ? format.text(name) : id;
  };
  return (
    <NativeSelect
      className={classes.select}
      label={t.network}
      data={offered.map((id) => ({ value: id, label: nameOf(id) }))}
      value={networkId}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
