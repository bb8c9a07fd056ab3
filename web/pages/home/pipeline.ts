import { api, type Page } from "../../api/client.ts";

export interface StageFigures {
  /** Null for what has entered no process. */
  readonly stageId: string | null;
  readonly count: number;
  /** In the house's currency. */
  readonly total: number;
}

/** Open opportunities of the caller by the stage their process is in. */
export async function readPipeline(signal: AbortSignal): Promise<readonly StageFigures[]> {
  const process = `<link-entity name="leadtoopportunitysalesprocess" from="opportunityid" to="opportunityid" link-type="outer"><attribute name="activestageid" groupby="true" alias="stage"/></link-entity>`;
  const figures = `<attribute name="opportunityid" aggregate="count" alias="rows"/><attribute name="estimatedvalue_base" aggregate="sum" alias="total"/>`;
  const theirs = `<filter><condition attribute="statecode" operator="eq" value="0"/><condition attribute="ownerid" operator="eq-userid"/></filter>`;
  const fetch = `<fetch aggregate="true"><entity name="opportunity">${figures}${theirs}${process}</entity></fetch>`;
  const path = `opportunities?fetchXml=${encodeURIComponent(fetch)}`;
  const { value } = await api.get<Page>(path, { annotations: false, signal });
  return value.map(({ stage, rows, total }) => ({
    stageId: typeof stage === "string" ? stage : null,
    count: Number(rows ?? 0),
    total: Number(total ?? 0),
  }));
}
