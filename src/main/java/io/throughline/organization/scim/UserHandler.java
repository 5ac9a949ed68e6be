package io.throughline.organization.scim;

import de.captaingoldfish.scim.sdk.common.resources.User;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes users from the library. */
@Singleton
class UserHandler extends ValidatedHandler<User> {

    private final Users users;

    UserHandler(Users users) {
        this.users = users;
    }

    @Override
    UUID create(User user) {
        return users.create(user);
    }

    @Override
    void replace(UUID id, User user, @Nullable String ifMatch) {
        users.hold(id, ifMatch);
        users.replace(id, user);
    }
}
