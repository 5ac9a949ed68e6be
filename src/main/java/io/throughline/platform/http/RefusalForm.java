package io.throughline.platform.http;

import io.throughline.platform.problem.ProblemType;

/** How a protocol of its own says that a request below its path is refused before it gets there. */
public interface RefusalForm {

    /** Such as {@code /scim/v2}. */
    String root();

    String mediaType();

    String body(ProblemType type, String detail);
}
