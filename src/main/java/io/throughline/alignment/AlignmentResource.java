package io.throughline.alignment;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.alignment.engine.Finding;
import io.throughline.alignment.engine.Finding.FactKind;
import io.throughline.alignment.engine.Landscape;
import io.throughline.alignment.engine.Rule;
import io.throughline.alignment.engine.Severity;
import io.throughline.alignment.engine.TwoQuestions;
import io.throughline.platform.paging.Page;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Alignment over HTTP. */
@Path("/v1/alignment")
@Tag(name = "Alignment", description = "Whether learning serves the business, and what is missing where it does not")
class AlignmentResource {

    private final Landscapes landscapes;

    AlignmentResource(Landscapes landscapes) {
        this.landscapes = landscapes;
    }

    record InitiativeFilter(
            @QueryParam("strategic") @Nullable Boolean strategic,
            @QueryParam("businessOutcomeAnswered")
                    @Parameter(description = "Whether it is known which business outcome the initiative serves")
                    @Nullable Boolean businessOutcomeAnswered,
            @QueryParam("evidenceAnswered")
                    @Parameter(description = "Whether it is known how success will show")
                    @Nullable Boolean evidenceAnswered) {

        boolean matches(TwoQuestions questions) {
            return accepts(strategic, questions.initiative().strategic())
                    && accepts(
                            businessOutcomeAnswered, questions.businessOutcome().answered())
                    && accepts(evidenceAnswered, questions.evidence().answered());
        }

        private static boolean accepts(@Nullable Boolean asked, boolean actual) {
            return asked == null || asked == actual;
        }
    }

    record FindingFilter(
            @QueryParam("rule") @Nullable Rule rule,
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("initiativeId") @Parameter(description = "Findings that rest on this initiative") @Nullable UUID initiativeId,
            @QueryParam("objectiveId") @Parameter(description = "Findings that rest on this objective") @Nullable UUID objectiveId) {

        boolean matches(Finding finding) {
            return (rule == null || rule == finding.rule())
                    && (severity == null || severity == finding.severity())
                    && (initiativeId == null || finding.concerns(FactKind.INITIATIVE, initiativeId))
                    && (objectiveId == null || finding.concerns(FactKind.OBJECTIVE, objectiveId));
        }
    }

    @GET
    @PermissionsAllowed(Permissions.ALIGNMENT_READ)
    @Operation(operationId = "getAlignment", summary = "Get coverage and the diagnosis in short")
    public AlignmentResponse get() {
        return AlignmentResponse.of(landscapes.today());
    }

    @GET
    @Path("initiatives")
    @PermissionsAllowed(Permissions.ALIGNMENT_READ)
    @Operation(
            operationId = "listInitiativeAlignments",
            summary =
                    "List the initiatives with their two questions, oldest first: which business outcome does it serve,"
                            + " and how will we know?")
    public Page<InitiativeAlignmentResponse> initiatives(
            @BeanParam InitiativeFilter filter, @BeanParam PageParameters asked) {
        Landscape landscape = landscapes.today();
        List<TwoQuestions> matches =
                landscape.questions().stream().filter(filter::matches).toList();
        return asked.page(
                matches,
                questions -> questions.initiative().id().toString(),
                filter.toString(),
                questions -> InitiativeAlignmentResponse.of(questions, landscape.day()));
    }

    @GET
    @Path("findings")
    @PermissionsAllowed(Permissions.ALIGNMENT_READ)
    @Operation(operationId = "listAlignmentFindings", summary = "List what the diagnosis found, rule by rule")
    public Page<FindingResponse> findings(@BeanParam FindingFilter filter, @BeanParam PageParameters asked) {
        List<Finding> matches =
                landscapes.today().findings().stream().filter(filter::matches).toList();
        return asked.page(matches, Finding::id, filter.toString(), FindingResponse::of);
    }
}
