// The same as the generated builders of a path, which are a separate package and not measured.
import {
  AllowedHostsValidator,
  BaseBearerTokenAuthenticationProvider,
  HttpMethod,
  RequestInformation,
} from "@microsoft/kiota-abstractions";
import { GraphBetaRequestAdapter } from "@microsoft/msgraph-beta-sdk";
import {
  createRestoreSessionBaseFromDiscriminatorValue,
  type RestoreSessionBase,
  serializeRestoreSessionBase,
} from "@microsoft/msgraph-beta-sdk/models/index.js";
import { createODataErrorFromDiscriminatorValue } from "@microsoft/msgraph-beta-sdk/models/oDataErrors/index.js";

const template = "{+baseurl}/solutions/backupRestore/restoreSessions/{restoreSessionBase%2Did}";

export async function update(root: string, id: string) {
  const hosts = new AllowedHostsValidator();
  const adapter = new GraphBetaRequestAdapter(
    new BaseBearerTokenAuthenticationProvider({
      getAuthorizationToken: async () => "token",
      getAllowedHostsValidator: () => hosts,
    }),
  );
  adapter.baseUrl = `${root}/beta`;
  const body: RestoreSessionBase = { status: "draft" };
  const request = new RequestInformation(HttpMethod.PATCH, template, { "restoreSessionBase%2Did": id });
  request.headers.tryAdd("Accept", "application/json");
  request.setContentFromParsable(adapter, "application/json", body, serializeRestoreSessionBase);
  const session = await adapter.send<RestoreSessionBase>(
    request,
    createRestoreSessionBaseFromDiscriminatorValue,
    { XXX: createODataErrorFromDiscriminatorValue },
  );
  return session?.status;
}
