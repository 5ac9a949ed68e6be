package io.throughline.platform.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides who is calling. In local mode (embedded database, loopback only) that is the local administrator; everywhere
 * else nobody is known yet, and every operation answers 401.
 */
@ApplicationScoped
class Callers implements HttpAuthenticationMechanism {

    static final String ADMINISTRATOR_ROLE = "ADMINISTRATOR";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean local;
    private final StartupCredential startup;

    Callers(
            @ConfigProperty(name = "throughline.local", defaultValue = "false") boolean local,
            StartupCredential startup) {
        this.local = local;
        this.startup = startup;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (startup.accepts(context.request().getHeader("Authorization"))) {
            return Uni.createFrom().item(administrator("throughline-startup"));
        }
        return local && isFromHere(context.request())
                ? Uni.createFrom().item(administrator("local-administrator"))
                : Uni.createFrom().nullItem();
    }

    /**
     * Whether a request to the loopback address was meant for it. A web page from elsewhere reaches it too, through a
     * host name that resolves to 127.0.0.1, but cannot hide whose page it is.
     */
    private static boolean isFromHere(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        String origin = request.getHeader("Origin");
        return asked != null && LOOPBACK.contains(asked.host()) && (origin == null || isLoopback(origin));
    }

    private static boolean isLoopback(String origin) {
        try {
            String host = new URI(origin).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (URISyntaxException notOurs) {
            return false;
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return Uni.createFrom().item(false);
    }

    private static SecurityIdentity administrator(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(ADMINISTRATOR_ROLE)
                .addPermissionChecker(permission -> Uni.createFrom().item(true))
                .build();
    }
}
