package io.throughline.organization.scim;

import de.captaingoldfish.scim.sdk.common.schemas.Schema;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of a kind of resource, by their names. */
final class SchemaLookup {

    private final ResourceType type;

    SchemaLookup(ResourceType type) {
        this.type = type;
    }

    /**
     * The attribute of that name, or the part of it.
     *
     * @throws ScimRefusal 400 invalidPath where there is none
     */
    SchemaAttribute require(AttributeName name) {
        SchemaAttribute found = find(name);
        if (found == null) {
            throw ScimRefusal.invalidPath("There is no attribute " + Printable.of(name.toString()) + ".");
        }
        return found;
    }

    @Nullable SchemaAttribute find(AttributeName name) {
        List<Schema> schemas = type.getAllSchemas();
        return schemas.stream()
                .filter(schema -> name.schema() == null || schema.getNonNullId().equals(name.schema()))
                .map(schema -> schema.getSchemaAttribute(name.toString()))
                .filter(attribute -> attribute != null)
                .findFirst()
                .orElse(null);
    }

    boolean knows(AttributeName name) {
        return find(name) != null;
    }

    /** All attributes of a schema, where that is what a name names. */
    List<SchemaAttribute> attributesOf(String schema) {
        return type.getAllSchemas().stream()
                .filter(known -> known.getNonNullId().equalsIgnoreCase(schema))
                .flatMap(known -> known.getAttributes().stream())
                .toList();
    }

    boolean isExtension(SchemaAttribute attribute) {
        return !schemaOf(attribute).equals(type.getMainSchema().getNonNullId());
    }

    String schemaOf(SchemaAttribute attribute) {
        return attribute.getSchema().getNonNullId();
    }
}
