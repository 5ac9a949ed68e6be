package io.throughline.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages that the {@code type} of a problem leads to. */
@Path("/problems")
@Tag(name = "Problems", description = "What each problem code means")
@Produces(MediaType.TEXT_HTML)
class ProblemResource {

    @GET
    @PermitAll
    @Operation(operationId = "listProblemPages", summary = "List all problem types, as a page for people")
    public String list() {
        String rows = Arrays.stream(ProblemType.values())
                .map(type -> "<tr><td>%d</td><td><a href=\"/problems/%s\">%s</a></td><td>%s</td></tr>"
                        .formatted(type.status(), type.code(), type.code(), type.title()))
                .collect(Collectors.joining("\n"));
        return page("Problems", "<table>" + rows + "</table>");
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(operationId = "getProblemPage", summary = "Explain one problem type, as a page for people")
    public String get(@PathParam("code") String code) {
        ProblemType type = ProblemType.ofCode(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such problem type."));
        return page(
                type.title(),
                "<p><code>%s</code>, HTTP status %d</p><p>%s</p><p><a href=\"/problems\">All problems</a></p>"
                        .formatted(type.code(), type.status(), type.explanation()));
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s - Throughline</title>
                <style>body{font:16px/1.5 system-ui;max-width:50rem;margin:3rem auto;padding:0 1rem}\
                td{padding:.2rem .8rem .2rem 0;vertical-align:top}</style></head>
                <body><h1>%s</h1>%s</body></html>
                """
                .formatted(title, title, content);
    }
}
