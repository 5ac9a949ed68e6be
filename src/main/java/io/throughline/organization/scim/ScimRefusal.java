package io.throughline.organization.scim;

import org.jspecify.annotations.Nullable;

/** Why a request is refused, in SCIM's words: a status, one of the types that RFC 7644 knows, and a sentence. */
class ScimRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String type;

    private ScimRefusal(int status, @Nullable String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
    }

    static ScimRefusal of(int status, @Nullable String type, String detail) {
        return new ScimRefusal(status, type, detail);
    }

    static ScimRefusal invalidFilter(String detail) {
        return new ScimRefusal(400, "invalidFilter", detail);
    }

    static ScimRefusal invalidPath(String detail) {
        return new ScimRefusal(400, "invalidPath", detail);
    }

    static ScimRefusal invalidValue(String detail) {
        return new ScimRefusal(400, "invalidValue", detail);
    }

    static ScimRefusal invalidSyntax(String detail) {
        return new ScimRefusal(400, "invalidSyntax", detail);
    }

    static ScimRefusal mutability(String attribute) {
        return new ScimRefusal(400, "mutability", "The attribute " + attribute + " cannot be changed this way.");
    }

    static ScimRefusal noTarget(String detail) {
        return new ScimRefusal(400, "noTarget", detail);
    }

    static ScimRefusal uniqueness(String detail) {
        return new ScimRefusal(409, "uniqueness", detail);
    }

    static ScimRefusal absent(String detail) {
        return new ScimRefusal(404, null, detail);
    }

    static ScimRefusal stale(String detail) {
        return new ScimRefusal(412, null, detail);
    }

    static ScimRefusal tooLarge(String detail) {
        return new ScimRefusal(413, null, detail);
    }

    int status() {
        return status;
    }

    @Nullable String type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
