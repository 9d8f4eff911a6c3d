import type { HealthFormat } from '../../../preload/health-views'
import type { Report } from './report'
import { csvReport } from './report-csv'
import { htmlReport } from './report-html'
import { jsonReport } from './report-json'

const WRITERS: Readonly<Record<HealthFormat, (report: Report) => string>> = { csv: csvReport, html: htmlReport, json: jsonReport }

/** The whole file. */
export function reportText(report: Report, format: HealthFormat): string {
  return WRITERS[format](report)
}

/** Its name, by the day in UTC. */
export function reportName({ at }: Report, format: HealthFormat): string {
  return `tillkeys-health-${new Date(at).toISOString().slice(0, 10)}.${format}`
}
