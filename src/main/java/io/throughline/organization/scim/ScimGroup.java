package io.throughline.organization.scim;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A group of an identity provider's: users, and groups of them. */
@Entity
@Table(name = "scim_group")
class ScimGroup extends StoredRecord {

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "member_changes")
    private long memberChanges;

    protected ScimGroup() {}

    ScimGroup(String displayName, @Nullable String externalId) {
        name(displayName, externalId);
    }

    final void name(String wanted, @Nullable String externalId) {
        displayName = wanted;
        knownAs(externalId == null ? null : new ExternalReference(Users.SYSTEM, externalId));
    }

    /** Says that members came or went, who stand in a table of their own. */
    void membersChanged() {
        memberChanges++;
    }

    String displayName() {
        return displayName;
    }

    @Nullable String externalId() {
        ExternalReference reference = externalReference();
        return reference == null ? null : reference.externalId();
    }
}
