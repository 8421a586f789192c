/** Words of what the table of rights refuses. */
import type { RefusalWords } from '../values/index.ts';

export const assignmentRefusals: RefusalWords = {
  'assignment/not-allowed': {
    vi: 'Vai trò “{role}” không được thực hiện việc “{action}”. Việc này dành cho: {needed}. Hãy đăng nhập bằng tài khoản có quyền hoặc đề nghị người có quyền thực hiện.',
    en: 'The role “{role}” may not do “{action}”. It is reserved for: {needed}. Sign in with an account that has the right, or ask someone who has it.',
  },
};
