package io.throughline.platform.json;

/** Text that every system downstream can carry: no control characters but line feed and tab, no half characters. */
public final class SafeText {

    private SafeText() {}

    static final String RULE = "must not contain control characters or unpaired surrogates";

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException where it is not safe
     */
    public static String require(String text) {
        if (!isSafe(text)) {
            throw new IllegalArgumentException(RULE);
        }
        return text;
    }

    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
