package io.throughline.platform.openapi;

import io.throughline.platform.export.Format;
import io.throughline.platform.paging.Page;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;

/** Says of every list that it can be had as a file. */
class Files {

    private static final DotName PAGE = DotName.createSimple(Page.class);

    private final Operations operations;

    Files(Operations operations) {
        this.operations = operations;
    }

    void mend() {
        operations.all().stream()
                .filter(entry -> entry.method() != null
                        && entry.method().returnType().name().equals(PAGE))
                .forEach(Files::mend);
    }

    private static void mend(Operations.Entry entry) {
        APIResponse list = entry.operation().getResponses().getAPIResponse("200");
        for (Format format : Format.values()) {
            list.getContent()
                    .addMediaType(
                            format.mediaType().toString(),
                            OASFactory.createMediaType().schema(schema(format)));
        }
        list.addHeader(
                "Content-Disposition",
                OASFactory.createHeader()
                        .description("Of a file: its name, as in attachment; filename=\"kpis-2026-11-21.csv\"")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        entry.operation()
                .getResponses()
                .addAPIResponse("422", OASFactory.createAPIResponse().ref("#/components/responses/Problem422"));
    }

    private static Schema schema(Format format) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return switch (format) {
            case CSV ->
                schema.description("The whole list, without limit and cursor. RFC 4180, UTF-8, with a header; the"
                        + " fields of nested records are columns such as unit.kind, lists are JSON; null is an"
                        + " empty field, empty text is \"\". Exact: text is never altered, so take XLSX to open it"
                        + " in a spreadsheet.");
            case NDJSON ->
                schema.description(
                        "The whole list, without limit and cursor: one item a line, as in the items of a" + " page.");
            case XLSX ->
                schema.format("binary")
                        .description("The whole list, without limit and cursor, as one worksheet of at most"
                                + " 1,048,575 rows under their header. Instants are in UTC; text is never a formula;"
                                + " numbers of more than 15 digits are text.");
        };
    }
}
