package io.throughline.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 describes it, with a stable code, every fault found, and the request's id.
 *
 * @param members what a kind of problem says besides, beside the rest
 */
@Schema(name = "Problem", description = "Problem details (RFC 9457)")
public record Problem(
        @Schema(
                        description = "Reference of the page that explains this kind of problem",
                        format = "uri-reference",
                        examples = "/problems/invalid-request")
                URI type,
        @Schema(examples = "The request breaks a rule") String title,
        @Schema(description = "The HTTP status", examples = "422") int status,
        @Schema(examples = "2 faults were found in the request.") String detail,
        @Schema(description = "The path that was asked for", format = "uri-reference", examples = "/v1/kpi-targets")
                URI instance,
        @Schema(description = "Stable slug to switch on", examples = "invalid-request") String code,
        @Schema(
                        description = "The X-Request-Id of the answer, as it stands in the service's log",
                        examples = "0190f3a1-7c1e-7000-8000-000000000001")
                String requestId,
        @Schema(description = "Every fault that was found, not only the first") List<Violation> violations,
        @Schema(description = "Where the problem is a conflict with other records: which ones")
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @Nullable List<Conflict> conflicts,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
