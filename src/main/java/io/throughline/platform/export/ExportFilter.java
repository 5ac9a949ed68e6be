package io.throughline.platform.export;

import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.Rows;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.LocalDate;

/** Answers with a file in place of a page, where the request asked for one. */
@Provider
@Priority(Priorities.HEADER_DECORATOR + 200)
class ExportFilter implements ContainerResponseFilter {

    private final Export export;
    private final ExportStream stream;
    private final Clock clock;

    ExportFilter(Export export, ExportStream stream, Clock clock) {
        this.export = export;
        this.stream = stream;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page<?> page)) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Export.Form form = export.form();
        if (form == null) {
            return;
        }
        Rows<?> rows = page.rows();
        if (rows == null) {
            throw new IllegalStateException(
                    "a list without its rows: " + request.getUriInfo().getPath());
        }
        StreamingOutput file = out -> stream.write(form, rows, out);
        response.setEntity(file);
        // Only now: with its entity the response has got new headers as well.
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, form.format().contentType());
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(request, form.format()) + "\"");
    }

    /** By the list and the day, as in {@code kpis-2026-11-21.csv}. */
    private String fileName(ContainerRequestContext request, Format format) {
        String path = request.getUriInfo().getPath().replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1) + "-" + LocalDate.now(clock) + "." + format.fileExtension();
    }
}
