package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import de.captaingoldfish.scim.sdk.server.schemas.validation.AbstractResourceValidator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where the library hands over resources that it has validated. It is asked for nothing else. */
abstract class ValidatedHandler<T extends ResourceNode> extends ResourceHandler<T> {

    abstract UUID create(T resource);

    abstract void replace(UUID id, T resource, @Nullable String ifMatch);

    @Override
    public final T createResource(T resource, Context context) {
        return written(resource, create(resource).toString());
    }

    @Override
    public final T updateResource(T resource, Context context) {
        String id = resource.getId().orElse("");
        replace(UUID.fromString(id), resource, Call.ifMatch(context));
        return written(resource, id);
    }

    @Override
    public final T getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        throw notAsked();
    }

    @Override
    public final PartialListResponse<T> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder order,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        throw notAsked();
    }

    @Override
    public final void deleteResource(String id, Context context) {
        throw notAsked();
    }

    /** What is answered is read afterwards. */
    @Override
    protected final Optional<AbstractResourceValidator> getResponseValidator(
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            @Nullable JsonNode request,
            BiFunction<String, String, String> references) {
        return Optional.empty();
    }

    private static <T extends ResourceNode> T written(T resource, String id) {
        resource.setId(id);
        return resource;
    }

    private static IllegalStateException notAsked() {
        return new IllegalStateException("the library only validates");
    }
}
