package io.throughline.organization.employee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Under which id a further system knows an employee. */
@Embeddable
record Identifier(
        @Column(name = "source_system") String sourceSystem, @Column(name = "external_id") String externalId) {}
