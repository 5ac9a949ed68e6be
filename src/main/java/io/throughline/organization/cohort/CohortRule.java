package io.throughline.organization.cohort;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who belongs to a cohort: employees whose assignment of a day meets every condition that is given. */
@Schema(name = "CohortRule")
record CohortRule(
        @Size(min = 1, max = 1000) @Schema(description = "Who works in one of these units or below it") @Nullable List<UUID> orgUnitIds,
        @Size(min = 1, max = 1000) @Schema(description = "Who has one of these job codes", examples = "[\"SAL-AE-2\"]")
                @Nullable List<@Size(min = 1, max = 100) String> jobCodes,
        @Size(min = 1, max = 1000) @Schema(description = "Who has one of these job titles", examples = "[\"Account executive\"]")
                @Nullable List<@Size(min = 1, max = 200) String> jobTitles,
        @Size(min = 1, max = 1000) @Schema(description = "Who works at one of these places", examples = "[\"Lisbon\"]")
                @Nullable List<@Size(min = 1, max = 200) String> locations,
        @Schema(description = "Who came on this day or later", examples = "2025-01-01") @Nullable LocalDate employedFrom,
        @Schema(description = "Who came before this day", examples = "2026-01-01") @Nullable LocalDate employedBefore) {

    @JsonIgnore
    boolean isEmpty() {
        return orgUnitIds == null
                && jobCodes == null
                && jobTitles == null
                && locations == null
                && employedFrom == null
                && employedBefore == null;
    }

    /** As the database keeps it. */
    @Converter
    static class Text implements AttributeConverter<CohortRule, String> {

        private static final ObjectMapper MAPPER = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CohortRule rule) {
            try {
                return rule == null ? null : MAPPER.writeValueAsString(rule);
            } catch (JsonProcessingException unwritable) {
                throw new IllegalStateException("a rule that cannot be written", unwritable);
            }
        }

        @Override
        public @Nullable CohortRule convertToEntityAttribute(@Nullable String text) {
            try {
                return text == null ? null : MAPPER.readValue(text, CohortRule.class);
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("a stored rule that cannot be read", unreadable);
            }
        }
    }
}
