package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads texts out of resources. A text of blanks is as good as none. */
final class Texts {

    private Texts() {}

    /**
     * The text of an attribute; null where there is none.
     *
     * @throws ScimRefusal 400 invalidValue where it is no text, or too long
     */
    static @Nullable String of(JsonNode holder, String attribute, int longest) {
        JsonNode value = holder.path(attribute);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw ScimRefusal.invalidValue("The attribute " + attribute + " is a text.");
        }
        String text = value.asText();
        if (text.length() > longest) {
            throw ScimRefusal.invalidValue("The attribute " + attribute + " has at most " + longest + " characters.");
        }
        return text.isBlank() ? null : text;
    }
}
