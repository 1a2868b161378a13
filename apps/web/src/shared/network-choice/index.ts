export { NetworkSelect } from './network-select';
export { useNetworkChoice, type NetworkChoice } from './use-network-choice';
export { useNetworkOptions } from './use-network-options';
