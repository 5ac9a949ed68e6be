-- What the service does with the rows that bench/people.sql made, its validation excluded. They come by standard input:
-- psql -q -o /dev/null -f bench/import.sql <rows.tsv
\set at now
\set who bench
\set request bench
begin;
\ir ../src/main/resources/workforce/stage.sql
\copy workforce_row from pstdin
analyze workforce_row;
\ir ../src/main/resources/workforce/hold.sql
\ir ../src/main/resources/workforce/units.sql
\ir ../src/main/resources/workforce/known.sql
\ir ../src/main/resources/workforce/people.sql
\ir ../src/main/resources/workforce/merge-units.sql
\ir ../src/main/resources/workforce/merge-people.sql
commit;
