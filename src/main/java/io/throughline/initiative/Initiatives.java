package io.throughline.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door to initiatives for the rooms above. */
@ApplicationScoped
public class Initiatives {

    private final InitiativeRepository initiatives;

    Initiatives(InitiativeRepository initiatives) {
        this.initiatives = initiatives;
    }

    public Optional<InitiativeFacts> find(UUID id) {
        return initiatives.findByIdOptional(id).map(InitiativeFacts::of);
    }

    /** Those of them that exist, in no order. */
    public List<InitiativeFacts> findAll(Collection<UUID> ids) {
        return initiatives.list("id in ?1", ids).stream()
                .map(InitiativeFacts::of)
                .toList();
    }
}
