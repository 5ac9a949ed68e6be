-- A migration may take its time; requests may not (see quarkus.datasource.jdbc in application.properties).
set local statement_timeout = 0;
set local lock_timeout = '60s';
