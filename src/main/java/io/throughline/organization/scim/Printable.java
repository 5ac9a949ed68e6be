package io.throughline.organization.scim;

/** What a client sent, as far as it can be said back to it. */
final class Printable {

    private static final int LONGEST = 80;

    private Printable() {}

    static String of(String text) {
        String safe = text.replaceAll("[^\\p{L}\\p{N} :._$@+\\-\\[\\]]", "?");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "..." : safe;
    }
}
