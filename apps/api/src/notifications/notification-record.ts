import type { NotificationKind } from '@samspil/domain/notifications';
import type { InBothLanguages, InterfaceLanguage } from '@samspil/domain/shared';

/** A notification as it is read. */
export interface NotificationRecord {
  readonly id: string;
  readonly userId: string;
  readonly networkId: string | null;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly url: string;
  readonly isAction: boolean;
  /** `yyyy-mm-dd` */
  readonly dueOn: string | null;
  readonly createdAt: Date;
  readonly isRead: boolean;
  readonly body: NotificationBody | null;
}

/** The body whose papers it is about. */
export interface NotificationBody {
  readonly id: string;
  readonly networkId: string;
  readonly name: InBothLanguages;
  readonly isClosed: boolean;
}

/** Somebody to write a mail to. */
export interface MailReader {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: InterfaceLanguage;
}

export const NOTIFICATION_COLUMNS = `n.id, n.user_id AS "userId", n.network_id AS "networkId", n.kind, n.title, n.url,
  n.is_action AS "isAction", n.due_on::text AS "dueOn", n.created_at AS "createdAt", n.read_at IS NOT NULL AS "isRead",
  CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'networkId', b.network_id, 'isClosed', b.is_closed,
    'name', json_build_object('da', b.name_da, 'en', b.name_en)) END AS body`;

export const NOTIFICATION_TABLES = `notification n LEFT JOIN body b ON b.id = n.body_id`;

/** How a statement tells what the receiver is: each a condition on `n` and `b`. */
interface Standing {
  readonly sits: string;
  readonly keepsNetworkOfBody: string;
  readonly isInNetworkOfBody: string;
  readonly isInNetwork: string;
}

/** `canSeeNotification` as a condition, for whose own it is. */
function visibleWhen({ sits, keepsNetworkOfBody, isInNetworkOfBody, isInNetwork }: Standing): string {
  return `(CASE WHEN b.id IS NOT NULL THEN ${sits} OR ${keepsNetworkOfBody} OR (NOT b.is_closed AND ${isInNetworkOfBody})
    ELSE n.network_id IS NULL OR ${isInNetwork} END)`;
}

/** `$1` is the viewer; `$2` the bodies with a seat; `$3` the networks; `$4` those the viewer takes care of. */
export const VISIBLE_TO_VIEWER = `(n.user_id = $1::uuid AND ${visibleWhen({
  sits: 'n.body_id = ANY ($2::uuid[])',
  keepsNetworkOfBody: 'b.network_id = ANY ($4::text[])',
  isInNetworkOfBody: 'b.network_id = ANY ($3::text[])',
  isInNetwork: 'n.network_id = ANY ($3::text[])',
})})`;

const membership = (networkId: string, more = ''): string =>
  `EXISTS (SELECT FROM network_member m WHERE m.user_id = n.user_id AND m.network_id = ${networkId}${more})`;

/** The same for its receiver, who need not be looking. `$1` is the day in Denmark. */
export const VISIBLE_TO_RECEIVER = visibleWhen({
  sits: `EXISTS (SELECT FROM body_seat seat JOIN person sitting ON sitting.id = seat.person_id
    WHERE seat.body_id = n.body_id AND sitting.user_id = n.user_id AND seat.starts_on <= $1::date
      AND (seat.ends_on IS NULL OR seat.ends_on >= $1::date))`,
  keepsNetworkOfBody: membership('b.network_id', ` AND m.roles && ARRAY['coordinator', 'administrator']`),
  isInNetworkOfBody: membership('b.network_id'),
  isInNetwork: membership('n.network_id'),
});
