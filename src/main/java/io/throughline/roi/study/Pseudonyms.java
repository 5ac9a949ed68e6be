package io.throughline.roi.study;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Names that stand for subjects in the inputs of one study: in an order of chance, which is kept nowhere. */
final class Pseudonyms {

    private final Map<UUID, String> names = new HashMap<>();

    Pseudonyms(String prefix, Collection<UUID> subjects, SecureRandom chance) {
        List<UUID> shuffled = new ArrayList<>(subjects);
        Collections.shuffle(shuffled, chance);
        for (UUID subject : shuffled) {
            names.put(subject, String.format(Locale.ROOT, "%s-%05d", prefix, names.size() + 1));
        }
    }

    String of(UUID subject) {
        return names.getOrDefault(subject, "unknown");
    }
}
