package io.throughline.organization.scim;

import de.captaingoldfish.scim.sdk.common.resources.Group;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes groups from the library. */
@Singleton
class GroupHandler extends ValidatedHandler<Group> {

    private final Groups groups;

    GroupHandler(Groups groups) {
        this.groups = groups;
    }

    @Override
    UUID create(Group group) {
        return groups.create(group);
    }

    @Override
    void replace(UUID id, Group group, @Nullable String ifMatch) {
        groups.replace(groups.hold(id, ifMatch), group);
    }
}
