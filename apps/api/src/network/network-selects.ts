// `$1` is the day for which standing and region are wanted.

const UTC_MINUTE = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Rows of `NetworkRecord`. */
export const SELECT_NETWORK = `
  SELECT n.id, n.kind, json_build_object('da', n.name_da, 'en', n.name_en) AS name,
    json_build_object('da', n.purpose_da, 'en', n.purpose_en) AS purpose, n.status,
    json_build_object('da', n.status_note_da, 'en', n.status_note_en) AS "statusNote",
    n.starts_on::text AS "startsOn", n.ends_on::text AS "endsOn", n.extensions, n.predecessor_id AS "predecessorId",
    n.hours_per_network_meeting::float8 AS "hoursPerNetworkMeeting",
    n.network_meetings_per_year AS "networkMeetingsPerYear", n.version AS lock, n.is_demonstration AS "isDemonstration",
    ARRAY(SELECT later.id FROM network later WHERE later.predecessor_id = n.id
      ORDER BY later.starts_on, later.id) AS "successorIds",
    (SELECT count(DISTINCT om.organisation_id)::int FROM organisation_membership om
      WHERE om.network_id = n.id AND om.kind = 'active'
        AND $1::date BETWEEN coalesce(om.valid_from, '-infinity') AND coalesce(om.valid_to, 'infinity')
    ) AS "activeOrganisations",
    (SELECT json_build_object('title', s.title, 'publisher', s.publisher, 'year', s.year)
      FROM source_document s WHERE s.key = n.source) AS source,
    ${UTC_MINUTE('n.changed_at')} AS "changedAt"
  FROM network n`;

const MUNICIPALITY = `
  json_build_object('code', m.code, 'name', m.name,
    'region', (SELECT r.name FROM municipality_region mr JOIN region r ON r.id = mr.region_id
      WHERE mr.municipality_code = m.code AND $1::date BETWEEN mr.valid_from AND coalesce(mr.valid_to, 'infinity')),
    'regions', coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'from', mr.valid_from::text,
        'to', mr.valid_to::text) ORDER BY mr.valid_from)
      FROM municipality_region mr JOIN region r ON r.id = mr.region_id WHERE mr.municipality_code = m.code), '[]'))`;

const MEMBERSHIPS = `
  coalesce((SELECT json_agg(json_build_object('id', om.id, 'networkId', om.network_id, 'kind', om.kind,
      'from', om.valid_from::text, 'to', om.valid_to::text, 'lock', om.lock)
      ORDER BY om.network_id, om.valid_from NULLS FIRST)
    FROM organisation_membership om WHERE om.organisation_id = o.id), '[]')`;

const ENGAGEMENTS = `
  coalesce((SELECT json_agg(json_build_object('networkId', g.network_id, 'goalId', e.goal_id, 'level', e.level,
      'since', e.since::text, 'isDemonstration', e.is_demonstration) ORDER BY e.since DESC, g.position, e.id)
    FROM engagement e JOIN network_goal g ON g.id = e.goal_id WHERE e.organisation_id = o.id), '[]')`;

const MATURITIES = `
  coalesce((SELECT json_agg(json_build_object('sector', y.sector, 'level', y.level, 'note', y.note,
      'since', y.since::text, 'isDemonstration', y.is_demonstration) ORDER BY y.since DESC, y.sector)
    FROM maturity y WHERE y.organisation_id = o.id), '[]')`;

/** Rows of `OrganisationRecord`. */
export const SELECT_ORGANISATION = `
  SELECT o.id, json_build_object('da', o.name_da, 'en', o.name_en) AS name, o.other_names AS "otherNames", o.kind,
    o.culture_landscape AS "cultureLandscape", o.sectors, json_build_object('da', o.note_da, 'en', o.note_en) AS note,
    o.is_demonstration AS "isDemonstration", o.home_network_id AS "recordedHomeId",
    CASE WHEN m.code IS NOT NULL THEN ${MUNICIPALITY} END AS municipality,
    ${MEMBERSHIPS} AS memberships, ${ENGAGEMENTS} AS engagements, ${MATURITIES} AS maturities,
    o.version AS lock, ${UTC_MINUTE('o.changed_at')} AS "changedAt"
  FROM organisation o LEFT JOIN municipality m ON m.code = o.municipality_code`;
