package io.throughline.feed;

import java.util.Locale;
import org.apache.olingo.server.api.ODataApplicationException;

/** Why an OData request is not answered, with its status and a stable code. */
final class Refusal extends ODataApplicationException {

    private static final long serialVersionUID = 1L;

    private Refusal(int status, String code, String message) {
        super(message, status, Locale.ENGLISH, code);
    }

    static Refusal malformed(String message) {
        return new Refusal(400, "malformed-request", message);
    }

    static Refusal absent(String message) {
        return new Refusal(404, "not-found", message);
    }

    static Refusal unsupported(String what) {
        return new Refusal(501, "not-implemented", what + " is not supported.");
    }

    static Refusal of(int status, String code, String message) {
        return new Refusal(status, code, message);
    }
}
