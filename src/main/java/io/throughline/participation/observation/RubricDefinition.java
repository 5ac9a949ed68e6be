package io.throughline.participation.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a level of a rubric means. Whatever is in here cannot change under an observation that was made.
 *
 * @param levels from the lowest, which is level 1
 * @param meetingLevel from which level on the behavior is there
 */
@Embeddable
record RubricDefinition(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> criteria,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> levels,
        @Column(name = "meeting_level") int meetingLevel) {

    boolean holds(int level) {
        return level >= 1 && level <= levels.size();
    }
}
