package io.throughline.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query options of a request before they are parsed. The parser descends as deep as what it reads is nested, takes
 * some options for its own settings, and passes over others: here is decided what it gets to see.
 */
final class Options {

    private static final Set<String> SUPPORTED =
            Set.of("$filter", "$select", "$orderby", "$top", "$skip", "$skiptoken", "$count", "$apply", "$format");

    /** Those of the standard, versions 4.0 and 4.01; any other is a mistake. */
    private static final Set<String> UNSUPPORTED =
            Set.of("$expand", "$search", "$compute", "$levels", "$id", "$index", "$deltatoken", "$schemaversion");

    private static final Pattern TEXT = Pattern.compile("'[^']*+'");
    private static final Pattern IN_WITHOUT_LIST = Pattern.compile("\\sin\\s++[^(\\s]");
    private static final int DEEPEST = 50;

    private Options() {}

    /**
     * The supported options as they came. Custom options, which start with another character, are the client's own
     * and mean nothing here.
     *
     * @throws Refusal 501 for what is not supported, 400 for what there is not, or is nested too deep
     */
    static String checked(String rawQuery) throws Refusal {
        List<String> options = Arrays.stream(rawQuery.split("&"))
                .filter(option -> option.startsWith("$") || option.startsWith("%24") || isAlias(option))
                .toList();
        for (String option : options) {
            String name = nameOf(option);
            if (isAlias(option)) {
                throw Refusal.unsupported("A parameter alias");
            }
            if (UNSUPPORTED.contains(name)) {
                throw Refusal.unsupported(name);
            }
            if (!SUPPORTED.contains(name)) {
                throw Refusal.malformed("There is no such option; known are " + String.join(", ", sorted()) + ".");
            }
            checkNesting(decoded(option));
        }
        return String.join("&", options);
    }

    /** Refuses what would take the parser too deep. */
    static void checkNesting(String text) throws Refusal {
        String bare = TEXT.matcher(text).replaceAll("''");
        int depth = 0;
        for (int i = 0; i < bare.length(); i++) {
            char each = bare.charAt(i);
            depth += "([{".indexOf(each) >= 0 ? 1 : ")]}".indexOf(each) >= 0 ? -1 : 0;
            if (depth > DEEPEST) {
                throw Refusal.malformed("Parentheses are nested at most " + DEEPEST + " deep.");
            }
        }
        if (IN_WITHOUT_LIST.matcher(bare).find()) {
            throw Refusal.unsupported("in with anything but a list of values");
        }
    }

    /** The name of an option, which may be percent-encoded. */
    static String nameOf(String option) {
        return option.replaceFirst("=.*", "").replace("%24", "$").strip();
    }

    static String decoded(String raw) throws Refusal {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.malformed("The percent-encoding of the URL is broken.");
        }
    }

    private static boolean isAlias(String option) {
        return option.startsWith("@") || option.startsWith("%40");
    }

    private static List<String> sorted() {
        return SUPPORTED.stream().sorted().collect(Collectors.toList());
    }
}
