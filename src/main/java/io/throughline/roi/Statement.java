package io.throughline.roi;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What something reckoned rests on, in canonical form, and what it said, as the bytes that were answered. */
@MappedSuperclass
public abstract class Statement {

    @Id
    private UUID ownerId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String inputs;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String answer;

    protected Statement() {}

    protected Statement(UUID ownerId, String inputs, String answer) {
        this.ownerId = ownerId;
        this.inputs = inputs;
        this.answer = answer;
    }

    /** Whose statement it is. */
    public final UUID ownerId() {
        return ownerId;
    }

    public final String inputs() {
        return inputs;
    }

    public final String answer() {
        return answer;
    }
}
