import type { Model } from "../model/model.ts";
import { contentTypeOf, formatAsked, formatOption, usualFormat, type Format } from "../odata/format.ts";
import { odataErrors } from "../odata/odataErrors.ts";
import { reshape } from "../respond/reshape.ts";
import { jsonType, type ApiRequest, type ApiResponse } from "./message.ts";

/** What client and server agree on before anything is done: the version of the protocol, and how the answer is written. */

/** @throws odataErrors.versionUnsupported — 400; odataErrors.formatUnknown — 406. */
export function formatFor({ path, query, headers }: ApiRequest): Format {
  requireVersion("OData-Version", headers["odata-version"], (version) => version >= 4 && version < 5);
  requireVersion("OData-MaxVersion", headers["odata-maxversion"], (version) => version >= 4);
  const option = formatOption(query);
  if (/^(\$|%24)metadata$/i.test(path)) return metadataFormat(option);
  return formatAsked(headers["accept"], option);
}

/** The answer in the format agreed on. Refusals, texts and batches are what they are. */
export function inFormat(
  model: Model,
  { serviceRoot }: ApiRequest,
  format: Format,
  response: ApiResponse,
): ApiResponse {
  const { status, headers, body } = response;
  if (format.metadata === "minimal" && !format.ieee754Compatible) return response;
  if (body === null || status >= 400 || headers["content-type"] !== jsonType) return response;
  return {
    status,
    headers: { ...headers, "content-type": contentTypeOf(format) },
    body: reshape(model, body, serviceRoot, format),
  };
}

/** What is no version at all, such as `null`, is passed over. */
function requireVersion(header: string, value: string | undefined, isSpoken: (version: number) => boolean): void {
  const version = Number.parseFloat(value ?? "");
  if (!Number.isNaN(version) && !isSpoken(version))
    throw odataErrors.versionUnsupported({ header, version: String(version) });
}

/** The model is described in XML alone. */
function metadataFormat(option: string | null): Format {
  if (option !== null && !/^(xml|application\/xml)\s*(;|$)/i.test(option.trim()))
    throw odataErrors.formatUnknown({ format: option.slice(0, 100) });
  return usualFormat;
}
