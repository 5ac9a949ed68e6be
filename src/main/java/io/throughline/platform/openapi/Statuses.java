package io.throughline.platform.openapi;

import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.problem.Problem;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.RequestId;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Names every status that each operation can answer, with its headers and its problem body. */
class Statuses {

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request cannot be read, or a parameter is unknown"),
            Map.entry("401", "Who is calling is not known"),
            Map.entry("403", "The caller may not do this"),
            Map.entry("404", "There is no such record"),
            Map.entry("406", "No representation that the client accepts"),
            Map.entry("409", "In conflict with the state of things"),
            Map.entry("412", "Another version is the current one"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body's media type is not taken"),
            Map.entry("422", "Readable, and wrong; the violations say where"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("503", "Not now; Retry-After says when")));

    private final OpenAPI contract;
    private final Operations operations;

    Statuses(OpenAPI contract, Operations operations) {
        this.contract = contract;
        this.operations = operations;
    }

    void mend() {
        REFUSALS.forEach((status, description) ->
                contract.getComponents().addResponse("Problem" + status, problem(status, description)));
        contract.getComponents()
                .setSecuritySchemes(Map.of(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An access token. On a laptop, in local mode, none is needed.")));
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        operations.all().forEach(this::mend);
    }

    private void mend(Operations.Entry entry) {
        Operation operation = entry.operation();
        boolean open = entry.hasAnnotation(PermitAll.class);
        operation.setSecurity(open ? List.of() : null);
        if (entry.hasAnnotation(Idempotent.class)) {
            operation.addParameter(idempotencyKey());
        }
        if (entry.verb() == HttpMethod.GET) {
            operation.addParameter(ifNoneMatch());
        }
        if (entry.hasParameter(IfMatch.HEADER)) {
            operation.getParameters().stream()
                    .filter(parameter -> IfMatch.HEADER.equals(parameter.getName()))
                    .forEach(parameter ->
                            parameter.description(IfMatch.DESCRIPTION).required(entry.verb() != HttpMethod.POST));
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        APIResponses answers = OASFactory.createAPIResponses();
        successes(entry).forEach(answers::addAPIResponse);
        if (entry.verb() == HttpMethod.GET) {
            answers.addAPIResponse(
                    "304", OASFactory.createAPIResponse().description("What If-None-Match names is still current"));
        }
        Map<String, APIResponse> declared = operation.getResponses().getAPIResponses();
        Set<String> refusals = new LinkedHashSet<>(refusals(entry, open));
        declared.forEach((status, own) -> {
            if (status.compareTo("400") >= 0 && own.getContent() != null) {
                refusals.add(status);
            }
        });
        for (String status : refusals) {
            APIResponse common = OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
            // The generator adds refusals of its own to some operations, but without a body.
            APIResponse own = declared.get(status);
            answers.addAPIResponse(status, own == null || own.getContent() == null ? common : own);
        }
        operation.setResponses(answers);
    }

    /** The generator writes 200 for all; the method's own annotations know better. */
    private static Map<String, APIResponse> successes(Operations.Entry entry) {
        Map<String, APIResponse> declared =
                new TreeMap<>(entry.operation().getResponses().getAPIResponses());
        declared.keySet().removeIf(status -> !status.startsWith("2"));
        boolean creates = entry.hasAnnotation(ResponseStatus.class);
        if (declared.size() == 1) {
            APIResponse only = declared.values().iterator().next();
            String status = creates ? "201" : only.getContent() == null ? "204" : "200";
            return Map.of(status, headed(entry, only, creates));
        }
        Content content = declared.values().stream()
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(entry.path() + " has no success"));
        declared.replaceAll((status, answer) -> headed(
                entry,
                answer.getContent() == null ? answer.content(content) : answer,
                status.equals("201") || status.equals("202")));
        return declared;
    }

    private static List<String> refusals(Operations.Entry entry, boolean open) {
        List<String> statuses = new ArrayList<>(List.of("400", "406", "503"));
        if (!open) {
            statuses.addAll(List.of("401", "403"));
        }
        if (entry.path().contains("{")) {
            statuses.add("404");
        }
        if (entry.operation().getRequestBody() != null) {
            statuses.addAll(List.of("413", "415", "422"));
        }
        // A POST that is not repeated safely keeps nothing that could be in conflict with anything.
        if (entry.verb() != HttpMethod.GET
                && (entry.verb() != HttpMethod.POST || entry.hasAnnotation(Idempotent.class))) {
            statuses.add("409");
        }
        if (entry.hasParameter(IfMatch.HEADER)) {
            statuses.add("412");
            if (entry.verb() != HttpMethod.POST) {
                statuses.add("428");
            }
        }
        return statuses;
    }

    private static APIResponse headed(Operations.Entry entry, APIResponse success, boolean creates) {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put(RequestId.HEADER, header("The request's id, as it stands in the log"));
        if (success.getContent() != null) {
            headers.put("ETag", header("The version of the record, or a digest of the body"));
        }
        if (creates) {
            headers.put("Location", header("Where the new record, or the job, is"));
        }
        if (entry.hasParameter("cursor")) {
            headers.put("Link", header("The way to the next page, rel=\"next\"; absent on the last"));
        }
        if (entry.hasParameter("fields")) {
            sparse(success.getContent());
        }
        success.setHeaders(headers);
        String description = creates ? "Created" : success.getContent() == null ? "Done" : "OK";
        boolean told =
                success.getDescription() != null && success.getDescription().contains(" ");
        success.setDescription(told ? success.getDescription() : description);
        return success;
    }

    private static void sparse(Content content) {
        content.addMediaType(
                "application/json;profile=sparse",
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("The same with only the fields that were asked for")));
    }

    private static APIResponse problem(String status, String description) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(description)
                .headers(new LinkedHashMap<>(
                        Map.of(RequestId.HEADER, header("The request's id, as it stands in the log"))))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(example(Integer.parseInt(status)))));
        if (status.equals("503")) {
            answer.addHeader("Retry-After", header("Seconds to wait"));
        }
        return answer;
    }

    private static Map<String, Object> example(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + type.code());
        example.put("title", type.title());
        example.put("status", status);
        example.put("detail", type.title() + ".");
        example.put("instance", "/v1/kpi-targets");
        example.put("code", type.code());
        example.put("requestId", "0190f3a1-7c1e-7000-8000-000000000001");
        example.put(
                "violations",
                status == 422
                        // In one order on every run, or the contract would seem to drift.
                        ? List.of(new TreeMap<>(Map.of(
                                "pointer", "/dueDate",
                                "code", "target-before-baseline",
                                "detail", "must be after the baseline's date 2026-07-01")))
                        : List.of());
        return example;
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("Makes a repeated request answer as the first one did, for 24 hours")
                .schema(text().minLength(1).maxLength(200));
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("ETags that the client has; 304 where one is current")
                .schema(text());
    }
}
