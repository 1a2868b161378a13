import { useQuery } from '@apollo/client/react';
import { canRequestContact } from '@samspil/domain/matching';
import type { InBothLanguages } from '@samspil/domain/shared';
import { useSearchParams } from 'react-router';
import { useViewer } from '../shared/viewer';
import { ABOUT_ACTIVITY_QUERY, ABOUT_CONCEPT_QUERY, ABOUT_NOTICE_QUERY } from './contact-queries';

export interface ContactSubject {
  readonly kind: 'NOTICE' | 'ACTIVITY' | 'CONCEPT';
  readonly title: string;
  /** Where it is read. */
  readonly to: string;
  readonly organisation: { readonly id: string; readonly name: InBothLanguages };
  readonly about: { readonly noticeId?: string; readonly activityId?: string; readonly conceptSlug?: string };
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

/** What the address says is to be written about: `?opslag=`, `?aktivitet=` or `?koncept=`. */
export function useContactSubject(): FoundSubject {
  const { viewer, signedIn } = useViewer();
  const { noticeId, activityId, conceptSlug } = useNamed();
  const skip = (key: string) => !signedIn || key === '';
  const notices = useQuery(ABOUT_NOTICE_QUERY, { variables: { id: noticeId }, skip: skip(noticeId) });
  const activities = useQuery(ABOUT_ACTIVITY_QUERY, { variables: { id: activityId }, skip: skip(activityId) });
  const concepts = useQuery(ABOUT_CONCEPT_QUERY, { variables: { slug: conceptSlug }, skip: skip(conceptSlug) });
  const mayAsk = (networkId: string, organisationId: string) => canRequestContact(viewer, networkId, organisationId);
  const subject =
    noticeSubject(notices.data?.notice, mayAsk) ??
    activitySubject(activities.data?.activity, mayAsk) ??
    conceptSubject(concepts.data?.concept, mayAsk);
  return {
    subject,
    isNamed: noticeId + activityId + conceptSlug !== '',
    error: notices.error ?? activities.error ?? concepts.error,
    retry: () => {
      const asked = [notices, activities, concepts].find(({ error }) => error !== undefined);
      void asked?.refetch();
    },
  };
}

/** The first that is named counts. */
function useNamed() {
  const [parameters] = useSearchParams();
  const noticeId = parameters.get('opslag') ?? '';
  const activityId = noticeId === '' ? (parameters.get('aktivitet') ?? '') : '';
  const conceptSlug = noticeId + activityId === '' ? (parameters.get('koncept') ?? '') : '';
  return { noticeId, activityId, conceptSlug };
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
