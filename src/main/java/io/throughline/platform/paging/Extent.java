package io.throughline.platform.paging;

import jakarta.enterprise.context.RequestScoped;

/** How much of a list the request is about: a page of it, unless told otherwise. */
@RequestScoped
public class Extent {

    private boolean whole;

    /** Makes lists answer with all their {@link Rows} in place of a page. */
    public void setWhole() {
        whole = true;
    }

    public boolean isWhole() {
        return whole;
    }
}
