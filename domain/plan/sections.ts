/** Which provisions hold the objective, the targets and the tasks: by what their titles say, never by their numbers. */
import { headingOf, type Provision, type Resolution, textOf, walkProvisions } from '../resolution/index.ts';
import { foldVietnamese } from './text.ts';

export type SectionKind = 'objective' | 'targets' | 'tasks' | 'results';

export interface Section {
  readonly kind: SectionKind;
  readonly provision: Provision;
}

/** In order; the first that fits a title decides. */
const titles: readonly { readonly kind: SectionKind; readonly says: RegExp; readonly unless?: RegExp }[] = [
  {
    kind: 'results',
    says: /kết\s+quả|đánh\s+giá|tình\s+hình\s+(?:thực\s+hiện|kinh\s+tế)|hạn\s+chế|tồn\s+tại|nguyên\s+nhân/u,
    unless: /nhiệm\s+vụ|giải\s+pháp/u,
  },
  { kind: 'targets', says: /chỉ\s+tiêu|mục\s+tiêu\s+(?:cụ\s+thể|chủ\s+yếu)/u, unless: /nhiệm\s+vụ|giải\s+pháp|tổng\s+quát|mục\s+tiêu\s+chung/u },
  { kind: 'objective', says: /mục\s+tiêu\s+(?:tổng\s+quát|chung)|^mục\s+tiêu\W*$/u, unless: /nhiệm\s+vụ|chỉ\s+tiêu/u },
  { kind: 'tasks', says: /nhiệm\s+vụ|giải\s+pháp|công\s+tác\s+trọng\s+tâm/u, unless: /chỉ\s+tiêu|mục\s+tiêu|^(?:tổ\s+chức\s+thực\s+hiện|giao)/u },
];

/** The title of a provision: its heading, or short own words that end in a colon before its children. */
export function titleOf(resolution: Resolution, provision: Provision): string | undefined {
  const heading = headingOf(resolution, provision);
  if (heading !== undefined) return heading;
  if (provision.textSpan.end - provision.textSpan.start > 220) return undefined;
  const text = textOf(resolution, provision);
  return provision.children.length > 0 && /:\s*$/.test(text) ? text : undefined;
}

/** The sections in the order of the text. A titled provision covers all below it. */
export function findSections(resolution: Resolution): readonly Section[] {
  const sections: Section[] = [];
  const visit = (provisions: readonly Provision[]): void => {
    for (const provision of provisions) {
      const kind = kindOf(titleOf(resolution, provision));
      if (kind) sections.push({ kind, provision });
      else visit(provision.children);
    }
  };
  visit(resolution.body);
  return sections;
}

function kindOf(title: string | undefined): SectionKind | undefined {
  if (title === undefined) return undefined;
  const folded = foldVietnamese(title.normalize('NFC'));
  return titles.find(({ says, unless }) => says.test(folded) && !unless?.test(folded))?.kind;
}

/** A title that only groups the targets below it ("Về kinh tế", "Chỉ tiêu xã hội"). */
const grouping =
  /^(?:về\s|(?:các\s+|nhóm\s+|một\s+số\s+)*(?:chỉ\s+tiêu|mục\s+tiêu)(?:\s|$)|(?:trong\s+)?(?:các\s+)?lĩnh\s+vực|nhóm\s|(?:phát\s+triển\s+)?(?:kinh\s+tế|văn\s+hóa|xã\s+hội|môi\s+trường|quốc\s+phòng|an\s+ninh|tài\s+nguyên|đô\s+thị|khoa\s+học|giáo\s+dục|y\s+tế|nông\s+nghiệp|cải\s+cách|xây\s+dựng)[\p{L}\s,-]*$)/u;

/** The provisions that are targets of their own: lettered or numbered ones, or dashes and paragraphs below a group's title. */
export function targetItems(resolution: Resolution, section: Provision): readonly Provision[] {
  if (section.children.length === 0) return section.textSpan.end > section.textSpan.start ? [section] : [];
  return section.children.flatMap((child) => {
    const title = titleOf(resolution, child);
    const isGroup =
      child.children.length > 0 && title !== undefined && grouping.test(foldVietnamese(title.normalize('NFC'))) && !/\d/.test(title.replace(/20\d\d/g, ''));
    return isGroup ? targetItems(resolution, child) : [child];
  });
}

/** The leaves of a section and the nearest title above each. */
export function leavesOf(resolution: Resolution, section: Provision): readonly { readonly provision: Provision; readonly group?: string }[] {
  const leaves: { provision: Provision; group?: string }[] = [];
  const visit = (provision: Provision, group: string | undefined): void => {
    if (provision.textSpan.end > provision.textSpan.start) leaves.push({ provision, ...(group !== undefined && { group }) });
    const title = provision === section ? undefined : headingOf(resolution, provision);
    for (const child of provision.children) visit(child, title ?? group);
  };
  visit(section, undefined);
  return leaves;
}

/** How many provisions there are below, itself included: for telling whether a list of items is one. */
export function countBelow(provision: Provision): number {
  return [...walkProvisions([provision])].length;
}
