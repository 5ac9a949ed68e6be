package io.throughline.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.throughline.platform.json.RequestBody;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.Versioned;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs inside the operation's transaction: takes the key, replays a stored answer, or stores the new one. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RequestBody body;
    private final SecurityIdentity caller;
    private final EntityManager entities;
    private final Locks locks;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotencyInterceptor(
            HttpHeaders headers,
            UriInfo uri,
            RequestBody body,
            SecurityIdentity caller,
            EntityManager entities,
            Locks locks,
            ObjectMapper mapper,
            Clock clock) {
        this.headers = headers;
        this.uri = uri;
        this.body = body;
        this.caller = caller;
        this.entities = entities;
        this.locks = locks;
        this.mapper = mapper;
        this.clock = clock;
    }

    @AroundInvoke
    @Nullable Object once(InvocationContext operation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return operation.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "An Idempotency-Key has 1 to 200 visible ASCII characters.");
        }
        StoredAnswer.Id id = new StoredAnswer.Id(caller.getPrincipal().getName(), "POST " + uri.getPath(), key);
        if (!locks.tryAcquire("idempotency " + id)) {
            throw new ProblemException(ProblemType.REQUEST_IN_PROGRESS, "The first request with this key is at work.");
        }
        StoredAnswer stored = entities.find(StoredAnswer.class, id);
        if (stored != null && stored.isKeptAt(clock.instant())) {
            throw new Replay(stored.replayFor(fingerprint()));
        }
        if (stored != null) {
            entities.remove(stored);
            entities.flush();
        }
        Object answer = operation.proceed();
        Object content = answer instanceof RestResponse<?> response ? response.getEntity() : answer;
        entities.persist(new StoredAnswer(
                id,
                fingerprint(),
                status(operation.getMethod(), answer),
                mapper.writeValueAsString(content),
                content instanceof Versioned versioned ? versioned : null,
                clock.instant()));
        return answer;
    }

    private static int status(Method operation, @Nullable Object answer) {
        if (answer instanceof RestResponse<?> response) {
            return response.getStatus();
        }
        ResponseStatus declared = operation.getAnnotation(ResponseStatus.class);
        return declared == null ? RestResponse.StatusCode.OK : declared.value();
    }

    private String fingerprint() {
        return body.sha256() + new TreeMap<>(uri.getQueryParameters());
    }
}
