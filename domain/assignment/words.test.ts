/** Refusals of the table of rights name roles and actions in the reader's language, not by their codes. */
import { describe, expect, test } from 'vitest';
import { sayRefusal } from '../refusals.ts';
import type { ActorId, TenantId } from '../values/index.ts';
import { actions, refuseWithoutRight, roles } from './index.ts';

const tenant = 't' as TenantId;
const refusals = roles.flatMap((role) =>
  actions.flatMap((action) => refuseWithoutRight({ id: 'a' as ActorId, name: 'A', tenant, role }, action, tenant) ?? []),
);

describe('a refused action', () => {
  test('is said in words', () => {
    const refusal = refuseWithoutRight({ id: 'a' as ActorId, name: 'A', tenant, role: 'council' }, 'observation/import', tenant) ?? expect.fail('allowed');
    expect(sayRefusal(refusal, 'vi')).toContain(
      'Vai trò “Thường trực Hội đồng nhân dân” không được thực hiện việc “nhập số liệu”. Việc này dành cho: điều phối kế hoạch, báo số liệu.',
    );
    expect(sayRefusal(refusal, 'en')).toContain(
      'The role “Council standing committee” may not do “import figures”. It is reserved for: plan coordinator, reporting officer.',
    );
    expect(refusal.parameters).toMatchObject({ role: 'council', action: 'observation/import' });
  });

  test('never shows a code', () => {
    for (const refusal of refusals) expect(sayRefusal(refusal, 'vi')).not.toMatch(/[a-z]+\/[a-z]+|administrator|coordinator|reporter|council|public/);
  });
});
