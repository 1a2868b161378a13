const MEETING = `
  json_build_object('id', m.id, 'title', m.title, 'startsAt', to_char(m.starts_at, 'YYYY-MM-DD"T"HH24:MI'),
    'networkId', m.network_id, 'bodyId', m.body_id, 'state', m.state, 'sharing', m.sharing,
    'isClosed', coalesce(b.is_closed, false),
    'bodyName', CASE WHEN b.id IS NOT NULL THEN json_build_object('da', b.name_da, 'en', b.name_en) END) AS meeting`;

const ITEM_TITLE = (entry: 'd' | 'a'): string =>
  `CASE WHEN ${entry}.is_approved THEN ${entry}.approved_item ELSE i.title END`;

const selectDecision = (source: string): string => `
  SELECT d.id, d.meeting_id AS "meetingId", d.agenda_item_id AS "agendaItemId", ${ITEM_TITLE('d')} AS "itemTitle",
    d.text, d.is_approved AS "isApproved", d.is_removed AS "isRemoved", d.author_id AS "authorId",
    d.is_demonstration AS "isDemonstration", ${MEETING}
  FROM ${source} d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN body b ON b.id = m.body_id
    LEFT JOIN agenda_item i ON i.id = d.agenda_item_id JOIN minutes mi ON mi.meeting_id = d.meeting_id`;

const selectAction = (source: string): string => `
  SELECT a.id, a.meeting_id AS "meetingId", a.agenda_item_id AS "agendaItemId", ${ITEM_TITLE('a')} AS "itemTitle",
    a.text, a.owner_person_id AS "ownerPersonId", p.name AS "ownerPersonName",
    a.owner_organisation_id AS "ownerOrganisationId",
    CASE WHEN o.id IS NOT NULL THEN json_build_object('da', o.name_da, 'en', o.name_en) END AS "ownerOrganisationName",
    a.due_on::text AS "dueOn", a.done_at AS "doneAt", a.is_approved AS "isApproved", a.is_removed AS "isRemoved",
    a.author_id AS "authorId", a.is_demonstration AS "isDemonstration", ${MEETING}
  FROM ${source} a JOIN meeting m ON m.id = a.meeting_id LEFT JOIN body b ON b.id = m.body_id
    LEFT JOIN agenda_item i ON i.id = a.agenda_item_id JOIN minutes mi ON mi.meeting_id = a.meeting_id
    LEFT JOIN person p ON p.id = a.owner_person_id LEFT JOIN organisation o ON o.id = a.owner_organisation_id`;

/** What stands in approved minutes is known as it stands there, whatever a correction makes of it, until that is approved. */
const KNOWN_DECISIONS = `(
  SELECT id, meeting_id, agenda_item_id, author_id, is_demonstration, created_at, approved_item,
    coalesce(approved_text, text) AS text, approved_text IS NOT NULL AS is_approved,
    is_removed AND approved_text IS NULL AS is_removed
  FROM decision)`;

export const KNOWN_ACTIONS = `(
  SELECT id, meeting_id, agenda_item_id, author_id, done_at, told_at, reminded_at, is_demonstration, created_at,
    approved_item, coalesce(approved_text, text) AS text, approved_text IS NOT NULL AS is_approved,
    CASE WHEN approved_text IS NULL THEN owner_person_id ELSE approved_owner_person_id END AS owner_person_id,
    CASE WHEN approved_text IS NULL THEN owner_organisation_id ELSE approved_owner_organisation_id END
      AS owner_organisation_id,
    CASE WHEN approved_text IS NULL THEN due_on ELSE approved_due_on END AS due_on,
    is_removed AND approved_text IS NULL AS is_removed
  FROM meeting_action)`;

/** As they are being written. Conditions on `d`, its meeting `m`, body `b`, item `i` and minutes `mi` follow. */
export const SELECT_WRITTEN_DECISION = selectDecision('(SELECT *, false AS is_approved FROM decision)');
export const SELECT_KNOWN_DECISION = selectDecision(KNOWN_DECISIONS);

/** The title of the item at which a known decision stands. */
export const KNOWN_ITEM_TITLE = ITEM_TITLE('d');

/** As they are being written; conditions on `a` and the same others follow. */
export const SELECT_WRITTEN_ACTION = selectAction('(SELECT *, false AS is_approved FROM meeting_action)');
export const SELECT_KNOWN_ACTION = selectAction(KNOWN_ACTIONS);
