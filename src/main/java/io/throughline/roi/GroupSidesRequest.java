package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.roi.engine.BeforeAndAfter;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a group on both sides of the program, of subjects who need not be the same. */
@Schema(name = "GroupBeforeAndAfter")
record GroupSidesRequest(@Valid GroupRequest before, @Valid GroupRequest after) {

    /** A group about which nothing is said. */
    static final GroupSidesRequest NOTHING = new GroupSidesRequest(GroupRequest.NOTHING, GroupRequest.NOTHING);

    BeforeAndAfter toEngine() {
        return new BeforeAndAfter(before.toEngine(), after.toEngine());
    }

    Faults faults() {
        return new Faults().addAll("/before", before.faults()).addAll("/after", after.faults());
    }
}
