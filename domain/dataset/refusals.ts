/** Words of what putting a dossier together refuses. */
import type { RefusalWords } from '../values/index.ts';

export const datasetRefusals: RefusalWords = {
  'dataset/no-plan-year': {
    vi: 'Không tìm thấy năm kế hoạch trong tên, ngày thông qua hay ngày có hiệu lực của nghị quyết. Hãy ghi rõ năm khi đưa nghị quyết vào.',
    en: "No plan year was found in the resolution's title, day of adoption or effective date. State the year when taking the resolution in.",
  },
};
