/** A version's content, as the domain has it, from the row with this alias. */
export function contentColumns(version: string): string {
  return `${version}.details || jsonb_build_object('title', ${version}.title, 'targetGroups', ${version}.target_groups,
      'artForms', ${version}.art_forms, 'settings', ${version}.settings, 'orgForms', ${version}.org_forms,
      'activityIds', ${version}.activity_ids, 'findingIds', ${version}.finding_ids)`;
}

/** An organisation as concepts and trials show it, from the row with this alias. */
export function organisationColumn(organisation: string): string {
  return `json_build_object('id', ${organisation}.id, 'name',
      json_build_object('da', ${organisation}.name_da, 'en', ${organisation}.name_en),
      'municipalityCode', ${organisation}.municipality_code)`;
}

/** A time to the microsecond, for cursors. */
export function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
