package io.throughline.organization.scim;

import java.util.List;

/** That a path does not take the method of a request, and which it takes. */
class MethodRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> allowed;

    MethodRefused(List<String> allowed) {
        super("not allowed", null, false, false);
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }
}
