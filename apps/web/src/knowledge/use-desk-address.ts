import { useSearchParams } from 'react-router';
import type { Queue } from './desk-queries';

const QUEUE_NAMES: Readonly<Record<string, Queue>> = {
  indbakke: 'INBOX',
  gennemsyn: 'IN_REVIEW',
  eftersyn: 'DUE_FOR_REVIEW',
  udgivet: 'PUBLISHED',
  arkiv: 'ARCHIVED',
  tilbagetrukket: 'WITHDRAWN',
};

/** What the desk shows, as its address says it: anyone with the address sees the same. */
export interface DeskAddress {
  /** The network whose desk it is; null for the one that needs no mention. */
  readonly network: string | null;
  readonly queue: Queue;
  readonly slug: string | null;
  readonly text: string;
  readonly withoutCodes: boolean;
}

export function useDeskAddress() {
  const [parameters, setParameters] = useSearchParams();
  const address: DeskAddress = {
    network: parameters.get('netvaerk'),
    queue: QUEUE_NAMES[parameters.get('liste') ?? ''] ?? 'INBOX',
    slug: parameters.get('post'),
    text: parameters.get('titel') ?? '',
    withoutCodes: parameters.get('uden') === 'emneord',
  };
  return {
    address,
    go: (changes: Partial<DeskAddress>) => setParameters(write({ ...address, ...changes }), { replace: true }),
    linkTo: (changes: Partial<DeskAddress>) => `/kurater?${write({ ...address, ...changes }).toString()}`,
  };
}

function write({ network, queue, slug, text, withoutCodes }: DeskAddress): URLSearchParams {
  const parameters = new URLSearchParams();
  const name = Object.keys(QUEUE_NAMES).find((key) => QUEUE_NAMES[key] === queue) ?? 'indbakke';
  if (network !== null) parameters.set('netvaerk', network);
  parameters.set('liste', name);
  if (text !== '') parameters.set('titel', text);
  if (withoutCodes) parameters.set('uden', 'emneord');
  if (slug !== null) parameters.set('post', slug);
  return parameters;
}
