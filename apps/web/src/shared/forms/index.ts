export { CheckField, ChoiceField, describedBy, Remarks, SelectField, TextField, type FieldProps } from './fields';
export { FoundList } from './found-list';
export { ListEditor } from './list-editor';
export { PickedList } from './picked-list';
export { SearchChoice, type SearchOption } from './search-choice';
export { TermChoice } from './term-choice';
export { useQuestion } from './use-question';
