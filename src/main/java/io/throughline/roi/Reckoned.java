package io.throughline.roi;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reckoned once and never changes: by which engine, from which inputs, by whom, and whose place it took. */
@MappedSuperclass
public abstract class Reckoned extends StoredRecord implements Supersession.Supersedable {

    @Column(name = "engine_version")
    private String engineVersion;

    @Column(name = "rule_set_version")
    private String ruleSetVersion;

    @Column(name = "inputs_hash")
    private String inputsHash;

    @Column(name = "created_by")
    private String createdBy;

    private @Nullable UUID supersedes;

    protected Reckoned() {}

    protected Reckoned(
            String engineVersion,
            String ruleSetVersion,
            String inputsHash,
            String createdBy,
            @Nullable UUID supersedes) {
        this.engineVersion = engineVersion;
        this.ruleSetVersion = ruleSetVersion;
        this.inputsHash = inputsHash;
        this.createdBy = createdBy;
        this.supersedes = supersedes;
    }

    public final String engineVersion() {
        return engineVersion;
    }

    public final String ruleSetVersion() {
        return ruleSetVersion;
    }

    /** SHA-256 over the canonical form of the inputs. */
    public final String inputsHash() {
        return inputsHash;
    }

    public final String createdBy() {
        return createdBy;
    }

    public final @Nullable UUID supersedes() {
        return supersedes;
    }
}
