/** Countries to choose from: the Nordic ones and the United Kingdom first, then those the field's studies come from. */
export const COUNTRIES_OFFERED: readonly string[] = (
  'DK NO SE GB FI IS FO GL IE NL BE DE FR ES PT IT AT CH PL CZ SK HU SI HR RO BG GR CY MT LT LV EE LU UA TR US CA AU ' +
  'NZ JP KR CN HK TW SG IN IL ZA BR MX AR CL CO NG KE GH UG EG IR TH MY ID PH VN'
).split(' ');
