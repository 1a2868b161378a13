import { FORUM_CARETAKERS, isForumCaretaker } from '@samspil/domain/forum';
import type { Viewer } from '@samspil/domain/shared';

const UUID = `CASE WHEN t.subject_kind NOT IN ('network', 'goal') THEN t.subject_id::uuid END`;

/**
 * What `t.subject_kind` and `t.subject_id` name, as `s`: titles, whose network, who may see it now. A row for what there
 * is; drafts, and what was deleted or taken back, are not.
 */
export const SUBJECT = `LEFT JOIN LATERAL (
    SELECT n.name_da AS da, n.name_en AS en, NULL AS slug, n.id AS network_id, NULL::uuid AS body_id, 'public' AS reach
      FROM network n WHERE t.subject_kind = 'network' AND n.id = t.subject_id
    UNION ALL SELECT g.label_da, g.label_en, g.network_id, g.network_id, NULL, 'public'
      FROM network_goal g WHERE t.subject_kind = 'goal' AND g.id = t.subject_id
    UNION ALL SELECT a.title, a.title, NULL, a.network_id, NULL, a.sharing
      FROM activity a WHERE t.subject_kind = 'activity' AND a.id = ${UUID} AND a.deleted_at IS NULL AND a.sharing <> 'draft'
    UNION ALL SELECT v.title, v.title, c.slug, c.network_id, NULL,
        CASE c.state WHEN 'published' THEN c.sharing ELSE 'network' END
      FROM concept c JOIN concept_version v ON v.concept_id = c.id AND v.number = c.version
      WHERE t.subject_kind = 'concept' AND c.id = ${UUID} AND c.state <> 'draft'
    UNION ALL SELECT v.title, v.title, i.slug, i.network_id, NULL, 'public'
      FROM knowledge_item i JOIN knowledge_version v ON v.id = i.published_version_id
      WHERE t.subject_kind = 'knowledge' AND i.id = ${UUID} AND i.state = 'published'
    UNION ALL SELECT b.name_da, b.name_en, NULL, b.network_id, b.id, CASE WHEN b.is_closed THEN 'body' ELSE 'network' END
      FROM body b WHERE t.subject_kind = 'body' AND b.id = ${UUID} AND b.state <> 'draft'
    UNION ALL SELECT m.title, m.title, NULL, m.network_id, m.body_id,
        CASE WHEN mb.is_closed OR m.sharing = 'body' THEN 'body' ELSE m.sharing END
      FROM meeting m LEFT JOIN body mb ON mb.id = m.body_id
      WHERE t.subject_kind = 'meeting' AND m.id = ${UUID} AND m.state <> 'draft') s ON true`;

/** Who may see the subject in the thread's network: what belongs to another network must be public. */
export const REACH = `CASE WHEN s.reach = 'public' OR s.network_id = t.network_id THEN s.reach ELSE 'none' END`;

/**
 * `canReadThread` as a condition. `$1` the viewer; `$2`, `$3`: the networks the viewer takes care of, and belongs to; `$4`:
 * the bodies in which the viewer sits.
 */
export const READABLE = `(t.network_id = ANY ($2::text[])
  OR ((t.post_count > 0 OR t.started_by_id = $1::uuid)
    AND (${REACH} IN ('public', 'network') AND t.network_id = ANY ($3::text[])
      OR ${REACH} <> 'none' AND s.body_id = ANY ($4::uuid[])
      OR ${REACH} = 'public' AND t.is_open)))`;

/** What `READABLE` needs. */
export function readerOf(viewer: Viewer): unknown[] {
  const networks = viewer.userId === null ? [] : viewer.networks.map(({ networkId }) => networkId);
  return [
    viewer.userId,
    networks.filter((networkId) => isForumCaretaker(viewer, networkId)),
    networks,
    viewer.userId === null ? [] : (viewer.bodyIds ?? []),
  ];
}

const CARETAKERS = `'{${FORUM_CARETAKERS.join(',')}}'::text[]`;

/**
 * The accounts `u` of those who take part in a thread (`canTalkAbout`): `$1` its network, `$2` its reach, `$3` its body,
 * `$4` today.
 */
export const READERS = `app_user u LEFT JOIN network_member m ON m.user_id = u.id AND m.network_id = $1
  WHERE (m.roles && ${CARETAKERS} OR ($2 IN ('public', 'network') AND m.user_id IS NOT NULL)
    OR ($2 <> 'none' AND EXISTS (SELECT 1 FROM body_seat seat JOIN person ON person.id = seat.person_id
      WHERE person.user_id = u.id AND seat.body_id = $3::uuid AND seat.starts_on <= $4::date
        AND (seat.ends_on IS NULL OR seat.ends_on >= $4::date))))`;
