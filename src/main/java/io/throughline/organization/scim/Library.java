package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The library, with the two kinds of resource registered, which validates what is to be written. */
@Singleton
class Library {

    private final ResourceEndpoint endpoint;
    private final SchemaLookup users;
    private final SchemaLookup groups;

    Library(UserHandler userHandler, GroupHandler groupHandler) {
        endpoint = new ResourceEndpoint(ServiceProvider.builder()
                .caseInsensitiveValidation(true)
                .lenientContentTypeChecking(true)
                .build());
        users = new SchemaLookup(endpoint.registerEndpoint(new EndpointDefinition(
                Discovery.type(0),
                Discovery.registered(Discovery.USER),
                List.of(Discovery.registered(Discovery.ENTERPRISE_USER)),
                userHandler)));
        groups = new SchemaLookup(endpoint.registerEndpoint(new EndpointDefinition(
                Discovery.type(1), Discovery.registered(Discovery.GROUP), List.of(), groupHandler)));
    }

    SchemaLookup users() {
        return users;
    }

    SchemaLookup groups() {
        return groups;
    }

    /**
     * Makes a resource, once it is found to be valid.
     *
     * @throws ScimRefusal where it is not
     */
    UUID create(Kind kind, ObjectNode resource, Request request) {
        return UUID.fromString(ask(HttpMethod.POST, "/" + kind.endpoint(), resource, request)
                .path("id")
                .asText());
    }

    /**
     * Puts a resource in the place of another, once it is found to be valid.
     *
     * @throws ScimRefusal where it is not
     */
    void replace(Kind kind, UUID id, ObjectNode resource, Request request) {
        ask(HttpMethod.PUT, "/" + kind.endpoint() + "/" + id, resource, request);
    }

    private ScimResponse ask(HttpMethod method, String path, ObjectNode body, Request request) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/scim+json"));
        ScimResponse response = endpoint.handleRequest(
                request.base() + path, method, body.toString(), headers, new Call(request.ifMatch()));
        if (response instanceof ErrorResponse error) {
            throw Refusals.of(error);
        }
        return response;
    }
}
