package io.throughline.participation.load;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that is about a person: named by the id here, or by another system's, or by an e-mail address. */
public interface PersonRow {

    @Nullable UUID employeeId();

    @Nullable String employeeSourceSystem();

    @Nullable String employeeExternalId();

    @Nullable String employeeEmail();
}
