/** The form that is open in the row at hand. */
import type { ReactNode } from 'react';
import type { DeskForm } from './desk-state.ts';
import { AddForm, EditForm } from './edit-form.tsx';
import { LinkForm } from './link-form.tsx';
import { RejectForm } from './reject-form.tsx';
import type { DeskRow } from './rows.ts';
import { SplitForm } from './split-form.tsx';

interface RowFormProps {
  readonly row: DeskRow;
  readonly form: Exclude<DeskForm, { readonly kind: 'answer' | 'confirm' }>;
}

export function RowForm({ row, form }: RowFormProps): ReactNode {
  if (form.kind === 'add') return <AddForm row={row} span={form.span} />;
  const part = row.parts.find((each) => each.part.address === form.part);
  if (!part) return null;
  switch (form.kind) {
    case 'edit':
      return <EditForm key={form.part} part={part} row={row} />;
    case 'split':
      return <SplitForm key={form.part} part={part} row={row} />;
    case 'reject':
      return <RejectForm key={form.part} part={part} />;
    case 'link':
      return <LinkForm key={form.part} part={part} />;
  }
}
