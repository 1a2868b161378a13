// What the starting content is planted with: one statement for each table, `$1` is a list of seeds as JSON.

export const PLANT_REGIONS = `
  INSERT INTO region (id, code, name, valid_from, valid_to, source)
  SELECT id, code, name, "validFrom", "validTo", source FROM jsonb_to_recordset($1::jsonb)
    AS r(id text, code text, name text, "validFrom" date, "validTo" date, source text)
  ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to, source = excluded.source`;

export const PLANT_MUNICIPALITIES = `
  INSERT INTO municipality (code, name, official_name, name_en, spellings)
  SELECT code, name, "officialName", "nameEn", ARRAY(SELECT jsonb_array_elements_text(spellings))
  FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, "officialName" text, "nameEn" text, spellings jsonb)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, official_name = excluded.official_name,
    name_en = excluded.name_en, spellings = excluded.spellings`;

export const PLANT_REGION_PERIODS = `
  INSERT INTO municipality_region (municipality_code, region_id, valid_from, valid_to)
  SELECT code, region, "validFrom", "validTo" FROM jsonb_to_recordset($1::jsonb)
    AS r(code text, region text, "validFrom" date, "validTo" date)`;

export const PLANT_NETWORKS = `
  INSERT INTO network (id, kind, name_da, name_en, purpose_da, purpose_en, status, status_note_da, status_note_en,
    starts_on, ends_on, extensions, predecessor_id, hours_per_network_meeting, network_meetings_per_year, source,
    content_hash)
  SELECT id, coalesce(kind, 'network'), name ->> 'da', name ->> 'en', purpose ->> 'da', purpose ->> 'en', status,
    coalesce("statusNote" ->> 'da', ''), coalesce("statusNote" ->> 'en', ''), "startsOn", "endsOn",
    coalesce(extensions, '[]'), predecessor, "hoursPerNetworkMeeting", "networkMeetingsPerYear", source, md5(r::text)
  FROM jsonb_to_recordset($1::jsonb)
    AS r(id text, kind text, name jsonb, purpose jsonb, status text, "statusNote" jsonb, "startsOn" date,
      "endsOn" date, extensions jsonb, predecessor text, "hoursPerNetworkMeeting" numeric,
      "networkMeetingsPerYear" integer, source text)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name_da = excluded.name_da, name_en = excluded.name_en,
    purpose_da = excluded.purpose_da, purpose_en = excluded.purpose_en, status = excluded.status,
    status_note_da = excluded.status_note_da, status_note_en = excluded.status_note_en,
    starts_on = excluded.starts_on, ends_on = excluded.ends_on, extensions = excluded.extensions,
    predecessor_id = excluded.predecessor_id, hours_per_network_meeting = excluded.hours_per_network_meeting,
    network_meetings_per_year = excluded.network_meetings_per_year, source = excluded.source,
    content_hash = excluded.content_hash, version = network.version + 1, changed_at = now()
  WHERE NOT network.locally_edited AND network.content_hash IS DISTINCT FROM excluded.content_hash
  RETURNING id`;

// Whoever writes a programme here writes its goals too.
export const PLANT_GOALS = `
  INSERT INTO network_goal (id, network_id, kind, label_da, label_en, position, source, earlier_goal_id, succession)
  SELECT goal ->> 'id', goal ->> 'network', goal ->> 'kind', goal -> 'label' ->> 'da', goal -> 'label' ->> 'en', position,
    goal ->> 'source', goal ->> 'earlier', goal ->> 'succession'
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS r (goal, position)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label_da = excluded.label_da, label_en = excluded.label_en,
    position = excluded.position, source = excluded.source, earlier_goal_id = excluded.earlier_goal_id,
    succession = excluded.succession
  WHERE NOT EXISTS (SELECT FROM network n WHERE n.id = network_goal.network_id AND n.locally_edited)`;

export const PLANT_ORGANISATIONS = `
  INSERT INTO organisation (id, name_da, name_en, other_names, kind, sectors, municipality_code, culture_landscape,
    note_da, note_en, content_hash)
  SELECT id, name ->> 'da', name ->> 'en', ARRAY(SELECT jsonb_array_elements_text("otherNames")), kind,
    ARRAY(SELECT jsonb_array_elements_text(sectors)), municipality, "cultureLandscape", note ->> 'da', note ->> 'en',
    md5(r::text)
  FROM jsonb_to_recordset($1::jsonb) AS r(id text, name jsonb, "otherNames" jsonb, kind text, sectors jsonb,
    municipality text, "cultureLandscape" text, note jsonb)
  ON CONFLICT (id) DO UPDATE SET name_da = excluded.name_da, name_en = excluded.name_en,
    other_names = excluded.other_names, kind = excluded.kind, sectors = excluded.sectors,
    municipality_code = excluded.municipality_code, culture_landscape = excluded.culture_landscape,
    note_da = excluded.note_da, note_en = excluded.note_en, content_hash = excluded.content_hash,
    version = organisation.version + 1, changed_at = now()
  WHERE NOT organisation.locally_edited AND organisation.content_hash IS DISTINCT FROM excluded.content_hash
  RETURNING id`;

// An organisation that somebody has changed here keeps the periods it has.
export const PLANT_MEMBERSHIPS = `
  INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from, valid_to, source)
  SELECT network, organisation, kind, "validFrom", "validTo", source FROM jsonb_to_recordset($1::jsonb)
    AS r(network text, organisation text, kind text, "validFrom" date, "validTo" date, source text)
  WHERE NOT EXISTS (SELECT FROM organisation o WHERE o.id = r.organisation AND o.locally_edited)
  ON CONFLICT DO NOTHING`;

// Where somebody has told how it is, nothing is invented.
export const PLANT_ENGAGEMENTS = `
  INSERT INTO engagement (id, organisation_id, goal_id, level, since, is_demonstration)
  SELECT id, organisation, goal, level, since, true
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, organisation text, goal text, level text, since date)
  WHERE NOT EXISTS (SELECT FROM engagement e
    WHERE e.organisation_id = r.organisation AND e.goal_id = r.goal AND NOT e.is_demonstration)
  ON CONFLICT (organisation_id, goal_id, since) DO UPDATE SET level = excluded.level`;

export const PLANT_MATURITIES = `
  INSERT INTO maturity (id, organisation_id, sector, level, note, since, is_demonstration)
  SELECT id, organisation, sector, level, note, since, true
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, organisation text, sector text, level text, note text, since date)
  WHERE NOT EXISTS (SELECT FROM maturity m
    WHERE m.organisation_id = r.organisation AND m.sector = r.sector AND NOT m.is_demonstration)
  ON CONFLICT (organisation_id, sector, since) DO UPDATE SET level = excluded.level, note = excluded.note`;
