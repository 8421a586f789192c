/** What a StratML file says: goals, objectives, indicators with targets and actual results. Names are the standard's. */
import type { Day, Decimal, Diagnostic } from '@moc/domain/values';

export interface StratmlPlan {
  /** Part 1 files are always strategic plans. */
  readonly type: 'Strategic_Plan' | 'Performance_Plan' | 'Performance_Report';
  readonly name: string;
  readonly description?: string;
  readonly otherInformation?: string;
  readonly organizations: readonly string[];
  readonly mission?: string;
  readonly goals: readonly StratmlGoal[];
  readonly identifier?: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly published?: Day;
  readonly source?: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly identifier?: string;
  /** "2.2.đ" */
  readonly sequence?: string;
  readonly otherInformation?: string;
}

export interface StratmlGoal extends Described {
  readonly objectives: readonly StratmlObjective[];
}

export interface StratmlObjective extends Described {
  /** Who performs it. */
  readonly performers: readonly string[];
  readonly indicators: readonly StratmlIndicator[];
}

export interface StratmlIndicator {
  readonly sequence?: string;
  readonly dimension: string;
  readonly unit: string;
  readonly identifier?: string;
  readonly type?: string;
  /** What a share is taken of, by our own convention. */
  readonly denominator?: string;
  readonly otherInformation?: string;
  readonly targets: readonly StratmlResult[];
  readonly actuals: readonly StratmlResult[];
}

export interface StratmlResult {
  readonly start?: Day;
  readonly end?: Day;
  readonly units?: Decimal;
  /** In files of ours: the kind of criterion and its qualifiers, or OBS_STATUS. */
  readonly descriptorName?: string;
  /** In files of ours: which bound the number is, or the status. */
  readonly descriptorValue?: string;
  readonly description?: string;
}
