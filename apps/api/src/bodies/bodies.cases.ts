/** What the tests ask of bodies, and what they are shown. */
export const BODY = `id networkId kind state isClosed lock name { da en } rules { kind count sectors { id } bodyId }
  terms { startsOn endsOn }
  seats { id role isProjectOwner isExOfficio startsOn endsOn person { id name } organisation { id } sector { id } }
  composition { holds summary { da en } breaches { key code mend seatId clause { da }
    candidates { person { id name } organisationId reason } } }
  viewerCan { manage activate end resume readPapers }`;
export const ONE = `query ($id: ID!) { one: body(id: $id) { ${BODY} } }`;
export const LIST = `query ($networkId: ID, $first: Int, $after: String) {
  list: bodies(networkId: $networkId, first: $first, after: $after) {
    edges { node { id name { da } composition { summary { da } } terms { startsOn } } }
    pageInfo { hasNextPage endCursor } } }`;
export const INPUTS = {
  setUpBody: 'SetUpBodyInput',
  saveBody: 'SaveBodyInput',
  moveBody: 'MoveBodyInput',
  addBodySeat: 'AddSeatInput',
  saveBodySeat: 'SaveSeatInput',
  removeBodySeat: 'RemoveSeatInput',
  startBodyTerm: 'StartTermInput',
} as const;
export type Mutation = keyof typeof INPUTS;

export interface Shown {
  readonly id: string;
  readonly lock: number;
  readonly state: string;
  readonly seats: readonly {
    readonly id: string;
    readonly role: string;
    readonly startsOn: string;
    readonly endsOn: string | null;
    readonly person: { readonly id: string; readonly name: string | null } | null;
  }[];
  readonly composition: {
    readonly holds: boolean;
    readonly summary: { readonly da: string; readonly en: string };
    readonly breaches: readonly {
      readonly code: string;
      readonly mend: string;
      readonly seatId: string | null;
      readonly candidates: readonly { readonly person: { readonly id: string; readonly name: string | null } }[];
    }[];
  };
  readonly viewerCan: Readonly<Record<string, boolean>>;
}
export interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: { readonly da: string } } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
