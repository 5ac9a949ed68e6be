package io.throughline.roi.engine;

import java.util.List;

/** Inputs that the engine will not reckon with, with every fault found in them. */
public final class InputsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InputsRefused(List<Fault> faults) {
        super(faults.size() + " faults in the inputs of a return on investment");
        this.faults = faults;
    }

    public List<Fault> faults() {
        return faults;
    }
}
