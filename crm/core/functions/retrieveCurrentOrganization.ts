import { complexType, enumType } from "../../../engine/model/namedType.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aMemberOf } from "../../../engine/records/parameter.ts";
import { protocolVersion } from "./retrieveVersion.ts";

/** The organization and where it is found, whatever the way it is asked for: there is one way in. */
export const retrieveCurrentOrganization = operation({
  name: "RetrieveCurrentOrganization",
  kind: "function",
  bound: null,
  parameters: { AccessType: required(aMemberOf("EndpointAccessType", { Default: 0, Internet: 1, Intranet: 2 })) },
  returns: {
    kind: "object",
    type: "RetrieveCurrentOrganizationResponse",
    fields: { Detail: "mscrm.OrganizationDetail" },
    types: {
      OrganizationDetail: complexType({
        OrganizationId: "Edm.Guid",
        FriendlyName: "Edm.String",
        OrganizationVersion: "Edm.String",
        UrlName: "Edm.String",
        UniqueName: "Edm.String",
        State: "mscrm.OrganizationState",
        Endpoints: "mscrm.EndpointCollection",
      }),
      EndpointCollection: complexType({
        Count: "Edm.Int32",
        IsReadOnly: "Edm.Boolean",
        Keys: "Collection(mscrm.EndpointType)",
        Values: "Collection(Edm.String)",
      }),
      EndpointType: enumType({ OrganizationService: 0, OrganizationDataService: 1, WebApplication: 2 }),
      OrganizationState: enumType({ Enabled: 0, Disabled: 1 }),
    },
  },
  run: async ({ records: { settings }, serviceRoot }) => {
    const name = urlNameOf(settings.organizationName);
    const endpoints = { WebApplication: new URL("/", serviceRoot).href, OrganizationDataService: serviceRoot };
    return {
      Detail: {
        OrganizationId: settings.organizationId,
        FriendlyName: settings.organizationName,
        OrganizationVersion: protocolVersion,
        UrlName: name,
        UniqueName: name,
        State: "Enabled",
        Endpoints: {
          Count: Object.keys(endpoints).length,
          IsReadOnly: false,
          Keys: Object.keys(endpoints),
          Values: Object.values(endpoints),
        },
      },
    };
  },
});

/** Letters without accents, digits and hyphens, as a host name has them. */
function urlNameOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "organization";
}
