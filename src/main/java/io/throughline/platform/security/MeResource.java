package io.throughline.platform.security;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a UI who it is acting for. */
@Path("/v1/me")
@Tag(name = "Me", description = "Who is calling, and what they may do")
class MeResource {

    private final SecurityIdentity identity;

    MeResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @PermissionsAllowed(Permissions.SELF_READ)
    @Operation(operationId = "getMe", summary = "Get the caller's roles, scope and permissions")
    public MeResponse get() {
        return new MeResponse(
                identity.getPrincipal().getName(),
                identity.getRoles().stream().sorted().toList(),
                new Scope(true, List.of()),
                Permissions.ALL);
    }

    @Schema(name = "Me")
    record MeResponse(
            @Schema(examples = "local-administrator") String name,
            @Schema(examples = "ADMINISTRATOR") List<String> roles,
            Scope scope,
            @Schema(description = "What the caller may do, as area:action", examples = "objective:read")
                    List<String> permissions) {}

    @Schema(name = "Scope", description = "Which part of the organization the caller sees")
    record Scope(
            @Schema(description = "Whether the whole organization is in scope") boolean wholeOrganization,
            @Schema(description = "Org units in scope, where it is not the whole") List<UUID> orgUnitIds) {}
}
