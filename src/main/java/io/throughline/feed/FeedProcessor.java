package io.throughline.feed;

import io.throughline.feed.Star.EntitySet;
import io.throughline.platform.problem.DatabaseRefusal;
import io.throughline.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.CountEntityCollectionProcessor;
import org.apache.olingo.server.api.processor.EntityProcessor;
import org.apache.olingo.server.api.processor.ServiceDocumentProcessor;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Answers for the sets, their counts and their single rows, each by one SQL statement. */
final class FeedProcessor implements ServiceDocumentProcessor, CountEntityCollectionProcessor, EntityProcessor {

    private static final Logger LOG = Logger.getLogger(FeedProcessor.class);

    private final OData odata;
    private final ServiceMetadata metadata;
    private final Map<String, EntitySet> sets;
    private final FeedReader reader;

    FeedProcessor(OData odata, ServiceMetadata metadata, Map<String, EntitySet> sets, FeedReader reader) {
        this.odata = odata;
        this.metadata = metadata;
        this.sets = sets;
        this.reader = reader;
    }

    @Override
    public void init(OData same, ServiceMetadata known) {
        // It knows both from its birth.
    }

    /** With absolute addresses, which Excel needs. */
    @Override
    public void readServiceDocument(ODataRequest request, ODataResponse response, UriInfo asked, ContentType format)
            throws ODataLibraryException {
        response.setStatusCode(200);
        response.setHeader("Content-Type", format.toContentTypeString());
        response.setContent(odata.createSerializer(format)
                .serviceDocument(metadata, request.getRawBaseUri())
                .getContent());
    }

    @Override
    public void readEntityCollection(ODataRequest request, ODataResponse response, UriInfo asked, ContentType format)
            throws Refusal {
        Integer preferred = preferredSize(request);
        Query query = Query.of(set(asked), asked, preferred);
        boolean counted =
                asked.getCountOption() != null && asked.getCountOption().getValue();
        Long count = counted ? count(Query.matches(query.set(), asked)) : null;
        PageWriter writer = new PageWriter(query, request.getRawBaseUri(), format);
        NextPage next = new NextPage(request, query);
        answer(response, format, read(query.sql(), rows -> writer.page(rows, count, next)));
        if (preferred != null) {
            response.setHeader("Preference-Applied", "odata.maxpagesize=" + query.size());
        }
    }

    @Override
    public void countEntityCollection(ODataRequest request, ODataResponse response, UriInfo asked) throws Refusal {
        long count = count(Query.matches(set(asked), asked));
        answer(response, ContentType.TEXT_PLAIN, String.valueOf(count).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void readEntity(ODataRequest request, ODataResponse response, UriInfo asked, ContentType format)
            throws Refusal {
        UriResourceEntitySet named =
                (UriResourceEntitySet) asked.getUriResourceParts().get(0);
        Query query = Query.ofKey(set(asked), asked, named.getKeyPredicates());
        PageWriter writer = new PageWriter(query, request.getRawBaseUri(), format);
        Optional<byte[]> found =
                read(query.sql(), rows -> rows.next() ? Optional.of(writer.entity(rows)) : Optional.empty());
        answer(response, format, found.orElseThrow(() -> Refusal.absent("There is no row with this key.")));
    }

    private EntitySet set(UriInfo asked) throws Refusal {
        List<UriResource> path = asked.getUriResourceParts();
        if (!(path.get(0) instanceof UriResourceEntitySet named)
                || named.getTypeFilterOnCollection() != null
                || named.getTypeFilterOnEntry() != null) {
            throw Refusal.unsupported("A resource of this kind");
        }
        return Objects.requireNonNull(sets.get(named.getEntitySet().getName()));
    }

    private @Nullable Integer preferredSize(ODataRequest request) {
        Integer size = odata.createPreferences(request.getHeaders("Prefer")).getMaxPageSize();
        return size == null || size < 1 ? null : size;
    }

    private long count(Relation rows) throws Refusal {
        return read(Sql.of("select count(*) from {}", rows.from()), result -> {
            result.next();
            return result.getLong(1);
        });
    }

    private <T> T read(Sql sql, FeedReader.Rows<T> rows) throws Refusal {
        try {
            return reader.read(sql, rows);
        } catch (RuntimeException failure) {
            throw refusal(failure);
        }
    }

    private static Refusal refusal(RuntimeException failure) {
        if (isFaultOfData(failure)) {
            return Refusal.malformed("A value is none of its type, or beyond what can be computed with.");
        }
        Optional<ProblemException> refused = DatabaseRefusal.of(failure);
        if (refused.isPresent()) {
            ProblemException problem = refused.get();
            return Refusal.of(problem.type().status(), problem.type().code(), String.valueOf(problem.getMessage()));
        }
        LOG.error("The feed failed", failure);
        return Refusal.of(500, "internal", "The service failed. The X-Request-Id finds it in the log.");
    }

    /** Class 22 of the SQL standard: no number, no date, out of range, divided by zero. */
    private static boolean isFaultOfData(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused
                    && String.valueOf(refused.getSQLState()).startsWith("22")) {
                return true;
            }
        }
        return false;
    }

    private static void answer(ODataResponse response, ContentType type, byte[] body) {
        response.setStatusCode(200);
        response.setHeader("Content-Type", type.toContentTypeString());
        response.setContent(new ByteArrayInputStream(body));
    }

    @Override
    public void createEntity(
            ODataRequest request, ODataResponse response, UriInfo asked, ContentType sent, ContentType format)
            throws Refusal {
        throw Refusal.unsupported("A change");
    }

    @Override
    public void updateEntity(
            ODataRequest request, ODataResponse response, UriInfo asked, ContentType sent, ContentType format)
            throws Refusal {
        throw Refusal.unsupported("A change");
    }

    @Override
    public void deleteEntity(ODataRequest request, ODataResponse response, UriInfo asked) throws Refusal {
        throw Refusal.unsupported("A change");
    }
}
