import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Capture, MediaType } from '../../domain/capture.ts'
import { Stop } from '../../domain/fault.ts'
import type { ReportId } from '../../domain/id.ts'
import { reportPage, viewReport } from '../../views/report.ts'
import { reportList, viewReports } from '../../views/reports.ts'
import type { Desk, Given } from '../desk.ts'
import type { Environment } from '../guard.ts'
import { largestReport, longestIdentity, longestQuery, longestText } from '../limits.ts'
import { orUnknown, refuseSize } from '../problem.ts'
import { answers, id, json, makes, paging, sends, words } from './answers.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'Reports, newest first',
  request: {
    query: z.strictObject({
      text: words.optional(),
      outlet: z.string().max(longestQuery).optional(),
      ...paging,
    }),
  },
  responses: answers('A page of reports', reportList),
})

const pageRoute = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'A report: its text, what it says, what the reader found in it, its captures',
  request: { params: z.object({ id }) },
  responses: answers('The report', reportPage),
})

const captureRoute = createRoute({
  method: 'get',
  path: '/reports/{id}/captures/{sha256}',
  summary: 'The bytes of a capture as they came, for download',
  request: { params: z.object({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: sends('The bytes; never to be rendered', 'text/plain'),
})

const line = z.string().max(longestIdentity)
const given = z
  .strictObject({
    id: line.min(1).describe('What makes it this report and no other.'),
    text: z.string().max(longestText),
    published: line.optional().describe('An ISO day, or a time with its offset.'),
    outlet: line.optional(),
    url: line.optional(),
    title: line.optional(),
  })
  .meta({ id: 'GivenReport' })
const filed = z
  .strictObject({ id, identity: z.string(), status: z.enum(['filed', 'known']) })
  .meta({ id: 'FiledReport' })

const fileRoute = createRoute({
  method: 'post',
  path: '/reports',
  summary: 'File a report that is given as text; refused where the ledger is a sample',
  middleware: bodyLimit({ maxSize: largestReport, onError: refuseSize }),
  request: { body: { required: true, content: json(given) } },
  responses: makes('It is durable', filed),
})

export function addReports(api: OpenAPIHono<Environment>, desk: Desk): void {
  const { ledger } = desk
  api.openapi(listRoute, async (c) => c.json(await viewReports(ledger, c.req.valid('query')), 200))
  api.openapi(pageRoute, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(orUnknown(await viewReport(ledger, id as ReportId), 'report', id), 200)
  })
  api.openapi(captureRoute, async (c) => {
    const { id, sha256 } = c.req.valid('param')
    const captures = await ledger.capturesOf(id as ReportId)
    const capture = captures.find((each) => each.sha256 === sha256) ?? null
    const { mediaType, sha256: hash } = orUnknown(capture, 'capture', sha256)
    const bytes = orUnknown(await ledger.bytes(hash), 'capture', sha256)
    return new Response(Uint8Array.from(bytes), { headers: downloadHeaders(mediaType, hash) })
  })
  api.openapi(fileRoute, async (c) => c.json(await fileInto(desk, c.req.valid('json')), 201))
}

const endings: Readonly<Record<MediaType, string>> = {
  'text/html': 'html.txt',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/jsonl': 'jsonl',
}

/** Plain text as an attachment, with a name that no browser would open as a page. */
const downloadHeaders = (mediaType: MediaType, sha256: Capture['sha256']) => ({
  'content-type': 'text/plain',
  'content-disposition': `attachment; filename="capture-${sha256.slice(0, 12)}.${endings[mediaType]}"`,
  'content-security-policy': "default-src 'none'; sandbox",
})

function fileInto(desk: Desk, report: Given) {
  if (desk.file !== undefined) return desk.file(report)
  throw new Stop('takes-no-reports', {
    message: `The ledger ${desk.name} takes no reports.`,
    remedy: 'Serve a ledger of your own: hearsay serve --ledger PATH.',
  })
}
