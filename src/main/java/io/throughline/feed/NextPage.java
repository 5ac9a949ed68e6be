package io.throughline.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.olingo.server.api.ODataRequest;

/** The absolute link to the next page: the same options, but for the place and how many are still wanted. */
record NextPage(ODataRequest request, Query query) implements PageWriter.NextLink {

    private static final List<String> MOVED = List.of("$skip", "$top", "$skiptoken");

    @Override
    public String after(SkipToken place, int rows) {
        Integer top = query.top();
        String options = Stream.of(
                        kept(),
                        top == null ? Stream.<String>empty() : Stream.of("$top=" + (top - rows)),
                        Stream.of("$skiptoken=" + place.encode()))
                .flatMap(option -> option)
                .collect(Collectors.joining("&"));
        return request.getRawBaseUri() + request.getRawODataPath() + "?" + options;
    }

    private Stream<String> kept() {
        return Arrays.stream(request.getRawQueryPath().split("&"))
                .filter(option -> !option.isEmpty() && !MOVED.contains(Options.nameOf(option)));
    }
}
