export { CheckField, ChoiceField, describedBy, Remarks, SelectField, TextField, type FieldProps } from './fields';
export { ListEditor } from './list-editor';
export { TermChoice } from './term-choice';
