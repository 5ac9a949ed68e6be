package io.throughline.objective.currency;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.json.JsonBodyReader;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Exchange rates over HTTP. */
@Path("/v1/exchange-rates")
@Tag(name = "Exchange rates", description = "What one currency is worth in another on a day")
class ExchangeRateResource {

    private final ExchangeRateRecords rates;

    ExchangeRateResource(ExchangeRateRecords rates) {
        this.rates = rates;
    }

    record Filter(
            @QueryParam("fromCurrency") @Nullable Currency fromCurrency,
            @QueryParam("toCurrency") @Nullable Currency toCurrency,
            @QueryParam("rateDate") @Nullable LocalDate rateDate) {}

    @GET
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listExchangeRates", summary = "List exchange rates")
    public Page<ExchangeRateResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return rates.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "getExchangeRate", summary = "Get one exchange rate")
    public ExchangeRateResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return rates.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "createExchangeRate", summary = "Create an exchange rate")
    public ExchangeRateResponse create(ExchangeRateRequest request) {
        return rates.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "replaceExchangeRate", summary = "Replace an exchange rate")
    public ExchangeRateResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            ExchangeRateRequest request) {
        return rates.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "patchExchangeRate", summary = "Change parts of an exchange rate")
    public ExchangeRateResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return rates.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "deleteExchangeRate", summary = "Delete an exchange rate")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        rates.delete(id, ifMatch);
    }
}
