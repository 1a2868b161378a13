import { curatedNetworks } from '@samspil/domain/evidence';
import { useNetworkChoice, type NetworkChoice } from '../../shared/network-choice';
import { useViewer } from '../../shared/viewer';

/** The network whose findings the viewer codes; none for others. */
export function useCodingNetwork(): NetworkChoice {
  const { viewer } = useViewer();
  return useNetworkChoice(curatedNetworks(viewer));
}
