import type { Role } from '../shared/index.js';

/** Ready-made people for trying the platform; they exist in demo mode only and are marked as invented on screen. */
export const PERSONAS = ['coordinator', 'member', 'liaison', 'neighbour', 'steering', 'funds', 'admin'] as const;
export type Persona = (typeof PERSONAS)[number];

/** The programme of the starting content that the personas are members of; they see the others from outside. */
export const PERSONAS_NETWORK = 'midtjylland';

export interface PersonaAccount {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The organisation of the starting content that the persona speaks for. */
  readonly organisationId: string | null;
}

// `.example` is reserved (RFC 2606): no mail to these addresses can ever reach anybody.
const ACCOUNTS: Readonly<Record<Persona, PersonaAccount>> = {
  coordinator: {
    name: 'Karla Koordinator',
    email: 'koordinator@demo.samspil.example',
    roles: ['member', 'coordinator'],
    organisationId: 'org-aarhus-universitet',
  },
  member: {
    name: 'Mads Medlem',
    email: 'medlem@demo.samspil.example',
    roles: ['member'],
    organisationId: 'org-viborg-kommune',
  },
  liaison: {
    name: 'Tove Tovholder',
    email: 'tovholder@demo.samspil.example',
    roles: ['member', 'liaison'],
    organisationId: 'org-holstebro-kommune',
  },
  // The liaison of another municipality, who borrows what the first one tried.
  neighbour: {
    name: 'Nina Nabo',
    email: 'nabo@demo.samspil.example',
    roles: ['member', 'liaison'],
    organisationId: 'org-silkeborg-kommune',
  },
  steering: {
    name: 'Stine Styregruppe',
    email: 'styregruppe@demo.samspil.example',
    roles: ['member', 'steering'],
    organisationId: 'org-herning-kommune',
  },
  funds: {
    name: 'Finn Fond',
    email: 'puljer@demo.samspil.example',
    roles: ['member', 'fund-administrator'],
    organisationId: 'org-region-midtjylland',
  },
  admin: {
    name: 'Anna Administrator',
    email: 'administrator@demo.samspil.example',
    roles: ['administrator'],
    organisationId: null,
  },
};

export function isPersona(name: string): name is Persona {
  return PERSONAS.some((persona) => persona === name);
}

export function personaAccount(persona: Persona): PersonaAccount {
  return ACCOUNTS[persona];
}
