package io.throughline.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The contract as it is committed and was proven, read when it is asked for. The extension that writes it would model and
 * write it anew at each start, in a fifth of a start's time.
 */
@Path("/openapi")
class ContractResource {

    private static final String YAML = "application/yaml";

    private final ObjectMapper mapper;

    private byte @Nullable [] json;

    ContractResource(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** YAML, unless {@code format} or Accept wants JSON. */
    @GET
    @PermitAll
    @Produces({YAML, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public Response get(@QueryParam("format") @Nullable String format, @Context HttpHeaders headers) {
        return switch (format == null ? preferred(headers) : format.toLowerCase(Locale.ROOT)) {
            case "json" -> Response.ok(json(), MediaType.APPLICATION_JSON).build();
            case "yaml" -> Response.ok(yaml(), YAML).build();
            default -> throw new ProblemException(ProblemType.INVALID_PARAMETER, "format is json or yaml.");
        };
    }

    private static String preferred(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.isCompatible(MediaType.valueOf(YAML))
                        ? "yaml"
                        : type.isCompatible(MediaType.APPLICATION_JSON_TYPE) ? "json" : "")
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse("yaml");
    }

    private static byte[] yaml() {
        try (InputStream contract = ContractResource.class.getResourceAsStream("/contract/openapi.yaml")) {
            return Objects.requireNonNull(contract, "the jar has no contract").readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private synchronized byte[] json() {
        byte[] known = json;
        if (known == null) {
            try {
                known = mapper.writeValueAsBytes(new YAMLMapper().readTree(yaml()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            json = known;
        }
        return known;
    }
}
