package io.throughline.platform.export;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The file that the request asks for in place of a page, if it does. */
@RequestScoped
class Export {

    private @Nullable Form form;

    /** In which format, and which columns. */
    record Form(Format format, Columns columns) {}

    void decide(Form chosen) {
        form = chosen;
    }

    @Nullable Form form() {
        return form;
    }
}
