package io.throughline.organization.scim;

import io.throughline.platform.http.RefusalForm;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** What SCIM's clients are told where a request does not get as far as SCIM. */
@Singleton
class ScimForm implements RefusalForm {

    static final String TYPE = "application/scim+json";

    @Override
    public String root() {
        return "/scim/v2";
    }

    @Override
    public String mediaType() {
        return TYPE;
    }

    @Override
    public String body(ProblemType type, String detail) {
        String scimType = type.status() == 400 ? "invalidSyntax" : null;
        return Refusals.body(ScimRefusal.of(type.status(), scimType, detail)).toString();
    }
}
