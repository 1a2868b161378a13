export { CheckField, ChoiceField, describedBy, Remarks, SelectField, TextField } from './fields';
export { ListEditor } from './list-editor';
export { TermChoice } from './term-choice';
