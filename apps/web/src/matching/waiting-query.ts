import { graphql } from '../shared/graphql';

/** By itself, because the menu of every page asks it; without a network, of all that the reader takes part in. */
export const WAITING_CONTACTS_QUERY = graphql(`
  query WaitingContactRequests($networkId: ID) {
    waitingContactRequests(networkId: $networkId)
  }
`);
