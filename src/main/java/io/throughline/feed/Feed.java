package io.throughline.feed;

import io.throughline.feed.Star.EntitySet;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataHandler;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.serializer.CustomContentTypeSupport;
import org.apache.olingo.server.api.serializer.RepresentationType;
import org.jspecify.annotations.Nullable;

/** The feed as one function from request to answer. Its model is read, and Olingo loaded, when it is first asked. */
@Singleton
class Feed {

    private final Star star;
    private final FeedReader reader;

    private volatile @Nullable Model kept;

    Feed(Star star, FeedReader reader) {
        this.star = star;
        this.reader = reader;
    }

    private record Model(OData odata, ServiceMetadata metadata, Map<String, EntitySet> sets) {}

    ODataResponse answer(ODataRequest request) {
        try {
            request.setRawQueryPath(Options.checked(request.getRawQueryPath()));
            Options.checkNesting(Options.decoded(request.getRawODataPath()));
            return handler().process(request);
        } catch (Refusal refusal) {
            ODataResponse response = new ODataResponse();
            response.setHeader("OData-Version", "4.0");
            Errors.write(response, refusal);
            return response;
        }
    }

    /** A handler serves one request. */
    private ODataHandler handler() {
        Model model = model();
        ODataHandler handler = model.odata().createRawHandler(model.metadata());
        handler.register(new FeedProcessor(model.odata(), model.metadata(), model.sets(), reader));
        handler.register(new Errors());
        handler.register(new JsonAlone());
        return handler;
    }

    private Model model() {
        Model known = kept;
        if (known == null) {
            OData odata = OData.newInstance();
            Map<String, EntitySet> sets = star.sets();
            known = new Model(odata, odata.createServiceMetadata(new FeedEdm(sets), List.of()), sets);
            kept = known;
        }
        return known;
    }

    /** Rows are JSON; $metadata is XML or JSON, a count is text. */
    private static final class JsonAlone implements CustomContentTypeSupport {

        @Override
        public List<ContentType> modifySupportedContentTypes(List<ContentType> usual, RepresentationType what) {
            return switch (what) {
                case METADATA, COUNT -> usual;
                default -> List.of(ContentType.JSON, ContentType.JSON_NO_METADATA, ContentType.JSON_FULL_METADATA);
            };
        }
    }
}
