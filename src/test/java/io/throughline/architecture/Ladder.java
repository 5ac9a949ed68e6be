package io.throughline.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rungs, top to bottom. A package imports from rungs below its own: never up, never sideways. */
final class Ladder {

    static final List<Set<String>> RUNGS = List.of(
            Set.of("report", "feed", "event", "demo"),
            Set.of("alignment"),
            Set.of("roi"),
            Set.of("participation"),
            Set.of("measurement", "intake"),
            Set.of("impact"),
            Set.of("initiative"),
            Set.of("objective"),
            Set.of("governance"),
            Set.of("organization"),
            Set.of("platform"),
            Set.of("math"));

    private Ladder() {}

    /** The room of a class: the package right below the given base; empty for the base itself. */
    static String roomOf(String base, String packageName) {
        if (!packageName.startsWith(base + ".")) {
            return "";
        }
        return packageName.substring(base.length() + 1).replaceAll("\\..*", "");
    }

    static int rungOf(String room) {
        for (int i = 0; i < RUNGS.size(); i++) {
            if (RUNGS.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    /** Holds for classes that stand on a rung and import only from rungs below it. */
    static ArchCondition<JavaClass> importOnlyFromBelow(String base) {
        return new ArchCondition<>("stand on a rung and import only from rungs below it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = roomOf(base, type.getPackageName());
                if (room.isEmpty()) {
                    return;
                }
                if (rungOf(room) < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package without a rung"));
                }
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String fault = faultOf(base, room, dependency);
                    if (fault != null) {
                        events.add(SimpleConditionEvent.violated(dependency, fault));
                    }
                });
            }
        };
    }

    private static @Nullable String faultOf(String base, String room, Dependency dependency) {
        String target = roomOf(base, dependency.getTargetClass().getPackageName());
        if (target.isEmpty() || target.equals(room) || rungOf(target) > rungOf(room)) {
            return null;
        }
        return room + " must not know " + target + ": " + dependency.getDescription();
    }
}
