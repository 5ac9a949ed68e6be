package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.organization.OrgUnits;
import io.throughline.organization.employee.Directory;
import io.throughline.organization.employee.Directory.Place;
import io.throughline.organization.employee.Employees;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of employees when identity providers write users. */
@Singleton
class Users {

    /** Under which an identity provider's own ids are kept among the others of an employee. */
    static final String SYSTEM = "scim";

    private final Directory directory;
    private final Employees employees;
    private final OrgUnits units;
    private final SaidStore store;

    Users(Directory directory, Employees employees, OrgUnits units, SaidStore store) {
        this.directory = directory;
        this.employees = employees;
        this.units = units;
        this.store = store;
    }

    /**
     * Holds a user against other writers until the transaction ends.
     *
     * @throws ScimRefusal 404 where there is none, 412 where the version is none that the client names
     */
    void hold(UUID id, @Nullable String ifMatch) {
        OptionalLong version = directory.hold(id);
        if (version.isEmpty()) {
            throw absent(id.toString());
        }
        Versions.require(ifMatch, version.getAsLong());
    }

    UUID create(ObjectNode user) {
        UserWords words = UserWords.of(user);
        Optional<UUID> manager = manager(null, words);
        Said said = waiting(words, manager);
        UUID id =
                directory.add(words.person(), place(words, manager, unitNamed(said, null)), SYSTEM, words.externalId());
        store.keep(id, said);
        welcome(id, words);
        return id;
    }

    /** Of somebody who is held. */
    void replace(UUID id, ObjectNode user) {
        UserWords words = UserWords.of(user);
        Optional<UUID> manager = manager(id, words);
        Said said = waiting(words, manager);
        Said before = store.find(id).orElse(null);
        boolean more = !said.equals(before);
        directory.change(
                id, words.person(), place(words, manager, unitNamed(said, before)), SYSTEM, words.externalId(), more);
        if (more) {
            store.keep(id, said);
        }
        welcome(id, words);
    }

    /** Of somebody who is held. */
    void remove(UUID id) {
        directory.remove(id, SYSTEM);
        store.erase(id);
    }

    /** Who the manager is: by id, by the identity provider's own id, or by the name to sign in with. */
    private Optional<UUID> manager(@Nullable UUID self, UserWords words) {
        String said = words.manager();
        if (said == null) {
            return Optional.empty();
        }
        if (said.equalsIgnoreCase(words.person().userName()) || said.equals(words.externalId())) {
            throw ScimRefusal.invalidValue("Nobody is their own manager.");
        }
        UUID id = Comparisons.idOf(said);
        Optional<UUID> found = id == null
                ? Optional.ofNullable(employees
                                .knownAs(List.of(new ExternalReference(SYSTEM, said)))
                                .get(new ExternalReference(SYSTEM, said)))
                        .or(() -> employees.withUserName(said))
                : Optional.of(id).filter(known -> employees.find(known).isPresent());
        if (found.isPresent() && found.get().equals(self)) {
            throw ScimRefusal.invalidValue("Nobody is their own manager.");
        }
        return found;
    }

    private static Said waiting(UserWords words, Optional<UUID> manager) {
        Said said = words.said();
        return new Said(
                said.displayName(),
                said.details(),
                said.email(),
                manager.isPresent() ? null : words.manager(),
                said.further());
    }

    private static Place place(UserWords words, Optional<UUID> manager, @Nullable UUID unit) {
        return new Place(words.title(), words.costCenter(), manager.orElse(null), unit);
    }

    /** The unit to which a new department moves somebody; null where it moves nobody. */
    private @Nullable UUID unitNamed(Said said, @Nullable Said before) {
        String department = said.details().get(Detail.DEPARTMENT);
        boolean same = before != null && Objects.equals(before.details().get(Detail.DEPARTMENT), department);
        return department == null || same ? null : units.named(department).orElse(null);
    }

    /** Those who waited for somebody as their manager have one now. */
    private void welcome(UUID id, UserWords words) {
        List<String> names = Stream.of(words.person().userName(), words.externalId())
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        for (UUID waiting : store.waitingFor(names)) {
            store.waitNoMore(waiting);
            directory.lead(waiting, id);
        }
    }

    static ScimRefusal absent(String id) {
        return ScimRefusal.absent("There is no user with the id " + Printable.of(id) + ".");
    }
}
