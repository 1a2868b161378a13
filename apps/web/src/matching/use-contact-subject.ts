import { useQuery } from '@apollo/client/react';
import { canRequestContact } from '@samspil/domain/matching';
import type { InBothLanguages } from '@samspil/domain/shared';
import { useSearchParams } from 'react-router';
import { useViewer } from '../shared/viewer';
import {
  ABOUT_ACTIVITY_QUERY,
  ABOUT_CONCEPT_QUERY,
  ABOUT_NOTICE_QUERY,
  ABOUT_ORGANISATION_QUERY,
} from './contact-queries';

export interface ContactSubject {
  readonly kind: 'NOTICE' | 'ACTIVITY' | 'CONCEPT' | 'ORGANISATION';
  readonly title: string;
  /** Where it is read. */
  readonly to: string;
  readonly organisation: { readonly id: string; readonly name: InBothLanguages };
  readonly about: {
    readonly noticeId?: string;
    readonly activityId?: string;
    readonly conceptSlug?: string;
    readonly organisationId?: string;
    readonly networkId?: string;
  };
  /** The reader speaks for the organisation behind it. */
  readonly isOwn: boolean;
  readonly canBeAsked: boolean;
}

interface FoundSubject {
  /** Null while it is looked up, when it is not there, and when the address names nothing. */
  readonly subject: ContactSubject | null;
  readonly isNamed: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** What the address says is to be written about: `?opslag=`, `?aktivitet=`, `?koncept=` or `?organisation=`. */
export function useContactSubject(): FoundSubject {
  const { viewer, signedIn } = useViewer();
  const { noticeId, activityId, conceptSlug, organisationId } = useNamed();
  const networkId = useAskedNetwork();
  const skip = (key: string) => !signedIn || key === '';
  const notices = useQuery(ABOUT_NOTICE_QUERY, { variables: { id: noticeId }, skip: skip(noticeId) });
  const activities = useQuery(ABOUT_ACTIVITY_QUERY, { variables: { id: activityId }, skip: skip(activityId) });
  const concepts = useQuery(ABOUT_CONCEPT_QUERY, { variables: { slug: conceptSlug }, skip: skip(conceptSlug) });
  const organisations = useQuery(ABOUT_ORGANISATION_QUERY, {
    variables: { id: organisationId },
    skip: skip(organisationId),
  });
  const mayAsk = (networkId: string, organisationId: string) => canRequestContact(viewer, networkId, organisationId);
  const subject =
    noticeSubject(notices.data?.notice, mayAsk) ??
    activitySubject(activities.data?.activity, mayAsk) ??
    conceptSubject(concepts.data?.concept, mayAsk) ??
    organisationSubject(organisations.data?.organisation, networkId, mayAsk);
  const failed = [notices, activities, concepts, organisations].find(({ error }) => error !== undefined);
  return {
    subject,
    isNamed: noticeId + activityId + conceptSlug + organisationId !== '',
    error: failed?.error,
    retry: () => void failed?.refetch(),
  };
}

/** The first that is named counts. */
function useNamed() {
  const [parameters] = useSearchParams();
  const noticeId = parameters.get('opslag') ?? '';
  const activityId = noticeId === '' ? (parameters.get('aktivitet') ?? '') : '';
  const conceptSlug = noticeId + activityId === '' ? (parameters.get('koncept') ?? '') : '';
  const organisationId = noticeId + activityId + conceptSlug === '' ? (parameters.get('organisation') ?? '') : '';
  return { noticeId, activityId, conceptSlug, organisationId };
}

/** In which of the own networks an organisation is asked: `?netvaerk=`, else the first. */
function useAskedNetwork(): string {
  const [parameters] = useSearchParams();
  const { viewer } = useViewer();
  const own = viewer.networks.map(({ networkId }) => networkId);
  return own.find((id) => id === parameters.get('netvaerk')) ?? own[0] ?? '';
}

type MayAsk = (networkId: string, organisationId: string) => boolean;

interface Behind {
  readonly title: string;
  readonly networkId: string;
}
type Organisation = ContactSubject['organisation'];

function noticeSubject(
  notice: (Behind & { id: string; organisation: Organisation; viewerCan: { requestContact: boolean } }) | undefined,
  mayAsk: MayAsk,
): ContactSubject | null {
  if (!notice) return null;
  const { id, title, networkId, organisation, viewerCan } = notice;
  return {
    kind: 'NOTICE',
    title,
    to: `/udveksling/${id}`,
    organisation,
    about: { noticeId: id },
    isOwn: !mayAsk(networkId, organisation.id),
    canBeAsked: viewerCan.requestContact,
  };
}

function activitySubject(
  activity: (Behind & { id: string; owner: Organisation; canRequestContact: boolean }) | undefined,
  mayAsk: MayAsk,
): ContactSubject | null {
  if (!activity) return null;
  const { id, title, networkId, owner } = activity;
  return {
    kind: 'ACTIVITY',
    title,
    to: `/aktiviteter/${id}`,
    organisation: owner,
    about: { activityId: id },
    isOwn: !mayAsk(networkId, owner.id),
    canBeAsked: activity.canRequestContact,
  };
}

function conceptSubject(
  concept: (Behind & { slug: string; owner: Organisation }) | undefined,
  mayAsk: MayAsk,
): ContactSubject | null {
  if (!concept) return null;
  const { slug, title, networkId, owner } = concept;
  const canBeAsked = mayAsk(networkId, owner.id);
  const about = { conceptSlug: slug };
  const to = `/koncepter/${slug}`;
  return { kind: 'CONCEPT', title, to, organisation: owner, about, isOwn: !canBeAsked, canBeAsked };
}

function organisationSubject(
  organisation: (Organisation & { standings: readonly { networkId: string }[] }) | undefined,
  networkId: string,
  mayAsk: MayAsk,
): ContactSubject | null {
  if (!organisation) return null;
  const { id, name, standings } = organisation;
  const canBeAsked = mayAsk(networkId, id);
  return {
    kind: 'ORGANISATION',
    title: name.da,
    to: `/netvaerk/${id}`,
    organisation: { id, name },
    about: { organisationId: id, networkId },
    isOwn: !canBeAsked,
    canBeAsked: canBeAsked && standings.some((standing) => standing.networkId === networkId),
  };
}
