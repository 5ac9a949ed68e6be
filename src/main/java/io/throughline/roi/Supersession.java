package io.throughline.roi;

import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Conflict;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rule of taking another's place: of one about the same, and only while nobody else has taken it. */
@Singleton
public class Supersession {

    private final EntityManager entities;
    private final Locks locks;

    Supersession(EntityManager entities, Locks locks) {
        this.entities = entities;
        this.locks = locks;
    }

    /** Something that another of its kind can take the place of. */
    public interface Supersedable {

        /** Who has taken its place; null while nobody has. */
        @Nullable UUID supersededBy();
    }

    /**
     * One kind of what can be superseded.
     *
     * @param resource as audit trail and conflicts name it
     * @param name as a sentence names one, such as {@code an impact study}
     * @param aboutOther what is wrong where the two are not about the same
     * @param other what the superseded one is then, such as {@code is a study of another KPI}
     */
    public record Kind<T extends Supersedable>(
            Class<T> type, String resource, String name, ProblemType aboutOther, String other) {}

    /**
     * Whoever passes has the place until the transaction ends.
     *
     * @param superseded null where no place is taken
     * @param aboutTheSame whether the superseded one is about what the new one is about
     */
    public <T extends Supersedable> void check(Kind<T> kind, @Nullable UUID superseded, Predicate<T> aboutTheSame) {
        if (superseded == null) {
            return;
        }
        locks.acquire("supersede " + kind.resource() + " " + superseded);
        T found = entities.find(kind.type(), superseded);
        new Faults()
                .addIf(found == null, ProblemType.UNKNOWN_REFERENCE, "/supersedes", "is not " + kind.name())
                .addIf(found != null && !aboutTheSame.test(found), kind.aboutOther(), "/supersedes", kind.other())
                .throwIfAny();
        UUID successor = found == null ? null : found.supersededBy();
        if (successor != null) {
            throw new ProblemException(
                    ProblemType.ALREADY_SUPERSEDED,
                    superseded + " was superseded by " + successor + ".",
                    List.of(),
                    List.of(new Conflict(kind.resource(), successor.toString())));
        }
    }
}
