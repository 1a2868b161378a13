export { onNaturalScale } from '@samspil/domain/evidence';
