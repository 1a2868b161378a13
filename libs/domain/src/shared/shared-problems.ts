/** Problems that any capability may answer with. */
export type SharedProblemCode = 'shared.cursor-invalid' | 'shared.page-size' | 'shared.unusable-value';
