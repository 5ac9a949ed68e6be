package io.throughline.roi.ledger;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.paging.Condition;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.security.Permissions;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The benefit ledger over HTTP: read here, written by calculations alone. */
@Path("/v1/benefit-ledger")
@Tag(name = "Benefit ledger", description = "Who claimed which part of a KPI's change, and what is left")
class BenefitLedgerResource {

    private static final ListSource<BenefitAccount> SOURCE =
            ListSource.of("benefit-account", BenefitAccount.class, "periodStart", "periodEnd", "claimed");

    private final Lists lists;
    private final EntityManager entities;

    BenefitLedgerResource(Lists lists, EntityManager entities) {
        this.lists = lists;
        this.entities = entities;
    }

    record Filter(
            @QueryParam("kpiId") @Nullable UUID kpiId,
            @QueryParam("orgUnitId") @Nullable UUID orgUnitId,
            @QueryParam("cohortId") @Nullable UUID cohortId,
            @QueryParam("from")
                    @Parameter(description = "Only periods that end after this day's start")
                    @Condition("e.periodEnd > :from")
                    @Nullable LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "Only periods that start before this day")
                    @Condition("e.periodStart < :to")
                    @Nullable LocalDate to,
            @QueryParam("initiativeId")
                    @Parameter(description = "Only accounts on which the initiative has a claim")
                    @Condition(
                            "exists (select c.id from BenefitClaim c where c.accountId = e.id and c.releasedAt is null"
                                    + " and c.initiativeId = :initiativeId)")
                    @Nullable UUID initiativeId,
            @QueryParam("status") @Nullable AccountStatus status) {}

    @GET
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "listBenefitAccounts",
            summary = "List by KPI, population and period what changed, who claimed it and what is left")
    public Page<BenefitAccountResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return lists.page(SOURCE, filter, asked, BenefitAccountResponse::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(operationId = "getBenefitAccount", summary = "Get one account with all its claims, released ones too")
    public BenefitAccountResponse get(@PathParam("id") UUID id) {
        BenefitAccount found = entities.find(BenefitAccount.class, id);
        if (found == null) {
            throw ProblemException.notFound("benefit account", id);
        }
        return BenefitAccountResponse.whole(found);
    }
}
