import { operation, required } from "../../../engine/records/operation.ts";
import { aGuid } from "../../../engine/records/parameter.ts";
import { lockKeySql } from "../../../engine/sql/recordSql.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { duplicateErrors } from "./duplicateErrors.ts";
import { duplicaterule } from "./duplicaterule.ts";

const mostPublished = 5;

/**
 * Makes a rule count, at once: rows are compared as they are, so nothing has to be worked out beforehand.
 * @throws duplicateErrors.ruleWithoutConditions, duplicateErrors.tooManyRules — 400.
 */
export const publishDuplicateRule = operation({
  name: "PublishDuplicateRule",
  kind: "action",
  bound: { table: "duplicaterule", to: "record" },
  privilege: "prvPublishDuplicateRule",
  parameters: {},
  returns: { kind: "nothing" },
  run: async ({ records, id }) => {
    const rule = await records.lock(duplicaterule, id);
    records.send(lockKeySql(`duplicaterule:${rule.baseentityname}`));
    const writer = new SqlWriter();
    const self = writer.value(id, "uuid");
    const [counts = []] = await records.run(
      writer.statement(`SELECT (SELECT count(*)::int FROM duplicaterulecondition WHERE regardingobjectid = ${self}),
        (SELECT count(*)::int FROM duplicaterule WHERE statecode = 1 AND baseentityname = ${writer.value(rule.baseentityname, "text")} AND duplicateruleid <> ${self})`),
    );
    if (counts[0] === 0) throw duplicateErrors.ruleWithoutConditions();
    if (Number(counts[1]) >= mostPublished) throw duplicateErrors.tooManyRules({ most: mostPublished });
    await records.update(duplicaterule, id, { statecode: 1, statuscode: 2 }, { verb: "Publish" });
  },
});

export const unpublishDuplicateRule = operation({
  name: "UnpublishDuplicateRule",
  kind: "action",
  bound: null,
  privilege: "prvPublishDuplicateRule",
  parameters: { DuplicateRuleId: required(aGuid) },
  returns: { kind: "nothing" },
  run: async ({ records, parameters }) => {
    const id = parameters.DuplicateRuleId;
    await records.update(duplicaterule, id, { statecode: 0, statuscode: 0 }, { verb: "Unpublish" });
  },
});
